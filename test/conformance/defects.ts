/** Damage done to a finished edition, to see whether a judge notices. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import JSZip from 'jszip'
import { inject } from 'vitest'
import { pathOf, run } from './judges/program.ts'

/** Changes the text of one file; the same text back means that the defect was not seeded. */
export type Change = (text: string) => string

/** Writes a damaged copy of a text file. */
export async function damageText(file: string, change: Change, name = 'damaged'): Promise<string> {
  return save(file, damaged(await readFile(file, 'utf8'), change), name)
}

/**
 * Writes a damaged copy of a PDF, its objects out of their object streams, where `change` finds them; the change
 * keeps the length, as the cross-references ask.
 */
export async function damagePdf(file: string, change: Change, name = 'damaged'): Promise<string> {
  const copy = await save(file, '', name)
  await run(pathOf('qpdf'), ['--object-streams=disable', file, copy])
  const before = await readFile(copy, 'latin1')
  const after = damaged(before, change)
  if (after.length !== before.length) throw new Error('The defect moves the bytes after it')
  await writeFile(copy, after, 'latin1')
  return copy
}

/** Writes a copy of an EPUB in which every entry whose name matches is changed. Its name says what it is a copy of. */
export async function damageEpub(file: string, entries: RegExp, change: Change): Promise<string> {
  const before = await JSZip.loadAsync(await readFile(file))
  const after = new JSZip()
  let seeded = false
  for (const [name, entry] of Object.entries(before.files)) {
    const bytes = await entry.async('nodebuffer')
    const changed = entries.test(name) ? Buffer.from(change(bytes.toString('utf8'))) : bytes
    seeded ||= !changed.equals(bytes)
    const compression = name === 'mimetype' ? 'STORE' : 'DEFLATE'
    after.file(name, changed, { compression, createFolders: false })
  }
  if (!seeded) throw new Error(`The defect finds nothing to change in ${file}`)
  return save(file, await after.generateAsync({ type: 'nodebuffer' }), `${basename(file, '.epub')}.damaged`)
}

function damaged(text: string, change: Change): string {
  const after = change(text)
  if (after === text) throw new Error('The defect finds nothing to change')
  return after
}

/** Writes to a copy of the file's folder, so that what stands beside the file is found, and nobody else is disturbed. */
async function save(file: string, bytes: string | Buffer, name: string): Promise<string> {
  const folder = await mkdtemp(join(inject('damaged'), 'copy-'))
  await cp(dirname(file), folder, { recursive: true })
  const path = join(folder, `${name}${extname(file)}`)
  await writeFile(path, bytes)
  return path
}
