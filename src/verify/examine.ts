/** A look at one edition by everything that Lectern itself can check. */
import { createHash } from 'node:crypto'
import type { Format } from '../model/format.ts'
import { met } from '../model/utterance.ts'
import { disagreementsWith } from './compare/compare.ts'
import type { Due } from './compare/due.ts'
import { type Listening, listenTo } from './listening/listening.ts'
import { claimsOf } from './pdf/claims.ts'
import { ProgramFailure } from './program.ts'
import type { ReadBack } from './read-back/read-back.ts'
import { type ReadableFile, readBack } from './read-back/readers.ts'
import { labelsOf } from './read-back/text/languages.ts'
import { passagesIn } from './read-back/text/passages.ts'
import { pdfStructureFindings } from './structure/pdf/pdf.ts'
import { pdfStructureRules } from './structure/pdf/rules.ts'
import { lintTechniques } from './text/techniques.ts'
import { Unreadable } from './unreadable.ts'
import type { EditionVerdict, NotHeard, StructureFinding } from './verdict.ts'

/** An edition and its files, the edition itself first. */
export interface ExaminedEdition {
  /** How the edition is called in words for people. */
  readonly path: string
  /** Paths of the pages that it leads on to. */
  readonly pages?: readonly string[]
  readonly format: Format
  readonly language?: string | undefined
  readonly files: readonly ReadableFile[]
  /** The SHA-256 of each of `files`, as a manifest tells it. */
  readonly published?: readonly string[] | undefined
}

/** What an edition is, and what it says as far as it can be read. */
export interface Examined {
  readonly verdict: EditionVerdict
  readonly says?: ReadBack
}

/**
 * Reads an edition, and looks at its structure or form; it is not yet held against anything.
 *
 * @param listen whether a text edition is spoken, too
 */
export async function examine(edition: ExaminedEdition, listen = false): Promise<Examined> {
  const { path, pages = [], format, language, files, published } = edition
  const bytes = files[0]?.bytes ?? new Uint8Array()
  const [sha256 = '', ...hashes] = files.map((file) => hashOf(file.bytes))
  const file = {
    path,
    ...(pages.length > 0 && { pages: pages.map((path, index) => ({ path, sha256: hashes[index] ?? '' })) }),
    format,
    ...(language !== undefined && { language }),
    bytes: bytes.length,
    sha256,
    ...(published && { isAsPublished: published.join() === [sha256, ...hashes].join() }),
  }
  try {
    const says = await readBack(format, files)
    const findings = await structureChecks[format](bytes)
    const claims = format === 'pdf' ? await claimsOf(bytes) : []
    const listening = listen && format === 'text' ? await heardIn(bytes, language ?? 'en') : undefined
    const told = {
      says: met(says.utterances).length,
      ...(claims.length > 0 && { claims }),
      ...(listening && { listening }),
    }
    return { verdict: { ...file, ...told, disagreements: [], findings }, says }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { verdict: { ...file, unreadable: error.message, disagreements: [], findings: [] } }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function heardIn(bytes: Uint8Array, language: string): Promise<Listening | NotHeard> {
  try {
    const listening = await listenTo(bytes, language)
    const missing = `espeak-ng was not found (Debian: apt-get install espeak-ng), or has no voice for ${language}`
    return listening ?? { notHeard: missing }
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error
    return { notHeard: error.message }
  }
}

/**
 * `examined`, held against what is due by `heldAgainst`: an edition that a manifest knows with every name and mark in
 * it, any other file as it is heard.
 */
export function held({ verdict, says }: Examined, due: Due, heldAgainst: string): EditionVerdict {
  if (says === undefined) return verdict
  const measure = verdict.isAsPublished === undefined ? 'heard' : 'exact'
  return { ...verdict, heldAgainst, disagreements: disagreementsWith(due, verdict.format, says, measure) }
}

type StructureCheck = (
  bytes: Uint8Array,
) => Promise<readonly StructureFinding[]> | readonly StructureFinding[]

const structureChecks: { readonly [Of in Format]: StructureCheck } = {
  html: () => [],
  epub: () => [],
  pdf: async (bytes) =>
    (await pdfStructureFindings(bytes)).map(({ rule, at }) => ({
      rule,
      clause: pdfStructureRules[rule],
      at,
    })),
  text: (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const findings = lintTechniques(text, labelsOf(passagesIn(text)))
    return findings.map(({ rule, clause, line }) => ({ rule, clause, at: `line ${line}` }))
  },
}
