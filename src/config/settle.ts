/** From a configuration to what a run works with; everything that can be wrong is said before a source is read. */
import { relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { OwnRule } from '../check/rule.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { type Parser, parserWith } from '../parse/plugins.ts'
import { builtInRenderers, type RegisteredRenderer, withRenderers } from '../render/registry.ts'
import { loadTheme } from '../theme/load.ts'
import type { Theme } from '../theme/tokens.ts'
import type { Config, RendererOptions } from './config.ts'
import { loadConfig, requireConfig } from './load.ts'
import { overlaid } from './overlay.ts'

/** What a run works with, whatever it was set by. */
export interface Settings {
  readonly parser: Parser
  readonly rules: readonly OwnRule[]
  readonly theme: Theme
  readonly renderers: readonly RegisteredRenderer[]
  /** The configuration's options by the name of the renderer, known to be valid. */
  readonly options: RendererOptions
  /** The address of `out` on the web, with `/` at its end. */
  readonly baseUrl: string | undefined
  /** Whether landing pages are written. */
  readonly landing: boolean
  /** Folder of the editions. */
  readonly out: string
  /** Whether warnings refuse a source as errors do. */
  readonly strict: boolean
  /** Whether editions are held against their source before they are written. */
  readonly verify: boolean
}

/** What the caller of a run sets beside the configuration, or instead of parts of it. */
export interface OwnSettings {
  /** The configuration, or the address of the file that exports it by default. */
  readonly config?: Config | URL | undefined
  readonly out?: string | undefined
  readonly baseUrl?: string | undefined
  readonly landing?: boolean | undefined
  readonly strict?: boolean | undefined
  readonly verify?: boolean | undefined
  /** A shipped theme by its name, any other by its address or its path from the working folder. */
  readonly theme?: string | URL | undefined
  /** Options by the name of the renderer, which go before the configuration's. */
  readonly options?: RendererOptions | undefined
  /** The renderers that the configuration adds to; the built-in ones when absent. */
  readonly renderers?: readonly RegisteredRenderer[] | undefined
}

/**
 * The settings of a run.
 * @throws UsageError when the configuration, its theme, a plugin or the options of a renderer are wrong.
 */
export async function settle(own: OwnSettings): Promise<Settings> {
  const { config, out, landing, strict, verify, theme, renderers } = own
  const given = config instanceof URL ? await loadConfig(config) : requireConfig(config ?? {}, 'config')
  const { baseUrl } = own.baseUrl === undefined ? given : requireConfig({ baseUrl: own.baseUrl }, 'baseUrl')
  const folder = config instanceof URL ? fileURLToPath(new URL('.', config)) : process.cwd()
  const registered = withRenderers(renderers ?? builtInRenderers, given.renderers ?? [])
  const options = given.options ?? {}
  await checkOptions(overlaid(options, own.options ?? {}), given.renderers ?? [], registered)
  return {
    parser: attach(given.remarkPlugins ?? []),
    rules: given.rules ?? [],
    theme: theme === undefined ? await loadTheme(given.theme, folder) : await loadTheme(theme),
    renderers: registered,
    options,
    baseUrl: baseUrl?.replace(/\/?$/, '/'),
    landing: landing ?? given.landing ?? true,
    out: out ?? (given.out === undefined ? 'dist' : pathForReaders(resolve(folder, given.out))),
    strict: strict ?? given.strict ?? false,
    verify: verify ?? given.verify ?? true,
  }
}

function attach(plugins: NonNullable<Config['remarkPlugins']>): Parser {
  try {
    return parserWith(plugins)
  } catch (error) {
    throw new UsageError(`A plugin of remarkPlugins cannot be attached: ${reasonOf(error)}`)
  }
}

/** Options are checked also where none are given: a renderer may need some. Built-in ones need none. */
async function checkOptions(
  options: RendererOptions,
  renderers: NonNullable<Config['renderers']>,
  registered: Settings['renderers'],
) {
  const names = registered.map(({ name }) => name)
  const faults: string[] = []
  for (const name of new Set([...Object.keys(options), ...renderers.map(({ name }) => name)])) {
    const renderer = await registered.find((renderer) => renderer.name === name)?.load()
    if (renderer === undefined) {
      faults.push(unknownRenderer(name, names))
      continue
    }
    const { error } = renderer.options.safeParse(options[name] ?? {})
    if (error) faults.push(`options, ${name}:\n${z.prettifyError(error)}`)
  }
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
}

function unknownRenderer(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  const suggestion = meant ? ` Did you mean ${meant}?` : ''
  return `options, ${name}: no renderer has this name; the renderers are ${known.join(', ')}.${suggestion}`
}

/** Relative to the working folder, with `/` between its parts. */
function pathForReaders(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.'
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
