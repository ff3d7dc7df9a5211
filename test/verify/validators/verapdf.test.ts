/** veraPDF's two forms give the same judgement of the same file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PdfStandard } from '../../../src/verify/pdf/claims.ts'
import type { Judgement } from '../../../src/verify/validators/validator.ts'
import { veraPdf } from '../../../src/verify/validators/verapdf/verapdf.ts'
import { computerWith, type FakeComputer, type Fakes, fakeJava } from '../../support/fake-computer.ts'
import { folderWith } from '../../support/folder.ts'
import { pdfOf } from '../../support/pdf-editions.ts'

const rules = [
  {
    clause: '7.18.5',
    testNumber: 2,
    passed: 1,
    failed: 8,
    context: 'root/document[0]/pages[2](9 0 obj)/annots[0]',
  },
  { clause: '7.2', testNumber: 3, passed: 0, failed: 0, context: '' },
  { clause: '7.1', testNumber: 11, passed: 0, failed: 1, context: 'root/document[0]' },
  { clause: '5', testNumber: 1, passed: 1, failed: 0, context: '' },
]

const said = ({ clause, testNumber }: { clause: string; testNumber: number }) =>
  `What ${clause}-${testNumber} says`

const judgement = {
  standards: ['PDF/UA-1'],
  passed: false,
  complaintsInAll: 2,
  complaints: [
    {
      ...{ severity: 'error', rule: '7.1-11', standard: 'PDF/UA-1', clause: '7.1' },
      ...{ message: 'What 7.1-11 says', where: 'root/document[0]' },
    },
    {
      ...{ severity: 'error', rule: '7.18.5-2', standard: 'PDF/UA-1', clause: '7.18.5' },
      ...{ message: 'What 7.18.5-2 says', where: 'page 3', times: 8 },
    },
  ],
  checked: [
    ['5', '5-1', 'passed'],
    ['7.1', '7.1-11', 'failed'],
    ['7.2', '7.2-3', 'inapplicable'],
    ['7.18.5', '7.18.5-2', 'failed'],
  ].map(([clause, rule, verdict]) => ({
    standard: 'PDF/UA-1',
    clause,
    rule,
    description: `What ${rule} says`,
    verdict,
  })),
}

/** Writes what each start was asked for into a file, and answers from `jobOf`, a function of a file's path. */
const verapdfThat = (jobOf: string) => `
  const words = process.argv.slice(2)
  if (words[0] === '--version') console.log('veraPDF 1.28.2\\nBuilt: today')
  else {
    const log = __filename + '.log'
    require('fs').appendFileSync(log, words.join(' ') + '\\n')
    const files = words.filter((word) => word.endsWith('.pdf'))
    const jobs = files.map((name) => ({ itemDetails: { name }, ...(${jobOf})(name, words) }))
    console.log(JSON.stringify({ report: { jobs } }))
  }
`

const details = (passedChecks = 2) => ({
  passedChecks,
  failedChecks: 9,
  ruleSummaries: rules.map(({ passed, failed, context, ...rule }) => ({
    ...rule,
    description: said(rule),
    passedChecks: passed,
    failedChecks: failed,
    checks: [
      { status: 'passed', context: 'elsewhere' },
      ...(failed > 0 ? [{ status: 'failed', context }] : []),
    ],
  })),
})

const failing = `() => (${JSON.stringify({ validationResult: [{ compliant: false, details: details() }] })})`

/** The library in its package, and a Java that answers for it: each line of its input is a file. */
function libraryThat(answer: string): Fakes {
  const script = `
    const lines = require('fs').readFileSync(0, 'utf8').trim().split('\\n')
    lines.forEach((line, index) => {
      const [flavours, address] = line.split(' ')
      for (const flavour of flavours.split(',')) {
        const tell = (kind, ...fields) => console.log([kind, index, flavour, ...fields].join('\\t'))
        ;(${answer})(tell, address, flavour)
      }
    })
  `
  const details = {
    'META-INF/maven/org.verapdf/core/pom.properties': strToU8('groupId=x\nversion=1.31.22\n'),
  }
  return {
    programs: { java: fakeJava(script) },
    packages: { '@opendataloader/pdf': { 'lib/opendataloader-pdf-cli.jar': zipSync(details) } },
  }
}

const failingLibrary = `(tell) => {
  for (const { clause, testNumber, passed, failed, context } of ${JSON.stringify(rules)})
    tell('rule', clause, testNumber, passed, failed, context, 'What ' + clause + '-' + testNumber + ' says')
  tell('judged', false)
}`

async function judge(
  computer: FakeComputer,
  paths: readonly string[],
  by?: readonly PdfStandard[],
): Promise<readonly Judgement[]> {
  const found = await veraPdf(computer).find()
  if (!found.found) throw new Error(found.howToGet)
  const files = paths.map((path) => ({ path, format: 'pdf', ...(by && { by }) }) as const)
  return found.judge(files, new AbortController().signal)
}

describe('the command', () => {
  it('tells its version', async () => {
    const computer = await computerWith({ programs: { verapdf: verapdfThat(failing) } })
    expect(await veraPdf(computer).find()).toMatchObject({ found: true, name: 'veraPDF', version: '1.28.2' })
  })

  it('gives a judgement, clause by clause', async () => {
    const computer = await computerWith({ programs: { verapdf: verapdfThat(failing) } })
    const path = join(computer.bin, 'a b.pdf')
    expect(await judge(computer, [path], ['PDF/UA-1'])).toEqual([{ path, ...judgement }])
  })

  it('reads the reports of older versions, too', async () => {
    const job = `() => (${JSON.stringify({ validationResult: { compliant: false, details: details() } })})`
    const computer = await computerWith({ programs: { verapdf: verapdfThat(job) } })
    expect(await judge(computer, ['/a.pdf'], ['PDF/UA-1'])).toEqual([{ path: '/a.pdf', ...judgement }])
  })

  it('does not call inapplicable what it has perhaps not told', async () => {
    const job = `() => (${JSON.stringify({ validationResult: [{ compliant: false, details: details(20_000) }] })})`
    const computer = await computerWith({ programs: { verapdf: verapdfThat(job) } })
    const [found] = await judge(computer, ['/a.pdf'], ['PDF/UA-1'])
    expect(found?.checked?.find(({ rule }) => rule === '7.2-3')?.verdict).toBe('passed')
  })

  it('starts once for each standard, with all files that it is for', async () => {
    const computer = await computerWith({ programs: { verapdf: verapdfThat(failing) } })
    await judge(computer, ['/a.pdf', '/b.pdf'], ['PDF/UA-1', 'PDF/A-2a'])
    const log = await readLog(computer)
    expect(log).toHaveLength(2)
    expect(log[0]).toMatch(/^--flavour ua1 .*\/a\.pdf .*\/b\.pdf$/)
    expect(log[1]).toMatch(/^--flavour 2a .*\/a\.pdf .*\/b\.pdf$/)
  })

  it('says of a file that it cannot read why not, and judges the others', async () => {
    const job = `(name) => name.includes('damaged')
      ? { taskException: { exceptionMessage: 'Exception: No caused by exception: End of file' } }
      : (${failing})()`
    const computer = await computerWith({ programs: { verapdf: verapdfThat(job) } })
    const [damaged, whole] = await judge(computer, ['/damaged.pdf', '/whole.pdf'], ['PDF/UA-1'])
    expect(damaged).toMatchObject({
      passed: false,
      complaints: [{ rule: 'readable', message: 'veraPDF cannot read the file: End of file' }],
    })
    expect(whole).toMatchObject(judgement)
  })

  it('does not acquit a file of which it says nothing', async () => {
    const computer = await computerWith({
      programs: { verapdf: verapdfThat(failing).replace("endsWith('.pdf')", "endsWith('a.pdf')") },
    })
    await expect(judge(computer, ['/a.pdf', '/b.pdf'], ['PDF/UA-1'])).rejects.toThrow(
      'veraPDF did not judge /b.pdf by PDF/UA-1.',
    )
  })

  it('does not acquit a file of which it says two things', async () => {
    const job = failing.replace('"compliant":false', '"compliant":true')
    const computer = await computerWith({ programs: { verapdf: verapdfThat(job) } })
    await expect(judge(computer, ['/a.pdf'], ['PDF/UA-1'])).rejects.toThrow('contradicts itself')
  })
})

describe('the library', () => {
  it('tells its version, and not that of the package', async () => {
    const computer = await computerWith(libraryThat(failingLibrary))
    expect(await veraPdf(computer).find()).toMatchObject({ found: true, name: 'veraPDF', version: '1.31.22' })
  })

  it('gives the same judgement as the command', async () => {
    const computer = await computerWith(libraryThat(failingLibrary))
    expect(await judge(computer, ['/a.pdf'], ['PDF/UA-1'])).toEqual([{ path: '/a.pdf', ...judgement }])
  })

  it('judges all files by all standards in one start', async () => {
    const computer = await computerWith(libraryThat(`(tell, address) => tell('judged', address !== 'b')`))
    const found = await judge(computer, ['/a.pdf', '/b.pdf'], ['PDF/UA-1', 'PDF/A-2a'])
    expect(found.map(({ path, standards, passed }) => [path, standards, passed])).toEqual([
      ['/a.pdf', ['PDF/UA-1', 'PDF/A-2a'], true],
      ['/b.pdf', ['PDF/UA-1', 'PDF/A-2a'], true],
    ])
  })

  it('is given names of files that no line and no character set breaks', async () => {
    const answer = `(tell, address) => tell('unreadable', address)`
    const computer = await computerWith(libraryThat(answer))
    const [found] = await judge(computer, ['/Ünï\tco de\n.pdf'], ['PDF/UA-1'])
    expect(found?.complaints[0]?.message).toBe(
      'veraPDF cannot read the file: file:///%C3%9Cn%C3%AF%09co%20de%0A.pdf',
    )
  })

  it('does not acquit a file of which it says nothing', async () => {
    const computer = await computerWith(
      libraryThat(`(tell, _, flavour) => flavour === 'ua1' && tell('judged', true)`),
    )
    await expect(judge(computer, ['/a.pdf'], ['PDF/UA-1', 'PDF/A-2a'])).rejects.toThrow(
      'veraPDF did not judge /a.pdf by PDF/A-2a.',
    )
  })

  it('does not judge where it breaks down, and shows no stack', async () => {
    const crash = `() => { console.error('Exception in thread "main" java.lang.OutOfMemoryError\\n\\tat X.main(X.java)'); process.exit(1) }`
    const judging = judge(await computerWith(libraryThat(crash)), ['/a.pdf'], ['PDF/UA-1'])
    await expect(judging).rejects.toThrow(
      'veraPDF did not judge a.pdf: it did not finish. It ended with status 1, and said: Exception in thread "main" java.lang.OutOfMemoryError',
    )
  })
})

describe('what a file is judged by', () => {
  const echo = `(tell, _, flavour) => tell('judged', true)`

  it('is what it claims', async () => {
    const { bytes } = await pdfOf('source/untoc-cop10/en.md')
    const folder = await folderWith({ 'brief.pdf': bytes })
    const [found] = await judge(await computerWith(libraryThat(echo)), [join(folder, 'brief.pdf')])
    expect(found?.standards).toEqual(['PDF/UA-1', 'PDF/A-2a'])
  })

  it.each([
    ['it claims nothing', async () => (await PDFDocument.create()).save()],
    ['it is no PDF', async () => 'hello'],
  ])('is PDF/UA-1 where %s', async (_case, contents) => {
    const folder = await folderWith({ 'file.pdf': await contents() })
    const [found] = await judge(await computerWith(libraryThat(echo)), [join(folder, 'file.pdf')])
    expect(found?.standards).toEqual(['PDF/UA-1'])
  })
})

async function readLog({ bin }: FakeComputer): Promise<readonly string[]> {
  return (await readFile(join(bin, 'verapdf.log'), 'utf8')).trim().split('\n')
}
