/**
 * Which documents the files and folders on the command line hold.
 *
 * A Markdown file that is named for a language (`en.md`, `zh-Hans.md`) is one version of the document that
 * its folder names; any other Markdown file is a document of its own.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { slug } from 'github-slugger'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { isLanguageTag } from '../frontmatter/language.ts'

export interface SourceDocument {
  /** Name in paths and addresses. */
  readonly slug: string
  /** Absolute path of the folder that holds the sources and their pictures. */
  readonly folder: string
  /** The sources to publish, in the order of their paths. */
  readonly sources: readonly string[]
  /** All sources of the document, published in this run or not. */
  readonly versions: readonly string[]
  /** The first source of an earlier document that has the same slug: one folder cannot hold both. */
  readonly namesake?: string
}

/**
 * The documents in `inputs`, searched recursively, in the order of their paths. Paths are relative to the
 * working folder, with `/` between their parts.
 *
 * @throws UsageError when an input is not there or nothing is found.
 */
export async function discover(inputs: readonly string[]): Promise<SourceDocument[]> {
  const found = (await Promise.all(inputs.map(sourcesIn))).flat()
  if (found.length === 0) {
    throw new UsageError(`No source was found: looked for Markdown files (.md) in ${inputs.join(', ')}.`)
  }
  const paths = [...new Set(found.map((path) => resolve(path)))].sort(byCodePoint)
  const documents = new Map<string, SourceDocument>()
  for (const path of paths) {
    const name = nameOf(path)
    const key = languageOf(path) === undefined ? path : dirname(path)
    const document = documents.get(key) ?? (await emptyDocument(path, name))
    documents.set(key, { ...document, sources: [...document.sources, pathForReaders(path)] })
  }
  return withNamesakes([...documents.values()])
}

function withNamesakes(documents: readonly SourceDocument[]): SourceDocument[] {
  const owners = new Map<string, SourceDocument>()
  return documents.map((document) => {
    const namesake = owners.get(document.slug)?.sources[0]
    if (namesake !== undefined) return { ...document, namesake }
    owners.set(document.slug, document)
    return document
  })
}

/** The language that a file is named for; undefined for a document of its own. */
export function languageOf(path: string): string | undefined {
  const name = basename(path, extname(path))
  return isLanguageTag(name) ? name : undefined
}

async function emptyDocument(path: string, name: string): Promise<SourceDocument> {
  const folder = dirname(path)
  const versions = languageOf(path) === undefined ? [path] : await siblings(folder)
  return { slug: slug(name) || 'document', folder, sources: [], versions: versions.map(pathForReaders) }
}

function nameOf(path: string): string {
  return languageOf(path) === undefined ? basename(path, extname(path)) : basename(dirname(path))
}

async function siblings(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(isMarkdown).filter((name) => languageOf(name) !== undefined)
  return names.sort(byCodePoint).map((name) => join(folder, name))
}

async function sourcesIn(input: string): Promise<string[]> {
  const status = await statusOf(input)
  if (status.isDirectory()) return search(input, new Set())
  if (!isMarkdown(input))
    throw new UsageError(`${input} is not a Markdown file: its name does not end in .md.`)
  return [input]
}

/** `seen` holds the folders on the way, so that a link to one of them does not lead in a circle. */
async function search(folder: string, seen: ReadonlySet<string>): Promise<string[]> {
  const real = await realpath(folder)
  if (seen.has(real)) return []
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== 'node_modules')
  const found = names.map(async (name) => {
    const path = join(folder, name)
    const status = await stat(path).catch(() => undefined)
    if (status?.isDirectory()) return search(path, new Set([...seen, real]))
    return isMarkdown(name) ? [path] : []
  })
  return (await Promise.all(found)).flat()
}

async function statusOf(input: string) {
  try {
    return await stat(input)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    throw new UsageError(`${input} cannot be published: ${systemReason(code)}.`)
  }
}

function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name)
}

function pathForReaders(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/')
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
