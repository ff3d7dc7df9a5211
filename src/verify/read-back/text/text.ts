/** What a plain-text edition says: rebuilt from the file alone, by the profile in whose words it is written. */
import { Unreadable } from '../../unreadable.ts'
import type { ReadBack, ReadBackOf } from '../read-back.ts'
import { editionSays } from './edition.ts'
import { mostCharacters } from './passages.ts'

/**
 * The headings, lists, tables, figures, notes and languages of a text edition, and its words.
 *
 * What plain text cannot hold is not there: where a link begins, runs of fewer than four words in another language,
 * emphasis, what a list of definitions is. An internal link leads to `#` and the name of its place.
 */
export function parseTextEdition(text: string): ReadBack {
  const { utterances, origins } = editionSays(text)
  return {
    utterances,
    placeOf(utterance) {
      const passage = origins.of(utterance)
      return passage && `line ${passage.line}`
    },
  }
}

export const readBackText: ReadBackOf = async (bytes) => {
  if (bytes.length > mostCharacters) throw new Unreadable('The file is larger than 64 MB.')
  return parseTextEdition(decoded(bytes))
}

/** @throws {Unreadable} when the bytes are no UTF-8, or no text. */
function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\u0000') && text.trim() !== '') return text
  } catch {
    throw new Unreadable('The file is no text in UTF-8.')
  }
  throw new Unreadable('The file holds no text.')
}
