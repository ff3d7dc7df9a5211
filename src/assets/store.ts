/** The one way to the files beside a source: nothing outside its folder, nothing from the network. */
import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Place, Report } from '../diagnostics/report.ts'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import type { Asset, AssetId } from './asset.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'

export interface AssetStore {
  /** The picture at `path` as the source writes it; undefined when it cannot be used, which is then reported. */
  open(path: string, place: Place, report: Report): Promise<Asset | undefined>
  /**
   * A picture that was opened before.
   * @throws when it was not: a renderer asked for something that the publication does not name.
   */
  get(id: AssetId): Promise<Asset>
}

/** The pictures of the source in `folder`, each read once. */
export function openAssets(folder: string): AssetStore {
  const assets = new Map<AssetId, Promise<Asset | Refusal>>()
  return {
    async open(path, place, report) {
      const found = await locate(folder, path)
      if (isRefusal(found)) return found(report, place)
      const asset = assets.get(found.id) ?? load(found.file, found.id, path)
      assets.set(found.id, asset)
      const result = await asset
      return isRefusal(result) ? result(report, place) : result
    },
    async get(id) {
      const asset = await assets.get(id)
      if (asset === undefined || isRefusal(asset)) throw new Error(`The picture ${id} was never opened.`)
      return asset
    },
  }
}

interface Located {
  readonly id: AssetId
  /** Absolute, symbolic links followed. */
  readonly file: string
}

/** A scheme (RFC 3986, 3.1), or a path that takes over the scheme of its page. */
const address = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i

async function locate(folder: string, path: string): Promise<Located | Refusal> {
  if (address.test(path)) return refuse('image-is-local', { path })
  const decoded = decode(path)
  if (decoded.includes('\0')) return refuse('image-exists', { path })
  const target = resolve(folder, decoded)
  if (isAbsolute(decoded) || leaves(resolve(folder), target)) return refuse('image-is-in-folder', { path })
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(target)])
    if (leaves(root, file)) return refuse('image-is-in-folder', { path })
    return { id: relative(resolve(folder), target).split(sep).join('/'), file }
  } catch (error) {
    return refusalOf(error, path)
  }
}

function leaves(folder: string, file: string): boolean {
  const path = relative(folder, file)
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const largest = 20_000_000

async function load(file: string, id: AssetId, path: string): Promise<Asset | Refusal> {
  try {
    // Not blocking on a pipe that nobody writes to, and one handle for the check and the read.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const status = await handle.stat()
      if (!status.isFile()) return refuse('image-exists', { path })
      if (status.size > largest)
        return refuse('image-is-of-bounded-size', { path, size: megabytes(status.size) })
      // The readers of image formats take long to load, and most briefs have no picture.
      const { readImage } = await import('./image.ts')
      return readImage(await handle.readFile(), id, path)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refusalOf(error, path)
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

function refusalOf(error: unknown, path: string): Refusal {
  const code = errorCode(error)
  if (code === undefined) throw error
  return absent.has(code)
    ? refuse('image-exists', { path })
    : refuse('image-is-readable', { path, reason: systemReason(code) })
}
