import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { epubcheck } from '../../../src/verify/validators/epubcheck.ts'
import { computerWith, type FakeComputer, fakeJava } from '../../support/fake-computer.ts'

/** EPUBCheck as it is on the PATH: it writes its report where it is told, and talks besides. */
const original = (version: string, report: object) => `
  const words = process.argv.slice(2)
  if (words[0] === '--version') console.log('EPUBCheck v${version}')
  else {
    console.log('Epub Name: ' + words[0])
    require('fs').writeFileSync(words[words.indexOf('--json') + 1], ${JSON.stringify(JSON.stringify(report))})
    process.exitCode = 1
  }
`

const message = (ID: string, severity: string, locations: readonly object[], others = {}) => ({
  ...{ ID, severity, message: `What ${ID} says`, locations },
  ...others,
})

const report = {
  messages: [
    message('OPF-003', 'WARNING', [{ path: 'EPUB/package.opf', line: -1 }]),
    message('HTM-001', 'USAGE', [{ path: 'EPUB/a.xhtml', line: 3 }]),
    message(
      'RSC-005',
      'ERROR',
      [
        { path: 'EPUB/a.xhtml', line: 3 },
        { path: 'EPUB/b.xhtml', line: 4 },
      ],
      {
        additionalLocations: 5,
      },
    ),
    message('ACC-001', 'SUPPRESSED', []),
    message('PKG-004', 'FATAL', []),
    message('INF-001', 'INFO', []),
  ],
  publication: { ePubVersion: '3.3' },
}

const port = (found: object) => ({
  '@likecoin/epubcheck-ts': { 'bin/epubcheck.js': original('0', found) },
})

async function judge(computer: FakeComputer) {
  const found = await epubcheck(computer).find()
  if (!found.found) throw new Error(found.howToGet)
  const files = ['a.epub', 'b.epub'].map((name) => ({ path: join('/books', name), format: 'epub' }) as const)
  return found.judge(files, new AbortController().signal)
}

describe('which EPUBCheck is taken', () => {
  const old = original('4.2.6', report)
  const recent = original('5.2.1', report)

  it.each([
    ['the original', { programs: { epubcheck: recent }, packages: port(report) }, '5.2.1', undefined],
    [
      'the port, where the original is old',
      { programs: { epubcheck: old }, packages: port(report) },
      'epubcheck-ts 1.2.3',
      /port/,
    ],
    ['the port, where there is no original', { packages: port(report) }, 'epubcheck-ts 1.2.3', /port/],
    [
      'an old original, where there is no port',
      { programs: { epubcheck: old } },
      '4.2.6',
      /older than EPUB 3\.3/,
    ],
  ])('is %s', async (_case, fakes, version, note) => {
    const found = await epubcheck(await computerWith(fakes)).find()
    expect(found).toMatchObject({ found: true, name: 'EPUBCheck', version })
    expect(found.found && found.note).toEqual(note && expect.stringMatching(note))
  })

  it('is an archive that runs in Java, as on Debian', async () => {
    const archive = Buffer.from('PK\x03\x04 and so on')
    const java = fakeJava(
      `if (words[0] === '-jar' && words[2] === '--version') console.log('EPUBCheck v4.2.6')`,
    )
    const withJava = await computerWith({ programs: { epubcheck: archive, java } })
    expect(await epubcheck(withJava).find()).toMatchObject({ found: true, version: '4.2.6' })
    const withoutJava = await computerWith({ programs: { epubcheck: archive } })
    expect(await epubcheck(withoutJava).find()).toMatchObject({ found: false })
  })
})

describe('the judgement', () => {
  it('has the errors first, then the warnings, and nothing that is no fault', async () => {
    const [first, second] = await judge(
      await computerWith({ programs: { epubcheck: original('5.2.1', report) } }),
    )
    expect(first).toEqual({
      path: join('/books', 'a.epub'),
      standards: ['EPUB 3.3'],
      passed: false,
      complaintsInAll: 3,
      complaints: [
        {
          severity: 'error',
          rule: 'RSC-005',
          message: 'What RSC-005 says',
          where: 'EPUB/a.xhtml, line 3',
          times: 7,
        },
        { severity: 'error', rule: 'PKG-004', message: 'What PKG-004 says' },
        { severity: 'warning', rule: 'OPF-003', message: 'What OPF-003 says', where: 'EPUB/package.opf' },
      ],
    })
    expect(second?.path).toBe(join('/books', 'b.epub'))
  })

  it('passes a book with warnings alone', async () => {
    const found = { ...report, messages: [message('OPF-003', 'warning', [{ path: 'a.opf' }])] }
    const [judgement] = await judge(
      await computerWith({ packages: port({ ...found, publication: { version: '3.0' } }) }),
    )
    expect(judgement).toMatchObject({ passed: true, complaintsInAll: 1, standards: ['EPUB 3.3'] })
  })

  it('tells the first 50 of many complaints, the errors among them', async () => {
    const many = Array.from({ length: 60 }, (_, index) => message(`W-${index}`, 'WARNING', []))
    const found = { ...report, messages: [...many, message('RSC-005', 'ERROR', [])] }
    const [judgement] = await judge(await computerWith({ packages: port(found) }))
    expect(judgement).toMatchObject({ passed: false, complaintsInAll: 61 })
    expect(judgement?.complaints.map(({ rule }) => rule)).toEqual([
      'RSC-005',
      ...Array.from({ length: 49 }, (_, index) => `W-${index}`),
    ])
  })

  it('names the version of EPUB that the book is of', async () => {
    const [old] = await judge(
      await computerWith({ packages: port({ messages: [], publication: { version: '2.0' } }) }),
    )
    expect(old?.standards).toEqual(['EPUB 2.0.1'])
    const unnamed = { messages: [], publication: { ePubVersion: null } }
    const [other] = await judge(await computerWith({ programs: { epubcheck: original('4.2.6', unnamed) } }))
    expect(other?.standards).toEqual(['EPUB 3.2'])
  })
})
