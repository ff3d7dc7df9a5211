/** What an edition says, thing by thing, as two editions are held against each other. */
import type { Utterance } from '../../model/utterance.ts'
import type { SaidLine } from '../heard/heard.ts'
import { formatUtterance, formatWords } from '../wording.ts'

/** One thing that is said. */
export interface Spoken {
  /** Everything that counts, in one line for people. */
  readonly line: string
  /** The utterance that says it, and those that hold it, the outermost first. */
  readonly path: readonly Utterance[]
}

/**
 * As those are heard who can follow a structure.
 *
 * @param hear what counts of an utterance, without what it holds; everything where nothing else is said
 */
export function spokenIn(
  utterances: readonly Utterance[],
  hear: (utterance: Utterance) => Utterance = (utterance) => utterance,
): readonly Spoken[] {
  const all: Spoken[] = []
  const add = (one: Utterance, holders: readonly Utterance[]) => {
    const path = [...holders, one]
    all.push({ line: '  '.repeat(holders.length) + formatUtterance(hear(one)), path })
    for (const inner of one.holds ?? []) add(inner, path)
  }
  for (const one of utterances) add(one, [])
  return all
}

/** As those are heard who have nothing but words. */
export function heardIn(lines: readonly SaidLine[]): readonly Spoken[] {
  return lines.map(({ by, level, ...words }) => {
    const heading = level === undefined ? '' : `heading ${level} `
    return { line: heading + formatWords(words), path: [by] }
  })
}
