/** Damage done to a finished edition, to see whether a judge notices. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import JSZip from 'jszip'
import { pathOf, run } from './judges/program.ts'

/** Changes the text of one file; the same text back means that the defect was not seeded. */
export type Change = (text: string) => string

/** Writes a damaged copy of a text file beside it, so that its pictures are still found. */
export async function damageText(file: string, change: Change): Promise<string> {
  return save(file, damaged(await readFile(file, 'utf8'), change))
}

/**
 * Writes a damaged copy of a PDF, its objects out of their object streams, where `change` finds them; the change
 * keeps the length, as the cross-references ask.
 */
export async function damagePdf(file: string, change: Change, name = 'damaged'): Promise<string> {
  const open = join(dirname(file), 'open.pdf')
  await run(pathOf('qpdf'), ['--object-streams=disable', file, open])
  const before = await readFile(open, 'latin1')
  await rm(open)
  const after = damaged(before, change)
  if (after.length !== before.length) throw new Error('The defect moves the bytes after it')
  return save(file, Buffer.from(after, 'latin1'), name)
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

async function save(file: string, bytes: string | Buffer, name = 'damaged'): Promise<string> {
  const extension = extname(file)
  const path = join(dirname(file), `${name}${extension}`)
  await writeFile(path, bytes)
  return path
}
