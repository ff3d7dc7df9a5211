/** A folder of its own for a test, removed afterwards. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The bytes of a file, or what a symbolic link points to. */
export type FileContent = string | Uint8Array | { readonly linkTo: string }

/** Makes the folder with `files` in it and gives its path. */
export async function folderWith(files: Readonly<Record<string, FileContent>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    if (typeof content === 'object' && 'linkTo' in content) await symlink(content.linkTo, path)
    else await writeFile(path, content)
  }
  return folder
}
