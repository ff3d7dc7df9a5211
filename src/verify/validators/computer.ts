/** Where validators are looked for on this computer: programs, npm packages, a browser. Nothing is started. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, isAbsolute, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { packageFolder } from '../../installation.ts'

export interface Computer {
  /** The folders that hold programs, in order. */
  readonly path: readonly string[]
  /** Packages of npm are looked for in `node_modules` of these folders and of those above them, in order. */
  readonly folders: readonly string[]
  /** The path of a Chromium or Chrome, where it is not among the programs. */
  readonly browser?: string | undefined
}

/** By the variables PATH and PUPPETEER_EXECUTABLE_PATH, from the working folder and then from Lectern's own. */
export function thisComputer(): Computer {
  return {
    path: (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute),
    folders: [process.cwd(), fileURLToPath(packageFolder)],
    browser: process.env['PUPPETEER_EXECUTABLE_PATH'],
  }
}

/** The path of the first program that has one of these names. */
export function programOn({ path }: Computer, ...names: readonly string[]): string | undefined {
  // Windows would start other files than these only through a shell.
  const files = names.map((name) => (process.platform === 'win32' ? `${name}.exe` : name))
  return files.flatMap((file) => path.map((folder) => join(folder, file))).find(isExecutable)
}

/** The path of a Chromium or Chrome. */
export function browserOn(computer: Computer): string | undefined {
  const { browser } = computer
  if (browser !== undefined && isExecutable(browser)) return browser
  return programOn(
    computer,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A package of npm, as it is installed. */
export interface NpmPackage {
  readonly folder: string
  readonly version: string
  /** What a program gets that imports it. */
  load(): unknown
}

/** The package of this name. What it exports does not matter: its files are used, too. */
export function packageOn({ folders }: Computer, name: string): NpmPackage | undefined {
  for (const from of folders) {
    const require = createRequire(join(from, 'package.json'))
    for (const modules of require.resolve.paths(name) ?? []) {
      const folder = join(modules, name)
      const manifest = join(folder, 'package.json')
      if (!existsSync(manifest)) continue
      const { version }: { version?: unknown } = JSON.parse(readFileSync(manifest, 'utf8'))
      return { folder, version: String(version), load: () => require(name) }
    }
  }
  return undefined
}
