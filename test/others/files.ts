/** The sample as Lectern has it, and the files that other tools made of it. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Format, formats } from '../../src/model/format.ts'
import { project } from '../../src/model/project.ts'
import { met } from '../../src/model/utterance.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import { type Disagreement, disagreementsWith } from '../../src/verify/compare/compare.ts'
import { Due } from '../../src/verify/compare/due.ts'
import { elementsOf } from '../../src/verify/pdf/structure.ts'
import { openTaggedPdf } from '../../src/verify/pdf/tagged.ts'
import { readBack } from '../../src/verify/read-back/readers.ts'
import { pdfStructureFindings } from '../../src/verify/structure/pdf/pdf.ts'
import { pdfStructureRules } from '../../src/verify/structure/pdf/rules.ts'
import { openBook } from '../../src/verify/web/book.ts'
import { openHtml } from '../../src/verify/web/html.ts'
import { elementsOf as webElementsOf } from '../../src/verify/web/tree.ts'
import { contextFor } from '../render/everything.ts'
import { resolvedSource } from '../support/resolved.ts'
import type { Met } from './things.ts'

export const folder = join(import.meta.dirname, 'made')
export const source = 'test/others/wells/en.md'

/** What the script noted of a file when it was made. */
export interface Making {
  readonly name: string
  readonly versions: Readonly<Record<string, string>>
  readonly date: string
  readonly commands: readonly string[]
  /** What the tool did not make, and why. */
  readonly refused?: string
  /** What the tool complained of itself. */
  readonly warned?: readonly string[]
}

export interface Judged {
  readonly file: string
  readonly format: Format
  readonly met: Met
  readonly disagreements: readonly Disagreement[]
  /** Faults of structure, with the clause. */
  readonly faults: readonly string[]
}

/** `make`, whose result is kept. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => {
    result ??= make()
    return result
  }
}

export async function makings(): Promise<Readonly<Record<string, Making>>> {
  return JSON.parse(await readFile(join(folder, 'made.json'), 'utf8'))
}

/** What Lectern says of a file: the same as `lectern verify` says. */
export async function judged(file: string, bytes: Uint8Array): Promise<Judged> {
  const format = formatOf(file)
  const read = await readBack(format, [{ path: file, bytes }])
  const findings = format === 'pdf' ? await pdfStructureFindings(bytes) : []
  return {
    file,
    format,
    met: { format, all: met(read.utterances), expansions: await expansionsIn(format, bytes) },
    disagreements: disagreementsWith(await dueWords(), format, read, 'heard'),
    faults: findings.map(({ rule }) => `${rule} (${pdfStructureRules[rule]})`),
  }
}

const formatOf = (file: string): Format => {
  const extension = extname(file).slice(1)
  return formats.find((format) => format === extension) ?? 'text'
}

/** The files of other tools. */
export const foreignFiles = once(async (): Promise<readonly Judged[]> => {
  const files = Object.keys(await makings())
  return Promise.all(files.map(async (file) => judged(file, await readFile(join(folder, file)))))
})

/** Lectern's own editions, made now. */
export const ownFiles = once(async (): Promise<readonly Judged[]> => {
  const { publication, assets } = await resolvedSource(source)
  const all: Judged[] = []
  for (const format of formats) {
    const renderer = await builtInRenderers.find(({ name }) => name === format)?.load()
    const context = await contextFor(publication, {
      asset: (id) => assets.get(id),
      report: () => {},
    })
    const [edition] = (await renderer?.render(publication, renderer.options.parse({}), context)) ?? []
    if (edition !== undefined) all.push(await judged(`lectern${renderer?.extension}`, edition.bytes))
  }
  return all
})

/** What is due of the sample. */
export const dueWords = once(async (): Promise<Due> => {
  const { publication } = await resolvedSource(source)
  return new Due({ utterances: project(publication), places: [] })
})

export async function dueMet(): Promise<Met> {
  return { format: 'html', all: met((await dueWords()).words.utterances), expansions: [] }
}

async function expansionsIn(format: Format, bytes: Uint8Array): Promise<readonly string[]> {
  if (format === 'pdf') {
    const { structure, objects } = await openTaggedPdf(bytes)
    return [...elementsOf(structure.kids)].flatMap(({ dict }) => objects.text(objects.entry(dict, 'E')) ?? [])
  }
  if (format === 'text') return []
  const roots = format === 'html' ? [openHtml(bytes)] : openBook(bytes).documents.map(({ root }) => root)
  return webElementsOf(roots).flatMap(({ name, attributes }) =>
    name === 'abbr' ? (attributes.get('title') ?? []) : [],
  )
}
