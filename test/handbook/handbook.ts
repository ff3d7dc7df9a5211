/** The handbook as its tests read it. */
import { readFile } from 'node:fs/promises'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parse } from '../../src/parse/parse.ts'

export const handbookPath = 'source/handbook/en.md'

const file = new URL(`../../${handbookPath}`, import.meta.url)

export function readHandbook(): Promise<string> {
  return readFile(file, 'utf8')
}

export interface Example {
  readonly language: string
  readonly text: string
  /** Line of the handbook on which it begins. */
  readonly line: number
}

/** The blocks of code in `source` that are in one of `languages`. */
export function examplesIn(source: string, ...languages: readonly string[]): Example[] {
  const examples: Example[] = []
  visit(parse(new VFile({ path: handbookPath, value: source })), 'code', ({ lang, value, position }) => {
    if (lang && languages.includes(lang)) {
      examples.push({ language: lang, text: value, line: position?.start.line ?? 0 })
    }
  })
  return examples
}
