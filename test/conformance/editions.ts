/** The editions that the conformance tests judge: made once, before the first test. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import { inject } from 'vitest'
import type { Utterance } from '../../src/model/utterance.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the editions of `source/` and of `test/corpus/`. */
    readonly editions: string
    /** The folder that holds a part of the corpus in a folder for each theme beside the default one. */
    readonly themed: string
    /** The folder that holds what each of them must say, an {@link Expectation} under the same name. */
    readonly expected: string
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
export async function editionsOf(extension: string, folder = inject('editions')): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name))
}

/**
 * The edition of the sample brief with this extension.
 * @throws when it was not made.
 */
export async function sampleEdition(extension: string): Promise<string> {
  const files = await editionsOf(extension)
  const sample = files.find((file) => basename(file) === `untoc-cop10.en${extension}`)
  if (sample === undefined) throw new Error(`The sample has no ${extension} edition`)
  return sample
}

/** What the edition at `file` must say. */
export async function expectationOf(file: string): Promise<Expectation> {
  const name = relative(inject('editions'), file).slice(0, -extname(file).length)
  return JSON.parse(await readFile(join(inject('expected'), `${name}.json`), 'utf8'))
}
