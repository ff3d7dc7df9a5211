/** The editions that the conformance tests judge: made once, before the first test. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'
import { inject } from 'vitest'
import type { Utterance } from '../../src/model/utterance.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the editions of `source/` and of `test/corpus/`. */
    readonly editions: string
    /** The folder that holds a part of the corpus in a folder for each theme beside the default one. */
    readonly themed: string
    /** The folder that holds a part of the corpus as HTML with a page for each section. */
    readonly divided: string
    /** The folder that holds the PDF editions in all their variants, a folder each. */
    readonly variants: string
    /** The folder that holds what each of them must say, an {@link Expectation} under the same name. */
    readonly expected: string
    /** The folder for damaged copies. */
    readonly damaged: string
  }
}

/** What an edition must say. A page draws its notes at the foot, so they are also listed apart. */
export interface Expectation {
  readonly all: readonly Utterance[]
  readonly body: readonly Utterance[]
  /** The title, and then the notes. */
  readonly notes: readonly Utterance[]
  /** Words for what a page draws instead of writing: alternatives of pictures, formulas spoken. */
  readonly drawn: readonly string[]
}

/** The finished files with this extension, of all documents and languages, by path. */
export async function editionsOf(extension: string): Promise<readonly string[]> {
  return filesIn(inject('editions'), extension)
}

/** Those of a part of the corpus in another theme than the default one. */
export async function themedEditionsOf(theme: string, extension: string): Promise<readonly string[]> {
  return filesIn(join(inject('themed'), theme), extension)
}

/** The pages of divided HTML editions, those of sections among them, by path. */
export async function dividedPages(): Promise<readonly string[]> {
  return filesIn(inject('divided'), '.html')
}

async function filesIn(folder: string, extension: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name))
}

/** The ways to make a PDF: the profiles, each without and with its source attached. */
export const variants = {
  ua1: { profile: 'ua1', attachSource: false },
  'ua1-attached': { profile: 'ua1', attachSource: true },
  ua2: { profile: 'ua2', attachSource: false },
  'ua2-attached': { profile: 'ua2', attachSource: true },
} as const

export type Variant = keyof typeof variants

/** The PDF editions of this variant, of all documents and languages, by path. */
export async function pdfEditionsOf(variant: Variant): Promise<readonly string[]> {
  return filesIn(join(inject('variants'), variant), '.pdf')
}

/**
 * The edition of a document with this extension: of the sample brief, where no other is named.
 * @throws when it was not made.
 */
export async function sampleEdition(extension: string, name = 'untoc-cop10.en'): Promise<string> {
  const files = await editionsOf(extension)
  const sample = files.find((file) => basename(file) === `${name}${extension}`)
  if (sample === undefined) throw new Error(`${name} has no ${extension} edition`)
  return sample
}

/** What the edition at `file` must say. */
export async function expectationOf(file: string): Promise<Expectation> {
  const [document = '', name = ''] = file.split(sep).slice(-2)
  return JSON.parse(
    await readFile(join(inject('expected'), document, `${basename(name, extname(name))}.json`), 'utf8'),
  )
}
