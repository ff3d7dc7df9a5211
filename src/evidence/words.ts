/** All words of the report but those of the standards, whose tables stand in `src/verify/standards`. */
import type { Tests } from '../verify/standards/standard.ts'
import type { Verdict } from './verdicts.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

function counted(count: number, one: string, other: string): string {
  return `${grouped(count)} ${plural.select(count) === 'one' ? one : other}`
}

/** 57,608 */
function grouped(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}

/** "veraPDF by PDF/UA-1 and PDF/A-2a" */
function judging(program: string, standards: readonly string[]): string {
  return standards.length > 0 ? `${program} by ${list.format(standards)}` : program
}

/** The language of the report. */
export const language = 'en'

export const header = {
  kind: 'Accessibility evidence',
  skip: 'Skip to the result',
  sections: 'In this report',
  checked: 'Checked',
  language: 'Language of the document',
  source: 'Source',
  noSource: 'not known',
} as const

export const formats = { html: 'Web page', pdf: 'PDF', epub: 'EPUB book', text: 'Text edition' } as const

export const result = {
  heading: 'Result',
  failed: 'Failures found',
  unreadable: 'Cannot be read',
  passed: 'No failure found',
  partly: 'No failure found, but not all was looked at',
  nothing: 'There is no edition to report on.',
  noneFailed: (editions: number) =>
    editions === 1
      ? 'Programs found no failure in the one edition.'
      : `Programs found no failure in any of the ${editions} editions.`,
  partlyLooked: 'Not everything was looked at.',
  someFailed: (failed: number, editions: number) =>
    `Programs found failures in ${failed} of ${counted(editions, 'edition', 'editions')}.`,
  left: (questions: number) => `${counted(questions, 'question is', 'questions are')} left to a person.`,
  notConformance:
    'A program sees only some of the failures that there can be. This report therefore never says that a document conforms to a standard: that is for a person to say who has answered the questions below.',
  recorded: (name: string, day: string) =>
    `The document’s own record names ${name} as having judged, on ${day}, what no program can. It does not say which of the questions below were asked.`,
  recordedOtherwise: (record: string) =>
    `The document’s own record of who judged what no program can says: ${record}.`,
  notRecorded: 'Nobody is recorded to have judged yet what no program can.',
  otherFile: 'It is not the file that was published.',
  otherFiles: 'What is recorded is about the files that were published, and not about all of these.',
  same: (against: string) => `It says the same as ${against}.`,
  alone: 'What it says was not held against anything.',
  differs: (places: number, against: string) =>
    `It differs from ${against} in ${counted(places, 'place', 'places')}.`,
  findings: (count: number) => `It has ${counted(count, 'fault', 'faults')} of structure or form.`,
  complains: (program: string, standards: readonly string[], count: number) =>
    `${judging(program, standards)}: ${counted(count, 'complaint', 'complaints')}.`,
  acquits: (program: string, standards: readonly string[], warnings: number) =>
    warnings === 0
      ? `${judging(program, standards)}: no complaint.`
      : `${judging(program, standards)}: no error, but ${counted(warnings, 'warning', 'warnings')}.`,
  unchecked: (program: string, reason: string) => `${program}: ${reason}.`,
  itsSource: 'its source',
} as const

export const asked = {
  heading: 'For a person to judge',
  introduction: (questions: number) =>
    `No program can answer ${questions === 1 ? 'this question' : `these ${questions} questions`}. Yes is the answer of an accessible document.`,
  once: 'The editions say the same, so one of them answers for all, except where a question names an edition.',
  each: 'Not all editions are known to say the same, so each has to be judged by itself.',
  keep: 'The answers belong on paper or into your own files.',
  record:
    'Who has judged, and when, belongs into the frontmatter of the source, as accessibility.certifiedBy and accessibility.reviewedOn; the next report then names both.',
  about: (editions: readonly string[]) => `${list.format(editions)}:`,
  decides: 'Decides',
  number: (number: number) => `Question ${number}`,
  answers: ['Yes', 'No', 'Does not apply'],
  remark: 'Remark',
  signature: ['Name', 'Organization', 'Date', 'Signature'],
} as const

export const edition = {
  heading: 'The editions',
  file: 'File',
  size: 'Size',
  bytes: (count: number) => counted(count, 'byte', 'bytes'),
  hash: 'SHA-256',
  pages: 'Further pages, with their SHA-256',
  published: 'As published',
  isPublished: 'Yes: the manifest has the same hash.',
  isNotPublished: 'No: the manifest has another hash. The file was changed after it was published.',
  notKnown: 'Not known: no manifest names the file.',
  claims: 'Claims of itself',
  language: 'Language',
  says: 'What it says',
  unreadable: (reason: string) => `It cannot be read back: ${reason}`,
  heldSame: (things: number, against: string) =>
    `It was read back, and says ${counted(things, 'thing', 'things')}, one after the other, just as ${against} does.`,
  heldDiffers: (things: number, places: number, against: string) =>
    `It was read back, and says ${counted(things, 'thing', 'things')}. It differs from ${against} in ${counted(places, 'place', 'places')}.`,
  heldAgainstNothing: (things: number) =>
    `It was read back, and says ${counted(things, 'thing', 'things')}. There was nothing to hold it against.`,
  differences: (shown: number, all: number) =>
    shown < all ? `The first ${shown} of ${all} differences` : counted(all, 'difference', 'differences'),
  due: 'Is to be said',
  found: 'Is said',
  nothing: 'Nothing',
  more: (count: number) => `and ${count} more`,
  line: (line: number) => `line ${line}`,
  structure: { html: '', epub: '', pdf: 'Structure', text: 'Form' },
  noFindings: 'Lectern’s own look found no fault.',
  findings: (count: number) => counted(count, 'fault', 'faults'),
  noise: 'Listening to it',
  notHeard: (reason: string) => `It was not spoken: ${reason}`,
  listening: (minutes: number, noise: number) =>
    `It takes about ${counted(minutes, 'minute', 'minutes')} to listen to. ` +
    (noise === 0
      ? 'No sign in it is read by its name.'
      : `${counted(noise, 'sign is read by its name', 'signs are read by their names')}.`),
  ruleName: 'Rule',
  rule: 'Rule that does not hold',
  clause: 'Clause',
  where: 'Where',
  complaints: (shown: number, all: number) =>
    shown < all ? `The first ${shown} of ${all} complaints` : counted(all, 'complaint', 'complaints'),
  noComplaints: 'No complaint.',
  warningsAlone: 'It finds no error; what follows are warnings.',
  message: 'What it says',
  severity: { error: 'Error', warning: 'Warning' },
  times: (count: number) => `${count} times`,
} as const

export const standard = {
  heading: 'By standard',
  introduction: 'What was found of each criterion. The words mean:',
  numbers: (source: string) => `The numbers are those of ${source}.`,
  number: 'Number',
  asks: 'It asks',
  fails: 'It fails when',
  found: 'Found',
  level: (level: string) => `Level ${level}`,
  fold: (count: number) => `All ${count} criteria`,
  foldClauses: (count: number) => `All ${count} clauses`,
  failures: (count: number) => counted(count, 'criterion fails', 'criteria fail'),
  clauses: (clauses: number, rules: number) =>
    `${counted(clauses, 'clause', 'clauses')}, ${counted(rules, 'rule', 'rules')}`,
  rules: (count: number) => counted(count, 'rule', 'rules'),
  ruleCount: 'Rules',
  in: (editions: readonly string[]) => `in ${list.format(editions)}`,
  further: (program: string) => `Further rules of ${program}`,
  furtherNumber: 'others',
  forPerson: 'For a person:',
  noTest: 'No program is known to check it.',
  notMeant: 'No program and no question is about editions of this kind.',
  notTested: 'The protocol sets no test.',
  complains: (program: string, count: number, edition: string) =>
    `${program}: ${counted(count, 'complaint', 'complaints')}, listed under ${edition}.`,
} as const

/** For one program and one criterion. */
export const verdict: Readonly<Record<Verdict, string>> = {
  failed: 'failed',
  undecided: 'cannot tell',
  passed: 'no failure found',
  inapplicable: 'nothing of the kind',
  unchecked: 'not checked',
}

export const verdictMeaning: Readonly<Record<Verdict, string>> = {
  failed: 'The program found a failure.',
  undecided: 'The program found something that may be a failure. A person has to look.',
  passed: 'The program looked for failures, and found none. Others may be there.',
  inapplicable: 'The edition holds nothing that the rule is about.',
  unchecked: 'The program did not look: it was not found, it failed, or it could not read the file.',
}

/** How many criteria came to what by programs. */
export const tally: Readonly<Record<Verdict | 'untested', (count: number) => string>> = {
  failed: (count) => `${count} failed`,
  undecided: (count) => `${count} where programs cannot tell`,
  passed: (count) => `${count} without failure found`,
  inapplicable: (count) => `${count} about nothing that is there`,
  unchecked: (count) => `${count} not checked`,
  untested: (count) => `${count} without a test`,
}

/** "137 criteria. By programs: 60 without failure found and 77 without a test. A person decides 47 of them." */
export function tallied(criteria: number, parts: readonly string[], forPerson: number): string {
  const all = `${counted(criteria, 'criterion', 'criteria')}. By programs: ${list.format(parts)}.`
  if (forPerson === 0) return all
  return `${all} A person decides ${forPerson === criteria ? 'all' : forPerson} of them.`
}

export const programs = {
  heading: 'Programs',
  judged: (editions: readonly string[]) => `It judged: ${list.format(editions)}.`,
  judgedNothing: 'It judged none of these editions.',
  missing: 'not found',
  howToGet: (way: string) => `To have it look, ${way}`,
  notAsked: 'not asked',
  notAskedHere: 'No outside validator was asked when this report was made.',
} as const

/** What each of them looks at, so that a reader knows what its silence is worth. */
export const looks: Readonly<Record<keyof Tests | 'EPUBCheck' | 'Nu HTML Checker', string>> = {
  Lectern:
    'Reads each edition back as a screen reader would meet it, and holds what it says against the source, thing by thing: headings and their levels, lists, header cells, alternatives, languages, links, notes. Looks at the structure of a PDF, and at the form of the text edition.',
  'Nu HTML Checker': 'The grammar of HTML.',
  axe: 'WCAG 2.2 in a browser, as far as programs can tell.',
  veraPDF: 'PDF/UA, PDF/A and WTPDF, as far as programs can tell.',
  EPUBCheck: 'The rules of EPUB.',
  Ace: 'EPUB Accessibility, and WCAG in the documents of a book, as far as programs can tell.',
}
