import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { printMessages } from '../../src/diagnostics/print.ts'
import { createReport } from '../../src/diagnostics/report.ts'

const plain = (_style: string, text: string) => text

describe('printMessages', () => {
  it('says where and what, in the order of the text', () => {
    const file = new VFile({ path: 'source/brief.md' })
    const report = createReport(file)
    report('image-exists', { line: 9, column: 3 }, { path: 'a.png' })
    report('source-has-content', undefined)
    expect(printMessages(file, plain)).toBe(
      [
        'source/brief.md:1:1  error  source-has-content',
        '  Found:    The file holds no text to publish.',
        '  Expected: Frontmatter between two lines of --- and then the text.',
        '  Mend:     Write the text below the frontmatter, or remove the file.',
        '',
        'source/brief.md:9:3  error  image-exists',
        '  Found:    There is no picture a.png.',
        '  Expected: A path to a file, from the folder of the source; capital letters count.',
        '  Mend:     Correct the path, or put the picture there.',
        '',
        '',
      ].join('\n'),
    )
  })

  it('does not let a name steer the terminal', () => {
    const file = new VFile({ path: 'a\u001b[2J.md' })
    createReport(file)('image-exists', undefined, { path: '\u001b]0;x\u0007' })
    expect(printMessages(file, plain).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})
