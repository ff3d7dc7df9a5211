/** The command line, run in this process. */
import { vi } from 'vitest'
import type { FileContent } from './folder.ts'
import { folderWith } from './folder.ts'

/** Runs the command line in a folder of its own that holds `files`; the caller puts back what it changes. */
export async function lectern(
  arguments_: readonly string[],
  files: Readonly<Record<string, FileContent>> = {},
) {
  const folder = await folderWith(files)
  process.chdir(folder)
  vi.stubEnv('NO_COLOR', '1')
  const argv = process.argv
  process.argv = ['node', 'lectern', ...arguments_]
  const out = listenTo(process.stdout)
  const errors = listenTo(process.stderr)
  vi.resetModules()
  await import('../../src/cli/main.ts')
  process.argv = argv
  return { folder, code: process.exitCode ?? 0, out: out(), errors: errors() }
}

function listenTo(stream: NodeJS.WriteStream): () => string {
  const written: string[] = []
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  return () => written.join('')
}
