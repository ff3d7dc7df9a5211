/**
 * The ledgers of `docs/standards`. What a standard asks and who decides it comes from the tables of
 * `src/verify/standards`; what Lectern does and which tests show it stands in the ledgers alone.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { epubAccessibility } from '../../src/verify/standards/epub-accessibility.ts'
import { pdfUa1 } from '../../src/verify/standards/pdf-ua-1.ts'
import { pdfUa2, wtpdf } from '../../src/verify/standards/pdf-ua-2.ts'
import { plainText } from '../../src/verify/standards/plain-text.ts'
import { questions } from '../../src/verify/standards/questions.ts'
import { type Criterion, criteriaOf, type Standard } from '../../src/verify/standards/standard.ts'
import { wcag } from '../../src/verify/standards/wcag.ts'

export const folder = join(import.meta.dirname, '..', '..', 'docs', 'standards')

/** Each ledger, and what it is about. */
export const ledgers: Readonly<Record<string, readonly Standard[]>> = {
  'matterhorn-1.1.md': [pdfUa1],
  'pdf-ua-2.md': [pdfUa2, wtpdf],
  'wcag-2.2.md': [wcag],
  'epub-accessibility-1.1.md': [epubAccessibility],
  'wcag-plain-text.md': [plainText],
}

const rowPattern = /^\| (\d[\d.-]*(?: \w+)?|WTPDF \w+) \| (.*) \|$/gm

/** The ledger with what `standards` say in its rows. */
export function withCriteria(markdown: string, standards: readonly Standard[]): string {
  const criteria = new Map(standards.flatMap(criteriaOf).map((criterion) => [criterion.id, criterion]))
  return markdown.replace(rowPattern, (row, id: string, rest: string) => {
    const criterion = criteria.get(id)
    if (criterion === undefined) return row
    const [, , does, shown = ''] = rest.split(' | ')
    const names = [...shown.matchAll(/\[[^\]]+\]/g)].map(([name]) => name)
    const cells = [
      id,
      criterion.decidedBy,
      asksOf(criterion),
      does,
      [...askedOf(criterion), ...names].join(' '),
    ]
    return `| ${cells.join(' | ')} |`
  })
}

function asksOf({ name, level, says }: Criterion): string {
  return name === undefined ? says : `${name} (${level}): ${says}`
}

/** "A person: is each …?" */
function askedOf({ questions: names = [] }: Criterion): readonly string[] {
  const asked = names.map((name) => questions[name].asks)
  return asked.map((words, index) =>
    index === 0 ? `A person: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words,
  )
}

export interface Row {
  readonly id: string
  readonly decidedBy: string
  readonly condition: string
  readonly does: string
  /** What a person is asked, or why there is nothing to show. */
  readonly words: string
  readonly tests: readonly NamedTest[]
}

export interface NamedTest {
  /** Path from the root of the repository. */
  readonly file: string
  readonly title: string
}

export interface Ledger {
  readonly rows: readonly Row[]
  /** Names of tests that no row uses, and names that rows use and nobody defines. */
  readonly loose: readonly string[]
}

export async function readLedger(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8')
}

export function parseLedger(markdown: string): Ledger {
  const tests = new Map(
    [...markdown.matchAll(/^\[([^\]]+)\]: \.\.\/\.\.\/(\S+) "(.+)"$/gm)].map(
      ([, name = '', file = '', title = '']) => [name, { file, title }],
    ),
  )
  const rows = [...markdown.matchAll(rowPattern)].map(([, id = '', rest = '']) => {
    const [decidedBy = '', condition = '', does = '', shown = ''] = rest.split(' | ')
    const names = [...shown.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name)
    return { id, decidedBy, condition, does, shown, names }
  })
  const used = new Set(rows.flatMap(({ names }) => names))
  return {
    rows: rows.map(({ names, shown, ...row }) => ({
      ...row,
      words: shown.replace(/\[[^\]]+\]/g, '').trim(),
      tests: names.flatMap((name) => tests.get(name) ?? []),
    })),
    loose: [
      ...[...tests.keys()].filter((name) => !used.has(name) && !markdown.includes(`([${name}])`)),
      ...[...used].filter((name) => !tests.has(name)),
    ],
  }
}

/** What is wrong with `tests`: files that do not exist, and titles that do not stand in them. */
export async function missingTests(tests: readonly NamedTest[]): Promise<readonly string[]> {
  const root = join(folder, '..', '..')
  const faults = await Promise.all(
    tests.map(async ({ file, title }) => {
      const text = await readFile(join(root, file), 'utf8').catch(() => undefined)
      if (text === undefined) return [`${file} does not exist`]
      const stands = ["'", '`', '"'].some((quote) => text.includes(`${quote}${title}${quote}`))
      return stands && /\.test\.ts$/.test(file) ? [] : [`${file} has no test “${title}”`]
    }),
  )
  return [...new Set(faults.flat())]
}
