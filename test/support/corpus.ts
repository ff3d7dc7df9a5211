/** The sources that every edition is tried on: the samples of `source/`, and those of `test/corpus/`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Paths from the root of the project. */
export const corpus: readonly string[] = ['source', 'test/corpus'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`),
)
