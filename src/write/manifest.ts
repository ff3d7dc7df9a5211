/** `manifest.json`: what a document's folder holds, for machines and for the next run. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Publication } from '../model/publication.ts'
import { isInnerPath } from '../render/inner-path.ts'
import type { FinishedEdition, OutputFile } from '../render/renderer.ts'

const path = z.string().refine(isInnerPath)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const fileSchema = z.strictObject({
  /** Relative to the manifest. */
  path,
  mediaType: z.string(),
  bytes: z.int(),
  sha256,
})

const editionSchema = fileSchema.extend({
  format: z.string(),
  language: z.string(),
  /** Number of pages, in editions that have pages. */
  pages: z.int().optional(),
  /** How much of the finished file was read back, and said just what its source says. */
  readBack: z.enum(['whole', 'sampled', 'no']).optional(),
})

const claimsSchema = z.strictObject({
  accessModes: z.array(z.string()),
  accessModesSufficient: z.array(z.array(z.string())),
  features: z.array(z.string()),
  hazards: z.array(z.string()),
  summary: z.string(),
})

/** What readers are told before they choose an edition, in the words of the frontmatter. */
const aboutSchema = z.strictObject({
  subtitle: z.string().optional(),
  summary: z.string().optional(),
  kind: z.enum(['brief', 'press-release', 'report', 'article', 'book']),
  date: z.iso.date(),
  modified: z.iso.date().optional(),
  symbol: z.string().optional(),
  publisher: z.strictObject({ name: z.string(), url: z.url().optional() }).optional(),
  authors: z.array(z.string()).optional(),
  subjects: z.array(z.string()).optional(),
  licence: z.string().optional(),
  /** Set in editions that were made before their embargo ended. */
  embargo: z.iso.datetime({ offset: true }).optional(),
})

const versionSchema = z.strictObject({
  language: z.string(),
  title: z.string(),
  about: aboutSchema,
  source: z.string(),
  editions: z.array(editionSchema),
  /** Files that the editions need beside them. */
  files: z.array(fileSchema),
  accessibility: claimsSchema,
  /** Who judged what no machine can, or that nobody is recorded to have done so. */
  humanChecks: z.string(),
})

const manifestSchema = z.strictObject({
  document: z.string(),
  generator: z.string(),
  versions: z.array(versionSchema),
  /** The page that lists the editions; absent where none was asked for. */
  landing: fileSchema.optional(),
})

export type Manifest = z.output<typeof manifestSchema>
export type Version = z.output<typeof versionSchema>
export type FileEntry = z.output<typeof fileSchema>
export type EditionEntry = z.output<typeof editionSchema>

export const manifestName = 'manifest.json'

/** The manifest in `json`; undefined when it is none of ours. */
export function readManifest(json: Buffer | undefined): Manifest | undefined {
  if (json === undefined) return undefined
  try {
    return manifestSchema.safeParse(JSON.parse(json.toString())).data
  } catch {
    return undefined
  }
}

export function writeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
}

/**
 * What the manifest says of one publication and the editions made of it.
 *
 * @param read how much of each edition was read back and held against it, by the edition's name
 */
export function versionOf(
  publication: Publication,
  editions: readonly FinishedEdition[],
  read: ReadonlyMap<string, 'whole' | 'sampled'> = new Map(),
): Version {
  const { language, metadata, source, accessibility } = publication
  return {
    language,
    title: metadata.title,
    about: aboutOf(publication),
    source,
    editions: editions.flatMap(({ name, files: [main] }) => {
      const readBack = read.get(name) ?? 'no'
      return main ? [{ ...editionOf(name, language, main), readBack } as const] : []
    }),
    files: uniqueByPath(editions.flatMap(({ files }) => files.slice(1).map(entryOf))),
    accessibility: {
      accessModes: [...accessibility.accessModes],
      accessModesSufficient: accessibility.accessModesSufficient.map((set) => [...set]),
      features: [...accessibility.features],
      hazards: [...accessibility.hazards],
      summary: accessibility.summary,
    },
    humanChecks: humanChecks(publication),
  }
}

/** Every file that a document consists of, beside its manifest. */
export function pathsIn({ versions, landing }: Manifest): string[] {
  return [...versions.flatMap(pathsOf), ...(landing ? [landing.path] : [])]
}

/** Every file that a version consists of. */
function pathsOf({ editions, files }: Version): string[] {
  return [...editions, ...files].map((file) => file.path)
}

function aboutOf({ metadata, facts }: Publication): Version['about'] {
  const { subtitle, summary, kind, date, modified, symbol, publisher, subjects, licence, embargo } = metadata
  return {
    ...(subtitle && { subtitle }),
    ...(summary && { summary }),
    kind,
    date,
    ...(modified && { modified }),
    ...(symbol && { symbol }),
    ...(publisher && { publisher: { name: publisher.name, ...(publisher.url && { url: publisher.url }) } }),
    ...(metadata.authors && { authors: metadata.authors.map(({ name }) => name) }),
    ...(subjects && { subjects }),
    ...(licence && { licence }),
    ...(embargo && facts.some(({ name }) => name === 'embargo') && { embargo }),
  }
}

function editionOf(format: string, language: string, file: OutputFile): EditionEntry {
  return { ...entryOf(file), format, language, ...(file.pages && { pages: file.pages.length }) }
}

/** What a manifest says of a file. */
export function entryOf({ path, mediaType, bytes }: OutputFile): FileEntry {
  return { path, mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function uniqueByPath<Entry extends { readonly path: string }>(entries: readonly Entry[]): Entry[] {
  const unique = new Map(entries.map((entry) => [entry.path, entry]))
  return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function humanChecks({ metadata: { accessibility } }: Publication): string {
  const { certifiedBy, reviewedOn } = accessibility ?? {}
  return certifiedBy && reviewedOn ? `${certifiedBy}, ${reviewedOn}` : 'not recorded'
}
