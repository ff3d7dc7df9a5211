import { describe, expect, it } from 'vitest'
import { frameOf as frameOfLines } from '../../src/diagnostics/frame.ts'
import type { Message } from '../../src/diagnostics/message.ts'
import type { Paint } from '../../src/diagnostics/print.ts'

const plain: Paint = (_style, text) => text
const coloured: Paint = (style, text) => `<${style}>${text}</${style}>`

const frameOf = (source: string, ...rest: Tail<Parameters<typeof frameOfLines>>) =>
  frameOfLines(source.split('\n'), ...rest)

type Tail<All> = All extends [unknown, ...infer Rest] ? Rest : never

function message(line: number, column: number, endLine?: number, endColumn?: number): Message {
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }
  const words = { found: '', expected: '', mend: '', serves: '' }
  return { path: 'a.md', line, column, ...end, rule: 'a', severity: 'error', ...words }
}

describe('a frame', () => {
  it('shows the line before and marks the words', () => {
    expect(frameOf('One\nTwo three four\nFive', message(2, 5, 2, 10), 76, plain)).toEqual([
      'One',
      'Two three four',
      '    ^^^^^',
    ])
  })

  it('leaves a blank line before out, and shows the line of a point', () => {
    expect(frameOf('One\n\nTwo', message(3, 2), 76, plain)).toEqual(['Two', ' ^'])
  })

  it('marks the first line of a range to its end', () => {
    expect(frameOf('One two\nthree', message(1, 5, 2, 6), 76, plain)).toEqual(['One two', '    ^^^'])
  })

  it('marks the place after the last word', () => {
    expect(frameOf('\nOne', message(2, 4), 76, plain)).toEqual(['One', '   ^'])
  })

  it('is silent about the source as a whole, and about lines that are not there', () => {
    expect(frameOf('One', message(1, 1), 76, plain)).toEqual([])
    expect(frameOf('', message(9, 4, 9, 6), 76, plain)).toEqual([])
  })

  it.each([
    ['tabs', '\tOne\ttwo', 6, 9, ['  One  two', '       ^^^']],
    ['wide characters', '水の話 two', 5, 8, ['水の話 two', '       ^^^']],
    ['marked wide characters', 'a 水 b', 3, 4, ['a 水 b', '  ^^']],
    ['pictographs of several code points', '👩‍💻 two', 7, 10, ['👩‍💻 two', '   ^^^']],
    ['accents that are characters of their own', 'cafe\u0301 two', 7, 10, ['cafe\u0301 two', '     ^^^']],
    ['characters that steer a terminal', 'a\u001Bb two', 5, 8, ['a\uFFFDb two', '    ^^^']],
  ])('aligns its marks under %s', (_case, line, column, endColumn, frame) => {
    expect(frameOf(`\n${line}`, message(2, column, 2, endColumn), 76, plain)).toEqual(frame)
  })

  it('cuts a long line around what it marks', () => {
    const long = `${'before '.repeat(100)}here${' after'.repeat(100)}`
    const [line = '', marks = ''] = frameOf(`\n${long}`, message(2, 701, 2, 705), 40, plain)
    expect(line).toMatch(/^….*here.*…$/)
    expect(line).toHaveLength(40)
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here')
  })

  it('cuts what it marks where that alone is too long', () => {
    const [line = '', marks = ''] = frameOf(
      `\n${'a'.repeat(1_000_000)}`,
      message(2, 3, 2, 900_000),
      40,
      plain,
    )
    expect([line.length, marks.length]).toEqual([40, 39])
  })

  it('underlines on a terminal with colours, where a line of carets would be read aloud', () => {
    expect(frameOf('One\nTwo three four', message(2, 5, 2, 10), 76, coloured)).toEqual([
      '<dim>One</dim>',
      'Two <underline>three</underline> four',
    ])
  })
})
