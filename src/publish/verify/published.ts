/** Which published editions the files and folders on the command line hold. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, posix, resolve } from 'node:path'
import { errorCode, systemReason } from '../../diagnostics/system.ts'
import { UsageError } from '../../diagnostics/usage.ts'
import { isReport } from '../../evidence/file-names.ts'
import { type Format, formats } from '../../model/format.ts'
import type { EditionEntry, Version } from '../../write/manifest.ts'
import { manifestName, readManifest } from '../../write/manifest.ts'

/** The editions of one text in one language. */
export interface PublishedVersion {
  /** Name of the document, or of the files without their extensions. */
  readonly name: string
  readonly language?: string
  readonly title?: string
  /** The source, as a manifest names it. */
  readonly source?: string
  /** Whether the editions were made before their embargo ended, and say so. */
  readonly isEmbargoed?: boolean
  /** Who judged what no program can, as the manifest records it. */
  readonly humanChecks?: string
  readonly editions: readonly PublishedEdition[]
}

export interface PublishedEdition {
  readonly format: Format
  readonly path: string
  /** Pages that the edition leads on to. */
  readonly pages: readonly string[]
  /** The SHA-256 of the file and of each of its pages, where a manifest tells. */
  readonly hashes?: readonly string[]
}

const extensions: Readonly<Record<string, Format | undefined>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.epub': 'epub',
  '.txt': 'text',
}

/**
 * What stands in `inputs`: folders with manifests, and files of whatever origin. Files of one name are taken for
 * editions of one text.
 *
 * @throws UsageError when an input is not there, or holds no edition.
 */
export async function publishedIn(inputs: readonly string[]): Promise<readonly PublishedVersion[]> {
  const versions: PublishedVersion[] = []
  const files: string[] = []
  for (const input of inputs) {
    if ((await statusOf(input)).isDirectory()) {
      const found = await versionsIn(input)
      versions.push(...found.versions)
      files.push(...found.files)
    } else files.push(requireEdition(input))
  }
  const all = eachOnce([...versions, ...looseVersions(files)])
  if (all.length === 0) throw new UsageError(`No edition was found in ${inputs.join(', ')}.`)
  return all
}

/** Without the editions that were named before, and without versions that have no others. */
function eachOnce(versions: readonly PublishedVersion[]): readonly PublishedVersion[] {
  const seen = new Set<string>()
  const isNew = ({ path }: PublishedEdition) => seen.size < seen.add(resolve(path)).size
  return versions.flatMap((version) => {
    const editions = version.editions.filter(isNew)
    return editions.length > 0 ? [{ ...version, editions }] : []
  })
}

interface Found {
  readonly versions: readonly PublishedVersion[]
  /** Files that no manifest names. */
  readonly files: readonly string[]
}

/** A folder with a manifest holds what that says; any other one what stands in it and below. */
async function versionsIn(folder: string): Promise<Found> {
  const manifest = readManifest(await readFile(join(folder, manifestName)).catch(() => undefined))
  if (manifest !== undefined)
    return { versions: manifest.versions.map((one) => versionOf(one, manifest.document, folder)), files: [] }
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
  const inner: Found[] = []
  for (const { name } of visible.filter((entry) => entry.isDirectory()).sort(byName))
    inner.push(await versionsIn(join(folder, name)))
  const versions = inner.flatMap((found) => found.versions)
  // Beside documents stand pages that list them.
  const own = versions.length > 0 ? [] : visible.filter((entry) => entry.isFile()).sort(byName)
  const files = own
    .map(({ name }) => join(folder, name))
    .filter((path) => formatOf(path) !== undefined && !isReport(path))
  return { versions, files: [...inner.flatMap((found) => found.files), ...files] }
}

function versionOf(version: Version, name: string, folder: string): PublishedVersion {
  const { language, title, source, editions, files, about, humanChecks } = version
  const webPages = files.filter(({ mediaType }) => mediaType.startsWith('text/html'))
  const known = editions.filter((edition): edition is EditionEntry & { format: Format } =>
    (formats as readonly string[]).includes(edition.format),
  )
  return {
    name,
    language,
    title,
    source,
    isEmbargoed: about.embargo !== undefined,
    humanChecks,
    editions: known.map(({ format, path, sha256 }) => {
      const pages = format === 'html' ? webPages : []
      return {
        format,
        path: posix.join(folder, path),
        pages: pages.map((page) => posix.join(folder, page.path)),
        hashes: [sha256, ...pages.map((page) => page.sha256)],
      }
    }),
  }
}

function looseVersions(files: readonly string[]): readonly PublishedVersion[] {
  const byStem = new Map<string, PublishedEdition[]>()
  for (const path of files) {
    const format = formatOf(path)
    const stem = join(dirname(path), basename(path, extname(path)))
    const edition = format && { format, path, pages: [] }
    if (edition) byStem.set(stem, [...(byStem.get(stem) ?? []), edition])
  }
  return [...byStem].map(([name, editions]) => ({ name, editions }))
}

export function formatOf(path: string): Format | undefined {
  return extensions[extname(path).toLowerCase()]
}

function requireEdition(path: string): string {
  if (formatOf(path) !== undefined) return path
  const known = Object.keys(extensions).join(', ')
  throw new UsageError(`${path} is no edition that can be read: its name ends in none of ${known}.`)
}

async function statusOf(input: string) {
  try {
    return await stat(input)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    throw new UsageError(`${input} cannot be verified: ${systemReason(code)}.`)
  }
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1
}
