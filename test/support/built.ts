/** Lectern as users run it: compiled, so that threads and processes of their own can load it. */
import { execFile, type SpawnOptions, spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/** Inside the repository, where Node finds the packages. */
const cache = join(root, 'node_modules', '.cache')

export interface Built {
  /** The compiled public API. */
  load(): Promise<typeof import('../../src/index.ts')>
  /** Starts the command line in `folder`. */
  start(arguments_: readonly string[], folder: string, options?: SpawnOptions): Started
}

export interface Started {
  readonly process: ReturnType<typeof spawn>
  /** What was written so far on both streams. */
  text(): string
  /** The exit code, or the signal that ended the process. */
  readonly end: Promise<number | NodeJS.Signals | null>
}

/** Compiles `src` once for the tests of a file. */
export function built(): Built {
  let home = ''
  beforeAll(async () => {
    await mkdir(cache, { recursive: true })
    home = await mkdtemp(join(cache, 'lectern-'))
    // A copy: a link would lead Lectern to the folder of the repository as its own.
    await copyFile(join(root, 'package.json'), join(home, 'package.json'))
    await symlink(join(root, 'templates'), join(home, 'templates'))
    const bundler = join(root, 'node_modules', '.bin', 'rolldown')
    await promisify(execFile)(bundler, ['--config', '--dir', join(home, 'lib')], { cwd: root })
  }, 60_000)
  afterAll(() => rm(home, { recursive: true, force: true }))
  return {
    load: () => import(pathToFileURL(join(home, 'lib', 'index.js')).href),
    start(arguments_, folder, options = {}) {
      const command = [join(home, 'lib', 'cli', 'main.js'), ...arguments_]
      const child = spawn(process.execPath, command, { ...options, cwd: folder })
      let text = ''
      const listen = (chunk: Buffer) => {
        text += chunk.toString()
      }
      child.stdout?.on('data', listen)
      child.stderr?.on('data', listen)
      const end = new Promise<number | NodeJS.Signals | null>((resolve) => {
        child.on('close', (code, signal) => resolve(code ?? signal))
      })
      return { process: child, text: () => text, end }
    },
  }
}
