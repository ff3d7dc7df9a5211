/** What is the same for all sources of a run. */
import type { Config, RendererOptions } from '../config/config.ts'
import { overlaid } from '../config/overlay.ts'
import { type Settings, settle } from '../config/settle.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { UsageError } from '../diagnostics/usage.ts'
import type { Metadata } from '../frontmatter/schema.ts'
import type { RegisteredRenderer } from '../render/registry.ts'
import type { Renderer } from '../render/renderer.ts'
import type { PublishOptions } from './options.ts'
import type { ProofThread } from './proof.ts'

/** What a run is told, in data alone: another thread can be told the same. */
export interface Order {
  /** Address of the configuration. */
  readonly config: string | undefined
  readonly out: string | undefined
  readonly baseUrl: string | undefined
  readonly landing: boolean | undefined
  readonly formats: readonly string[] | undefined
  readonly embargoed: boolean
  readonly strict: boolean | undefined
  readonly verify: boolean | undefined
  /** Options by the name of the renderer, which go before all others. */
  readonly options: RendererOptions | undefined
  /** Name, address or path of the theme. */
  readonly theme: string | undefined
  readonly sourceDate: Date | undefined
}

/** What a run works with that cannot go to another thread. */
export interface Tools {
  readonly config?: Config | URL | undefined
  readonly renderers?: readonly RegisteredRenderer[] | undefined
  readonly clock?: (() => Date) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Run extends Settings {
  readonly order: Order
  readonly signal: AbortSignal
  /** Reads PDFs back while other editions are made. */
  readonly proofThread?: ProofThread | undefined
  clock(): Date
  renderersFor(metadata: Metadata): Promise<Renderer[]>
  /** The run's own options of a renderer, then the frontmatter's, then the configuration's. */
  optionsFor(renderer: Renderer, metadata: Metadata): unknown
}

export function orderOf(options: PublishOptions) {
  const { config, out, baseUrl, landing, formats, embargoed = false, strict, verify } = options
  const { options: own, theme, sourceDate } = options
  const address = config instanceof URL ? config.href : undefined
  return {
    config: address,
    out,
    baseUrl,
    landing,
    formats,
    embargoed,
    strict,
    verify,
    options: own,
    theme: theme?.toString(),
    sourceDate,
  } satisfies Order
}

/** @throws UsageError when a format is not known, or when the configuration is wrong. */
export async function prepare(order: Order, tools: Tools): Promise<Run> {
  const { formats } = order
  const { clock = () => new Date() } = tools
  const settings = await settle({
    config: tools.config ?? urlOf(order.config),
    out: order.out,
    baseUrl: order.baseUrl,
    landing: order.landing,
    strict: order.strict,
    verify: order.verify,
    options: order.options,
    theme: order.theme,
    renderers: tools.renderers,
  })
  const { renderers } = settings
  const known = renderers.map(({ name }) => name)
  for (const format of formats ?? []) {
    if (!known.includes(format)) throw new UsageError(unknownFormat(format, known))
  }
  return {
    ...settings,
    order,
    signal: tools.signal ?? new AbortController().signal,
    clock,
    renderersFor(metadata) {
      const wanted: readonly string[] = formats ?? metadata.formats ?? known
      return Promise.all(renderers.filter(({ name }) => wanted.includes(name)).map(({ load }) => load()))
    },
    optionsFor({ name, chosen }, metadata) {
      const chosenHere = { [name]: chosen?.(metadata) ?? {} }
      return overlaid(settings.options, chosenHere, order.options ?? {})[name]
    },
  }
}

function urlOf(address: string | undefined): URL | undefined {
  return address === undefined ? undefined : new URL(address)
}

function unknownFormat(format: string, known: readonly string[]): string {
  const meant = nearest(format, known)
  return `The format ${format} is not known; the formats are ${known.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`
}
