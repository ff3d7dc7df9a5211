/** A computer for a test: programs and packages that are what the test says, and no others. */
import { chmod, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { vi } from 'vitest'
import type { Computer } from '../../src/verify/validators/computer.ts'
import { folderWith } from './folder.ts'

export interface Fakes {
  /** What each program does, in CommonJS, or its bytes. */
  readonly programs?: Readonly<Record<string, string | Uint8Array>>
  /** The files of npm packages, by their paths in `node_modules`. Each package has a manifest besides. */
  readonly packages?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>
}

export interface FakeComputer extends Computer {
  /** Where its programs are; what they leave here, the test can read. */
  readonly bin: string
}

export async function computerWith({ programs = {}, packages = {} }: Fakes = {}): Promise<FakeComputer> {
  const files: Record<string, string | Uint8Array> = { 'bin/.empty': '' }
  for (const [name, script] of Object.entries(programs))
    files[`bin/${name}`] = typeof script === 'string' ? `#!${process.execPath}\n${script}\n` : script
  for (const [name, contents] of Object.entries(packages)) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.2.3', main: 'index.cjs' })
    for (const [path, content] of Object.entries(contents)) files[`node_modules/${name}/${path}`] = content
  }
  const folder = await folderWith(files)
  const bin = join(folder, 'bin')
  for (const name of Object.keys(programs)) await chmod(join(bin, name), 0o755)
  return { path: [bin], folders: [folder], bin }
}

/** What a fake Java says of itself; it then goes on with `script`, whose `words` are its arguments. */
export function fakeJava(script = '', modules = ['java.base@17.0.15', 'jdk.compiler@17.0.15']): string {
  return `
    const words = process.argv.slice(2)
    if (words[0] === '--list-modules') console.log(${JSON.stringify(modules.join('\n'))})
    else { ${script} }
  `
}

/** Goes on for ever, once it has written down what it was asked for. */
export const hang = `
  require('fs').writeFileSync(__filename + '.asked', JSON.stringify(process.argv.slice(2)))
  setInterval(() => {}, 1000)
`
/** Writes more than anyone reads. */
export const flood = `const more = () => process.stdout.write('x'.repeat(1000000), more); more()`
/** Breaks down as programs do. */
export const crash = `throw new Error('The cat sat on the keyboard')`

/** What a program that hangs was asked for, as soon as it hangs. */
export function askedOf({ bin }: FakeComputer): Promise<readonly string[]> {
  return vi.waitFor(async () => {
    const files = await readdir(dirname(bin), { recursive: true })
    const asked = files.find((file) => file.endsWith('.asked'))
    if (asked === undefined) throw new Error('It does not hang yet.')
    return JSON.parse(await readFile(join(dirname(bin), asked), 'utf8'))
  }, 20_000)
}
