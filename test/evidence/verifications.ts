/** What verification found, made up for reports: in order, failed in every way, and of strangers. */
import type { Format } from '../../src/model/format.ts'
import type { Consulted, Judging } from '../../src/verify/validators/consult.ts'
import type { CheckedClause, Complaint, Judgement } from '../../src/verify/validators/validator.ts'
import type { EditionVerdict, Verification, VersionVerdict } from '../../src/verify/verdict.ts'

const extensions: Readonly<Record<Format, string>> = { html: 'html', pdf: 'pdf', epub: 'epub', text: 'txt' }

export const hash = '0123456789abcdef'.repeat(4)

/** As published, and found to say what its source says. */
export function edition(format: Format, own: Partial<EditionVerdict> = {}): EditionVerdict {
  return {
    path: `dist/well/well.en.${extensions[format]}`,
    format,
    language: 'en',
    bytes: 1234,
    sha256: hash,
    isAsPublished: true,
    says: 12,
    heldAgainst: 'source/well.md',
    disagreements: [],
    findings: [],
    ...own,
  }
}

export function version(
  editions: readonly EditionVerdict[],
  own: Partial<VersionVerdict> = {},
): VersionVerdict {
  return {
    name: 'well',
    language: 'en',
    title: 'A well for every village',
    source: { path: 'source/well.md' },
    humanChecks: 'not recorded',
    editions,
    ...own,
  }
}

export function judgement(path: string, own: Partial<Judgement> = {}): Judgement {
  const { complaints = [] } = own
  return {
    path,
    standards: [],
    passed: complaints.every(({ severity }) => severity !== 'error'),
    complaints,
    complaintsInAll: complaints.length,
    ...own,
  }
}

export function judging(
  name: string,
  judgements: readonly Judgement[],
  silences: Judging['silences'] = [],
): Consulted {
  return { name, version: '1.2.3', judgements, silences }
}

export function error(rule: string, own: Partial<Complaint> = {}): Complaint {
  return { severity: 'error', rule, message: 'Something is wrong', ...own }
}

export function clause(
  standard: string,
  number: string,
  verdict: CheckedClause['verdict'],
  rule = `rule-of-${number}`,
): CheckedClause {
  return { standard, clause: number, rule, description: 'What the rule asks', verdict }
}

/** Words that would break a page, a line or a reader's ear if they were let through. */
export const hostile = `<script>alert("1")</script></title>&amp;\u0000\u202e\ud800${'long'.repeat(2000)}`

const pages = ['one', 'two'].map((name) => ({ path: `dist/well/well.ar/${name}.html`, sha256: hash }))

const inWcag = { standard: 'WCAG 2.2', clause: '1.1.1', times: 3 }

const many = [
  error('image-alt', { ...inWcag, message: hostile, where: hostile }),
  ...Array.from({ length: 44 }, (_, index) =>
    error(`rule-${index}`, { ...inWcag, where: `#place-${index}` }),
  ),
]

/** With a title that runs from right to left, and all that can be wrong. */
const failedVersion: VersionVerdict = version(
  [
    edition('html', {
      pages,
      isAsPublished: false,
      disagreements: [
        { due: [{ line: hostile, at: 12 }], found: [] },
        { due: [], found: Array.from({ length: 9 }, () => ({ line: 'paragraph "One" [en]', at: '#here' })) },
      ],
    }),
    edition('pdf', { unreadable: 'The file has no catalog', claims: ['PDF/UA-2', 'PDF/A-4f'] }),
    edition('epub', { sha256: '', bytes: 0, unreadable: hostile }),
    edition('text', {
      findings: [{ rule: 'heading-follows-two-blank-lines', clause: 'T3, 1', at: 'line 3' }],
      listening: {
        voice: 'ar',
        seconds: 90,
        noise: [{ character: '#', line: 3, column: 1, spoken: 'haʃ' }],
      },
    }),
  ],
  {
    name: 'naadi',
    language: 'ar',
    title: 'بئر لكل قرية: <b>"نداء"</b>',
    source: { path: 'source/well.md' },
    humanChecks: 'Agency, Office of <Wells>, 2026-01-02',
  },
)

export const failed: Verification = {
  versions: [failedVersion],
  consulted: [
    judging('Nu HTML Checker', [
      judgement('dist/well/well.en.html', { standards: ['HTML'], complaints: [error('error')] }),
    ]),
    judging(
      'axe',
      [
        judgement('dist/well/well.en.html', {
          standards: ['WCAG 2.2 AA (axe rules)'],
          complaints: many,
          complaintsInAll: 60,
        }),
        judgement(pages[0]?.path ?? '', { complaints: [error('region', { severity: 'warning' })] }),
      ],
      [{ path: pages[1]?.path ?? '', reason: `axe did not judge two.html: ${hostile}` }],
    ),
    judging('veraPDF', [
      judgement('dist/well/well.en.pdf', {
        standards: ['PDF/UA-2', 'PDF/A-4f'],
        complaints: [error('8.8-2', { standard: 'PDF/UA-2', clause: '8.8' })],
        checked: [
          clause('PDF/UA-2', '8.8', 'failed', '8.8-2'),
          clause('PDF/A-4f', '6.9', 'passed', '6.9-5'),
          clause('PDF/A-4f', '6.10', 'inapplicable', '6.10-1'),
        ],
      }),
    ]),
    { name: 'EPUBCheck', howToGet: 'get Java 17 or newer' },
    { name: 'A <b>stranger</b>', howToGet: hostile },
  ],
}

/** Files of an unknown document, without any validator. */
export const foreign: Verification = {
  versions: [
    {
      name: '../elsewhere/<b>annual & "co"',
      source: { missing: 'no manifest names a source' },
      editions: [
        {
          path: '../elsewhere/<b>annual & "co".pdf',
          format: 'pdf',
          bytes: 5,
          sha256: hash,
          says: 1,
          disagreements: [],
          findings: [],
        },
      ],
    },
  ],
  consulted: [],
}
