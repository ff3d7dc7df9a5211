/** A theme and those that it extends: each says only what it changes. */
import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { shippedThemes, themeFolder } from './shipped.ts'

type Json = Readonly<Record<string, unknown>>

/** One `theme.json`. */
export interface Layer {
  readonly folder: URL
  /** The file as messages name it. */
  readonly file: string
  readonly tokens: Json
}

/** Longer chains are mistakes, and nobody could tell where a colour comes from. */
const most = 8

/**
 * The theme in `folder` and what it extends, the nearest first and the default theme last.
 * @throws UsageError when a file is missing, is no JSON, or when the themes extend each other in a circle.
 */
export async function readLayers(folder: URL): Promise<readonly Layer[]> {
  const layers: Layer[] = []
  for (let next: URL | undefined = folder; next !== undefined; next = baseOf(layers.at(-1))) {
    const { href } = next
    const circle = layers.some((layer) => layer.folder.href === href)
    if (circle || layers.length === most) throw new UsageError(endless(layers))
    layers.push(await readLayer(next))
  }
  return layers
}

const last = themeFolder('default', '').href

function baseOf(layer: Layer | undefined): URL | undefined {
  if (layer === undefined || layer.folder.href === last) return undefined
  const base = layer.tokens['extends'] ?? 'default'
  if (typeof base !== 'string')
    throw new UsageError(
      `${layer.file}, extends: found ${JSON.stringify(base)}; expected ${shippedThemes.join(', ')}, or the path of a folder.`,
    )
  return themeFolder(base, fileURLToPath(layer.folder))
}

function endless(layers: readonly Layer[]): string {
  return `${layers.map(({ file }) => file).join(' extends ')}, and so on without end.`
}

async function readLayer(folder: URL): Promise<Layer> {
  const address = new URL('theme.json', folder)
  const file = pathForReaders(address)
  const tokens = parse(await read(address, folder), file)
  if (!isObject(tokens)) throw new UsageError(`${file}: expected an object of tokens, in braces.`)
  return { folder, file, tokens }
}

async function read(address: URL, folder: URL): Promise<string> {
  try {
    return await readFile(address, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    throw new UsageError(
      `There is no theme in ${pathForReaders(folder)}: theme.json cannot be read, because ${systemReason(code)}. ` +
        `Expected a folder that holds theme.json, or one of the themes ${shippedThemes.join(', ')}.`,
    )
  }
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = /position (\d+)/.exec(error.message)?.[1]
    const line = position === undefined ? '' : `:${json.slice(0, Number(position)).split('\n').length}`
    throw new UsageError(`${file}${line}: this is not JSON. ${error.message}.`)
  }
}

/** Relative to the working folder, with `/` between its parts. */
export function pathForReaders(address: URL): string {
  return relative(process.cwd(), fileURLToPath(address)).split(sep).join('/') || '.'
}

/** The tokens of all layers as one: what a nearer layer says counts. */
export function merged(layers: readonly Layer[]): unknown {
  return layers.reduceRight<unknown>((base, { tokens }) => overlay(base, tokens), {})
}

function overlay(base: unknown, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own
  const names = new Set([...Object.keys(base), ...Object.keys(own)])
  return Object.fromEntries(
    [...names].map((name) => [name, Object.hasOwn(own, name) ? overlay(base[name], own[name]) : base[name]]),
  )
}

/** The file that says what stands at `path`: the nearest that has it, or else has what it should stand in. */
export function fileOf(path: readonly PropertyKey[], layers: readonly Layer[]): string {
  for (let depth = path.length; depth > 0; depth--) {
    const layer = layers.find(({ tokens }) => valueAt(tokens, path.slice(0, depth)) !== undefined)
    if (layer !== undefined) return layer.file
  }
  return layers[0]?.file ?? ''
}

export function valueAt(tokens: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined),
    tokens,
  )
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
