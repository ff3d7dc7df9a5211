/** How much memory a run may hold that nothing needs any more. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

/** In percent of what lives. By itself V8 waits until several times as much as lives has gathered. */
const growth = 30

/** Bytes of Markdown: some five hundred pages. */
const book = 1_000_000

/**
 * Has V8 look for free memory sooner. A book of a thousand pages then takes half of the memory, and a fifth more
 * time; a brief takes no more of either.
 */
export function keepHeapSmall(inputs: readonly string[]): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
  // The space for what is new stays as small as it begins.
  if (inputs.some(holdsBook)) setFlagsFromString('--semi-space-growth-factor=1')
}

/** What cannot be read is for `publish` to speak of. */
function holdsBook(input: string): boolean {
  try {
    if (!statSync(input).isDirectory()) return statSync(input).size > book
    return readdirSync(input, { recursive: true, withFileTypes: true }).some(isBook)
  } catch {
    return false
  }
}

function isBook(entry: Dirent): boolean {
  return (
    entry.isFile() && entry.name.endsWith('.md') && statSync(join(entry.parentPath, entry.name)).size > book
  )
}
