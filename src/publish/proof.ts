/** Proof that the editions of a publication say what it says, before any of them is written. */
import type { Position } from 'unist'
import type { Report } from '../diagnostics/report.ts'
import type { Pool } from '../jobs/pool.ts'
import { Origins } from '../model/origins.ts'
import { project } from '../model/project.ts'
import type { Publication } from '../model/publication.ts'
import { met } from '../model/utterance.ts'
import type { FinishedEdition, Renderer } from '../render/renderer.ts'
import { type Comparison, compare, type Extent, type Said } from '../verify/compare/compare.ts'
import { Due, type DueWords } from '../verify/compare/due.ts'
import type { ComparisonTask } from '../verify/thread.ts'
import { Unreadable } from '../verify/unreadable.ts'

/** A thread that holds editions against their publication while others are made. */
export type ProofThread = Pool<ComparisonTask, Comparison>

/** Disagreements of one edition that are told one by one. */
const mostTold = 3
/** Longer lines are cut: the beginning shows what is meant. */
const longestLine = 200

interface Case {
  readonly edition: FinishedEdition
  outcome(): Promise<Outcome>
}

type Outcome = Comparison | Unreadable

export class Proof {
  readonly #publication: Publication
  readonly #thread: ProofThread | undefined
  readonly #cases: Case[] = []
  #told: Due | undefined

  constructor(publication: Publication, thread: ProofThread | undefined) {
    this.#publication = publication
    this.#thread = thread
  }

  /** Put into words when the first edition is read: until then it would only take room. */
  get #due(): Due {
    this.#told ??= new Due(dueOf(this.#publication))
    return this.#told
  }

  /** An edition is finished. Reading a PDF back takes longest, so it begins at once where a thread is free for it. */
  begin(edition: FinishedEdition, { readBack: format }: Renderer): void {
    if (format === undefined) return
    const [main, ...others] = edition.files
    // Pictures say nothing that is not said beside them.
    const pages = others.filter(({ mediaType }) => mediaType.startsWith('text/html'))
    const files = main === undefined ? [] : [main, ...pages]
    if (format !== 'pdf' || this.#thread === undefined) {
      this.#cases.push({ edition, outcome: () => orUnreadable(compare(format, files, this.#due)) })
      return
    }
    const task = { format, files: files.map(({ path, bytes }) => ({ path, bytes })), due: this.#due.words }
    const outcome = orUnreadable(this.#thread.run(task))
    // Awaited once the other editions are finished: until then nobody listens.
    outcome.catch(() => undefined)
    this.#cases.push({ edition, outcome: () => outcome })
  }

  /** Says where editions and publication disagree, and gives back how much of which editions was read, by their names. */
  async finish(report: Report): Promise<ReadonlyMap<string, Extent>> {
    const read = new Map<string, Extent>()
    for (const { edition, outcome } of this.#cases) {
      const found = await outcome()
      tell(edition, found, report)
      if (!(found instanceof Unreadable)) read.set(edition.name, found.extent)
    }
    return read
  }
}

function orUnreadable(outcome: Promise<Comparison>): Promise<Outcome> {
  return outcome.catch((error: unknown) => {
    if (error instanceof Unreadable) return error
    throw error
  })
}

/** What the publication says, each thing with its line in the source. */
export function dueOf(publication: Publication): DueWords {
  const origins = new Origins<Position>()
  const utterances = project(publication, origins)
  return {
    utterances,
    // Seldom asked for: where an edition differs, and where another thread is told.
    get places() {
      return met(utterances).map((one) => origins.of(one)?.start.line)
    },
  }
}

function tell({ name, files }: FinishedEdition, outcome: Outcome, report: Report): void {
  const edition = files[0]?.path ?? name
  if (outcome instanceof Unreadable) {
    const found = `nothing that can be read (${outcome.message.replace(/\.$/, '')})`
    report('edition-says-its-source', undefined, { edition, found, due: 'all of its words', more: '' })
    return
  }
  const { disagreements } = outcome
  const lost = disagreements.filter(({ due }) => due.length > 0)
  const told = (lost.length > 0 ? lost : disagreements).slice(0, mostTold)
  const left = disagreements.length - told.length
  const more = left > 0 ? ` There are ${left} more differences.` : ''
  for (const { due, found } of told) {
    const line = due.map(({ at }) => at).find((at) => typeof at === 'number')
    const place = line === undefined ? undefined : { line, column: 1 }
    if (due.length === 0) report('edition-adds-nothing', place, { edition, found: inWords(found), more })
    else report('edition-says-its-source', place, { edition, found: inWords(found), due: inWords(due), more })
  }
}

/** `heading 2 "Aims" (page 3)` */
function inWords([first, ...others]: readonly Said[]): string {
  if (first === undefined) return 'nothing'
  const { line, at } = first
  const words = line.trim()
  const cut = words.length > longestLine ? `${words.slice(0, longestLine)}…` : words
  const place = typeof at === 'string' ? ` (${at})` : ''
  return cut + place + (others.length > 0 ? `, and ${others.length} more` : '')
}
