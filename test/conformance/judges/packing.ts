/** A PDF is hardly larger than qpdf packs it: small objects lie in object streams. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathOf, run } from './program.ts'
import type { Judge, Verdict } from './verdict.ts'

const allowed = 1.1

export const packing: Judge = async (files) => {
  const folder = await mkdtemp(join(tmpdir(), 'packing-'))
  try {
    const verdicts: Verdict[] = []
    for (const file of files) verdicts.push({ file, complaints: await complaintsOn(file, folder) })
    return verdicts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function complaintsOn(file: string, folder: string): Promise<readonly string[]> {
  const packed = join(folder, 'packed.pdf')
  const { stderr } = await run(pathOf('qpdf'), ['--object-streams=generate', file, packed])
  if (stderr !== '') return [stderr]
  const [own, least] = await Promise.all([sizeOf(file), sizeOf(packed)])
  return own > least * allowed ? [`qpdf packs its ${own} bytes into ${least}`] : []
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size
}
