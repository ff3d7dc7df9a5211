/** The configuration's file: found, run and checked. */
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../diagnostics/usage.ts'
import type { Config } from './config.ts'
import { faultsOf, isConfig } from './schema.ts'

/** Names under which a configuration is found, the first one first. */
export const configNames = ['lectern.config.js', 'lectern.config.mjs'] as const

/**
 * The address of the configuration: the file at `path`, or the one that `folder` holds under one of
 * {@link configNames}. Undefined when no path is given and the folder holds none.
 *
 * @throws UsageError when there is no file at `path`.
 */
export async function findConfig(path?: string, folder: string = process.cwd()): Promise<URL | undefined> {
  const candidates =
    path === undefined ? configNames.map((name) => join(folder, name)) : [resolve(folder, path)]
  for (const candidate of candidates) {
    if (await exists(candidate)) return pathToFileURL(candidate)
  }
  if (path === undefined) return undefined
  throw new UsageError(`There is no configuration ${path}.`)
}

/**
 * The configuration that the module at `address` exports by default. The module is run.
 *
 * @throws UsageError when the module cannot be run, or when what it exports is no configuration; the message
 * has a line for each fault.
 */
export async function loadConfig(address: URL): Promise<Config> {
  return requireConfig((await run(address)).default, nameOf(address))
}

/**
 * `value` as a configuration; `name` stands for it in messages.
 * @throws UsageError with a line for each fault.
 */
export function requireConfig(value: unknown, name: string): Config {
  if (isConfig(value)) return value
  const faults = faultsOf(value).map((fault) => `  ${fault}`)
  throw new UsageError([`${name} is not a configuration:`, ...faults].join('\n'))
}

async function run(address: URL): Promise<{ readonly default?: unknown }> {
  try {
    return await import(address.href)
  } catch (error) {
    throw new UsageError(`${nameOf(address)} cannot be run: ${reasonOf(error)}`)
  }
}

/** A syntax error says its line on top of its stack alone, and comes most often from a module taken for CommonJS. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!(error instanceof SyntaxError)) return error.message
  const [line = ''] = error.stack?.split('\n') ?? []
  const hint = 'A file that uses import and export is named .mjs, or "type": "module" stands in package.json.'
  return `${error.message} (${line}). ${hint}`
}

/** The file's name alone: messages are the same on every machine. */
function nameOf(address: URL): string {
  return decodeURIComponent(address.pathname.split('/').at(-1) ?? '')
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
