/** The ledgers of `docs/standards`, read: what a standard asks, what Lectern does, and the tests that show it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'standards')

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

export async function readLedger(name: string): Promise<Ledger> {
  return parseLedger(await readFile(join(folder, name), 'utf8'))
}

export function parseLedger(markdown: string): Ledger {
  const tests = new Map(
    [...markdown.matchAll(/^\[([^\]]+)\]: \.\.\/\.\.\/(\S+) "(.+)"$/gm)].map(
      ([, name = '', file = '', title = '']) => [name, { file, title }],
    ),
  )
  const rows = [...markdown.matchAll(/^\| (\d[\d.-]*|WTPDF \w+) \| (.*) \|$/gm)].map(
    ([, id = '', rest = '']) => {
      const [decidedBy = '', condition = '', does = '', shown = ''] = rest.split(' | ')
      const names = [...shown.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name)
      return { id, decidedBy, condition, does, shown, names }
    },
  )
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
