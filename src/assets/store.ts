/** The one way to the files beside a source: nothing outside its folder, nothing from the network. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Place, Report } from '../diagnostics/report.ts'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import type { Asset, AssetId, ImageMediaType } from './asset.ts'
import { mostBytes } from './bounds.ts'
import type { SharpLoader } from './convert.ts'
import type { Reading } from './image.ts'
import { isRefusal, type Refusal, type Remark, refuse } from './refusal.ts'

export interface AssetStore {
  /** The picture at `path` as the source writes it; undefined when it cannot be used, which is then reported. */
  open(path: string, place: Place, report: Report): Promise<Asset | undefined>
  /**
   * A picture that was opened before.
   * @throws when it was not: a renderer asked for something that the publication does not name.
   */
  get(id: AssetId): Promise<Asset>
}

/** A picture that can be used, and what its readers lose. */
interface Opened {
  readonly asset: Asset
  readonly remarks: readonly Remark[]
}

/** The pictures of the source in `folder`: each file is read once, and each picture is one asset in however many files. */
export function openAssets(folder: string, loadSharp?: SharpLoader): AssetStore {
  const files = new Map<string, Promise<Opened | Refusal>>()
  const assets = new Map<AssetId, Asset>()
  const contents = new Map<string, Asset>()

  async function openFile({ file, name }: Located, path: string): Promise<Opened | Refusal> {
    const picture = await load(file, path, loadSharp)
    if (isRefusal(picture)) return picture
    const { remarks, ...shown } = picture
    const content = createHash('sha256').update(shown.bytes).digest('base64')
    const asset = contents.get(content) ?? { id: nameFor(name, shown.mediaType), ...shown }
    contents.set(content, asset)
    assets.set(asset.id, asset)
    return { asset, remarks }
  }

  return {
    async open(path, place, report) {
      const found = await locate(folder, path)
      if (isRefusal(found)) return found(report, place)
      const known = files.get(found.name)
      const opening = known ?? openFile(found, path)
      files.set(found.name, opening)
      const opened = await opening
      if (isRefusal(opened)) return opened(report, place)
      if (known === undefined) for (const remark of opened.remarks) remark(report, place)
      return opened.asset
    },
    async get(id) {
      const asset = assets.get(id)
      if (asset === undefined) throw new Error(`The picture ${id} was never opened.`)
      return asset
    },
  }
}

const extensions: Readonly<Record<ImageMediaType, RegExp>> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/svg+xml': /\.svg$/i,
}

const extensionOf: Readonly<Record<ImageMediaType, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/svg+xml': '.svg',
}

/** Web servers and reading systems go by the extension, so it has to be true. */
function nameFor(name: string, mediaType: ImageMediaType): AssetId {
  return extensions[mediaType].test(name) ? name : name + extensionOf[mediaType]
}

interface Located {
  /** Path in the source's folder, with `/` between its parts. */
  readonly name: string
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
    return { name: relative(resolve(folder), target).split(sep).join('/'), file }
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

async function load(file: string, path: string, loadSharp: SharpLoader | undefined): Promise<Reading> {
  try {
    // Not blocking on a pipe that nobody writes to, and one handle for the check and the read.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const status = await handle.stat()
      if (!status.isFile()) return refuse('image-exists', { path })
      if (status.size > mostBytes)
        return refuse('image-is-of-bounded-size', { path, size: megabytes(status.size) })
      // The readers of image formats take long to load, and most briefs have no picture.
      const { readImage } = await import('./image.ts')
      return await readImage(await handle.readFile(), path, loadSharp)
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
