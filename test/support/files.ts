/** Folders as what they hold. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file below `folder`, hidden ones too, by its path with `/` between the parts. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const read = paths
    .sort()
    .map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const)
  return new Map(await Promise.all(read))
}
