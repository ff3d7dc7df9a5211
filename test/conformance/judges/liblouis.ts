/** liblouis: the cells that a text edition takes on a braille display, and characters that have none. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathOf, run } from './program.ts'
import type { Judge, Verdict } from './verdict.ts'

/** The table of each language that Lectern has words in, as its readers use it: contracted where that is usual. */
const tables: Readonly<Record<string, string>> = {
  en: 'en-ueb-g2.ctb',
  fr: 'fr-bfu-g2.ctb',
  ar: 'ar-ar-g1.utb',
  de: 'de-g2.ctb',
  es: 'es-g1.ctb',
  pt: 'pt-pt-g1.utb',
  ru: 'ru-ru-g1.ctb',
  zh: 'zhcn-g1.ctb',
}

/** Readers change the table for words in another script. */
const scripts: readonly { readonly words: RegExp; readonly table: string }[] = [
  { words: /[\p{Script_Extensions=Arabic}\p{M}]+/gu, table: 'ar-ar-g1.utb' },
  { words: /\p{Script=Cyrillic}+/gu, table: 'ru-ru-g1.ctb' },
]

/** Every character has cells. */
export const liblouis: Judge = async (files) => {
  const verdicts: Verdict[] = []
  for (const file of files) {
    const text = await readFile(file, 'utf8')
    const undefinedOnes = await withoutCells(text, languageOf(file))
    const complaints = undefinedOnes.map((character) => {
      const line = text.slice(0, text.indexOf(character)).split('\n').length
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      return `line ${line}: ${character} (U+${code}) has no cells`
    })
    verdicts.push({ file, complaints })
  }
  return verdicts
}

/** How many cells `text` takes, spaces included and line ends not. */
export async function cellsOf(text: string, language: string): Promise<number> {
  const parts = [...(await translated(text, language)).values()]
  return parts.join('').replaceAll('\n', '').length
}

/** The language of the edition in `file`: "en" of `brief.en.txt`. */
export function languageOf(file: string): string {
  return basename(file).split('.').at(-2) ?? ''
}

/** The characters of `text` that the table of `language` does not know. */
export async function withoutCells(text: string, language: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const [table, words] of byTable(text, language)) {
    const characters = [...new Set(words.replace(/\s/g, ''))]
    const cells = (await translate(characters.join('\n'), table)).split('\n')
    found.push(...characters.filter((_, index) => /\\[xy]/.test(cells[index] ?? '\\x')))
  }
  return found
}

async function translated(text: string, language: string): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>()
  for (const [table, words] of byTable(text, language)) cells.set(table, await translate(words, table))
  return cells
}

/** `text` divided among the tables that translate it. */
function byTable(text: string, language: string): ReadonlyMap<string, string> {
  const main = tables[language]
  if (main === undefined) throw new Error(`No braille table is chosen for ${language} yet.`)
  const parts = new Map<string, string>()
  let rest = text.replace(/^\ufeff/, '')
  for (const { words, table } of scripts.filter(({ table }) => table !== main)) {
    const found = rest.match(words)
    if (found) parts.set(table, found.join('\n'))
    rest = rest.replace(words, '')
  }
  return parts.set(main, rest)
}

async function translate(text: string, table: string): Promise<string> {
  const { status, stdout, stderr } = await run(pathOf('lou_translate'), ['--forward', table], {}, `${text}\n`)
  if (status !== 0) throw new Error(`lou_translate, ${table}: ${stderr}`)
  return stdout
}
