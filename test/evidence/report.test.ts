/** What a report says to those who answer for a document, and what it never says. */
import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../src/publish/verify/evidence.ts'
import { questions } from '../../src/verify/standards/questions.ts'
import { checkedOn, reportOf, sectionOf, wordsOf } from './page.ts'
import {
  edition,
  error,
  failed,
  foreign,
  hash,
  hostile,
  judgement,
  judging,
  version,
} from './verifications.ts'

const formats = ['html', 'pdf', 'epub', 'text'] as const
const well = version(formats.map((format) => edition(format)))
const paths = well.editions.map(({ path }) => path)
const [page = '', pdf = '', book = ''] = paths
const silent = [
  judging('Nu HTML Checker', [judgement(page, { standards: ['HTML'] })]),
  judging('axe', [judgement(page, { standards: ['WCAG 2.2 AA (axe rules)'] })]),
  judging('veraPDF', [judgement(pdf, { standards: ['PDF/UA-1', 'PDF/A-2a'], checked: [] })]),
  judging('EPUBCheck', [judgement(book, { standards: ['EPUB 3.3'] })]),
  judging('Ace', [judgement(book)]),
]
const inOrder = { versions: [well], consulted: silent }

describe('the result', () => {
  const resultOf = async (...given: Parameters<typeof reportOf>) =>
    sectionOf(await reportOf(...given), 'result')

  it('says in the first line what was found, and how much is left', async () => {
    const words = await resultOf(inOrder)
    expect(words).toMatch(
      /^Result Programs found no failure in any of the 4 editions\. \d+ questions are left to a person\. Web page: No failure found/,
    )
    expect(words).toContain('It says the same as its source.')
    expect(words).toContain('veraPDF by PDF/UA-1 and PDF/A-2a: no complaint.')
    expect(words).toContain('Nobody is recorded to have judged yet what no program can.')
  })

  it('tells failures of each edition first', async () => {
    const words = await resultOf(failed)
    expect(words).toMatch(/^Result Programs found failures in 4 of 4 editions\./)
    expect(words).toContain(
      'Web page: Failures found It is not the file that was published. It differs from its source in 2 places. Nu HTML Checker by HTML: 1 complaint. axe by WCAG 2.2 AA (axe rules): 61 complaints.',
    )
    expect(words).toContain('PDF: Cannot be read The file has no catalog. veraPDF by PDF/UA-2')
    expect(words).toContain('Text edition: Failures found It has 1 fault of structure or form.')
  })

  it('does not take silence for a judgement', async () => {
    const consulted = [
      ...silent.filter(({ name }) => !['axe', 'Ace', 'Nu HTML Checker'].includes(name)),
      { name: 'axe', howToGet: 'npm install axe-core' },
      judging('Ace', [], [{ path: book, reason: 'Ace did not judge the book: it was tired' }]),
    ]
    const words = await resultOf({ versions: [well], consulted })
    expect(words).toContain('any of the 4 editions. Not everything was looked at.')
    expect(words).toContain('Web page: No failure found, but not all was looked at')
    expect(words).toContain('Nu HTML Checker: not asked. axe: not found.')
    expect(words).toContain('EPUB book: No failure found, but not all was looked at')
    expect(words).toContain('Ace did not judge the book: it was tired.')
    expect(words).toContain('PDF: No failure found It says')
  })

  it('tells warnings from silence', async () => {
    const warned = judgement(page, { complaints: [error('region', { severity: 'warning' })] })
    const words = await resultOf({ versions: [well], consulted: [judging('axe', [warned])] })
    expect(words).toContain('axe: no error, but 1 warning.')
  })

  it('says that files which nothing was held against say nothing of their source', async () => {
    expect(await resultOf(foreign)).toContain(
      'No failure found, but not all was looked at What it says was not held against anything.',
    )
  })

  it.each([
    [
      'Example Institute, 2026-11-02',
      'names Example Institute as having judged, on 2 November 2026, what no program can.',
    ],
    [
      'Agency, Office of Wells, 2026-01-02',
      'names Agency, Office of Wells as having judged, on 2 January 2026',
    ],
    ['by word of mouth', 'what no program can says: by word of mouth.'],
  ])('names who has judged: %s', async (humanChecks, said) => {
    const recorded = { versions: [{ ...well, humanChecks }], consulted: silent }
    expect(await resultOf(recorded)).toContain(said)
    expect(await resultOf(recorded)).not.toContain('about the files that were published')
    const [first, ...others] = well.editions
    const editions = first ? [{ ...first, isAsPublished: false }, ...others] : []
    expect(await resultOf({ ...recorded, versions: [{ ...well, humanChecks, editions }] })).toContain(
      'What is recorded is about the files that were published, and not about all of these.',
    )
  })

  it.each([
    ['in order', inOrder],
    ['failed', failed],
    ['foreign', foreign],
    ['empty', { versions: [version([])], consulted: [] }],
  ])('never claims conformance: %s', async (_name, verification) => {
    const report = await reportOf(verification)
    // What the standards ask, and questions, speak of conformance.
    const words = ['result', 'editions', 'programs'].map((id) => sectionOf(report, id)).join(' ')
    const claims = words.match(/[^.]*\b(?:conform|compl[iy]|accessible|passe[ds]|meets)\w*[^.]*\./gi) ?? []
    expect(claims.map((claim) => claim.trim())).toEqual([
      'This report therefore never says that a document conforms to a standard: that is for a person to say who has answered the questions below.',
    ])
  })
})

describe('the checklist', () => {
  it('asks what no program can tell of these editions, and of no others', async () => {
    const all = sectionOf(await reportOf(inOrder), 'questions')
    const ofText = sectionOf(
      await reportOf({ versions: [version([edition('text')])], consulted: [] }),
      'questions',
    )
    for (const { asks, look, formats } of Object.values(questions)) {
      expect(all).toContain(`${asks} ${look}`)
      if (formats !== undefined) expect(ofText.includes(asks)).toBe(formats.includes('text'))
    }
    expect(ofText).not.toContain('PDF')
  })

  it('is where the tables of the standards lead', async () => {
    const report = await reportOf(inOrder)
    const targets = [...report.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(100)
    expect(targets.filter((id) => !report.includes(` id="${id}"`))).toEqual([])
    expect(sectionOf(report, 'question.title')).toContain('Decides WCAG 2.2: 2.4.2.')
  })

  it('asks of all editions at once only where they say the same', async () => {
    expect(sectionOf(await reportOf(inOrder), 'questions')).toContain('one of them answers for all')
    expect(sectionOf(await reportOf(failed), 'questions')).toContain('each has to be judged by itself')
  })
})

describe('the evidence', () => {
  it('identifies every file', async () => {
    const report = await reportOf(inOrder)
    for (const [index, format] of formats.entries()) {
      const words = sectionOf(report, format)
      expect(words).toContain(`File ${paths[index]} Size 1,234 bytes Language English (en)`)
      expect(words).toContain(`As published Yes: the manifest has the same hash. SHA-256 ${hash}`)
    }
    expect(sectionOf(await reportOf(failed), 'html')).toContain(`dist/well/well.ar/two.html ${hash}`)
  })

  it('names every program with its version, and how to get one that is missing', async () => {
    const words = sectionOf(await reportOf(failed), 'programs')
    expect(words).toMatch(/^Programs Lectern \d+\.\d+\.\d+/)
    expect(words).toContain('veraPDF 1.2.3')
    expect(words).toContain('EPUBCheck: not found The rules of EPUB. To have it look, get Java 17 or newer.')
    expect(sectionOf(await reportOf(foreign), 'programs')).toContain('No outside validator was asked')
  })

  it('shows what is wrong and where, and how much more there is', async () => {
    const words = sectionOf(await reportOf(failed), 'html')
    expect(words).toContain('It differs from its source in 2 places.')
    expect(words).toContain('(line 12)')
    expect(words).toContain('(#here)')
    expect(words).toContain('and 4 more')
    expect(words).toContain('The first 20 of 61 complaints')
    expect(sectionOf(await reportOf(failed), 'text')).toContain(
      'It takes about 2 minutes to listen to. 1 sign is read by its name.',
    )
  })
})

describe('what strangers wrote', () => {
  it.each([failed, foreign])('is text, and fits', async (verification) => {
    const report = await reportOf(verification)
    expect(/<script|<b>|\bon\w+=|\0|\u202E/.exec(report)?.[0]).toBeUndefined()
    expect(report.isWellFormed()).toBe(true)
    expect(report.includes('long'.repeat(100))).toBe(false)
    expect(Buffer.byteLength(report)).toBeLessThan(200_000)
    expect(report.match(/<\/title>/g)).toHaveLength(1)
  })

  it('is shown', async () => {
    const report = await reportOf(failed)
    expect(wordsOf(report)).toContain(hostile.slice(0, 30))
    expect(report).toContain(
      '<span class="title" lang="ar" dir="rtl">بئر لكل قرية: &#x3C;b>"نداء"&#x3C;/b></span>',
    )
    expect(wordsOf(await reportOf(foreign))).toContain('Accessibility evidence: <b>annual & "co"')
  })
})

describe('a report', () => {
  it('is one file, the same at the same time, and of another day in its date alone', async () => {
    const made = async (clock: Date) => {
      const [report] = await evidenceOf(failed, { clock: () => clock })
      return new TextDecoder().decode(report?.bytes)
    }
    const one = await made(checkedOn)
    expect(one).toContain('<time datetime="2026-11-25T18:07:09Z">25 November 2026 at 18:07 UTC</time>')
    expect(await made(new Date(checkedOn))).toBe(one)
    const later = await made(new Date('2027-01-02T03:04:05Z'))
    expect(later.replace(/<time.*?<\/time>/, '')).toBe(one.replace(/<time.*?<\/time>/, ''))
    expect(one).not.toMatch(/<(?:link|img|iframe|object)\b|\bsrc=|url\(/)
  })

  it('is in the theme of the configuration', async () => {
    const [report] = await evidenceOf(inOrder, { config: { theme: 'high-contrast' } })
    const [other] = await evidenceOf(inOrder)
    const styleOf = (bytes?: Uint8Array) => /<style>.*<\/style>/s.exec(new TextDecoder().decode(bytes))?.[0]
    expect(styleOf(report?.bytes)).not.toBe(styleOf(other?.bytes))
  })
})

describe('the name of a report', () => {
  const nameOf = async (...versions: readonly { name: string; language?: string }[]) => {
    const { language: _, ...bare } = version([])
    const reports = await evidenceOf({
      versions: versions.map((one) => ({ ...bare, ...one })),
      consulted: [],
    })
    return reports.map(({ path }) => path.replace('.evidence.html', ''))
  }

  it.each([
    [
      [
        { name: 'well', language: 'en' },
        { name: 'well', language: 'fr' },
      ],
      'well.en, well.fr',
    ],
    [[{ name: 'annual' }], 'annual'],
    [
      [{ name: '/srv/2025/annual' }, { name: '/srv/2026/annual' }, { name: 'x/brief' }],
      '2025-annual, 2026-annual, brief',
    ],
    [[{ name: 'a/b/c' }, { name: 'a/x/c' }, { name: 'y/x/c' }], 'b-c, a-x-c, y-x-c'],
    [
      [
        { name: 'well', language: 'en' },
        { name: 'well', language: 'en' },
      ],
      'well.en, well.en-2',
    ],
    [[{ name: 'Well' }, { name: 'well' }, { name: 'well-2' }], 'Well, well-2, well-2-2'],
    [[{ name: 'cafe\u0301' }, { name: 'café' }], 'cafe\u0301, café-2'],
    [
      [{ name: '../..' }, { name: '.hidden' }, { name: 'a<b>:"c"', language: '../../en' }],
      'document, hidden, a-b-c-...-..-en',
    ],
  ])('is its document’s, and no two are alike: %j', async (versions, names) => {
    expect((await nameOf(...versions)).join(', ')).toBe(names)
  })
})
