/** veraPDF: each file by the standards that it claims. All files in one virtual machine. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder, pathOf, run } from './program.ts'
import type { Judge } from './verdict.ts'

/** How a file claims each standard in its XMP, under the name that veraPDF has for the standard. */
const statements = {
  ua1: 'pdfuaid: part 1',
  ua2: 'pdfuaid: part 2, rev 2024',
  wt1a: 'http://pdfa.org/declarations/wtpdf#accessibility1.0',
  wt1r: 'http://pdfa.org/declarations/wtpdf#reuse1.0',
  '2a': 'pdfaid: part 2, conformance A',
  '3a': 'pdfaid: part 3, conformance A',
  '4': 'pdfaid: part 4, rev 2020',
  '4f': 'pdfaid: part 4, rev 2020, conformance F',
} as const

export type Standard = keyof typeof statements

/** veraPDF's library travels inside the jar of this package. */
const jar = () => join(packageFolder('@opendataloader/pdf'), 'lib', 'opendataloader-pdf-cli.jar')
const program = join(import.meta.dirname, 'VeraPdf.java')

/** Judges every file by all that it claims; a file that claims nothing is at fault. */
export const verapdf: Judge = (files) => judge(files, claimsOf)

/** Judges every file by the standard that is asked for, whatever the file claims. */
export function verapdfBy(asked: (file: string) => Standard): Judge {
  return (files) => judge(files, async (file) => [asked(file)])
}

async function judge(files: readonly string[], standardsOf: (file: string) => Promise<readonly Standard[]>) {
  const cases = await Promise.all(files.map(async (file) => ({ file, asked: await standardsOf(file) })))
  const words = cases
    .filter(({ asked }) => asked.length > 0)
    .map(({ file, asked }) => `${asked.join(',')}=${file}`)
  const outcome = await run(pathOf('java'), ['-cp', jar(), program, ...words])
  const lines = outcome.stdout.split('\n').map((line) => line.split('\t'))
  return cases.map(({ file, asked }) => {
    const own = lines.filter(([, path]) => path === file)
    const judged = own.filter(([kind]) => kind === 'judged').map(([, , standard]) => standard)
    if (outcome.status !== 0 || judged.join() !== asked.join())
      throw new Error(`veraPDF did not judge ${file} by ${asked.join(', ')}: ${outcome.stderr}`)
    const failed = own.filter(([kind]) => kind === 'failed')
    const complaints = failed.map(([, , standard, sentence]) => `${standard} ${sentence}`)
    return { file, complaints: asked.length === 0 ? ['it claims nothing'] : complaints }
  })
}

/** The standards that the file at `path` claims to meet. Its XMP is not compressed, so that anyone can read it. */
export async function claimsOf(path: string): Promise<readonly Standard[]> {
  const file = await readFile(path, 'utf8')
  const said = [
    identification(file, 'pdfuaid'),
    identification(file, 'pdfaid'),
    ...[...file.matchAll(/<pdfd:conformsTo>([^<]*)</g)].map(([, address]) => address),
  ]
  return (Object.keys(statements) as Standard[]).filter((name) => said.includes(statements[name]))
}

function identification(file: string, prefix: 'pdfuaid' | 'pdfaid'): string {
  const properties = file.matchAll(new RegExp(`<${prefix}:(part|rev|conformance)>([^<]*)<`, 'g'))
  return `${prefix}: ${[...properties].map(([, name, value]) => `${name} ${value}`).join(', ')}`
}
