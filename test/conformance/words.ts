/** Comparing the words that a publication says with the words that a reader got out of an edition. */
import { met, type Utterance } from '../../src/model/utterance.ts'

/**
 * The first utterance whose words do not stand in `text` after those of the utterances before; undefined
 * when all do. Other words may stand between (labels, numbers, running headers); punctuation and the places
 * of line ends do not count.
 *
 * @param drawn words that stand for what is drawn, so that `text` cannot hold them.
 */
export function lostUtterance(
  utterances: readonly Utterance[],
  text: string,
  drawn: readonly string[],
): string | undefined {
  const found = wordsOf(text)
  let place: number | undefined = 0
  for (const utterance of met(utterances)) {
    place = placeAfter(wordsOf(writtenText(utterance, drawn)), found, place)
    if (place === undefined) return utterance.text
  }
  return undefined
}

/** The place in `found` after all of `words`, in order from `start` on; undefined when one is missing. */
function placeAfter(words: readonly string[], found: readonly string[], start: number): number | undefined {
  let place = start
  for (const word of words) {
    const at = found.indexOf(word, place)
    if (at < 0) return undefined
    place = at + 1
  }
  return place
}

function writtenText({ text, figure }: Utterance, drawn: readonly string[]): string {
  // Longest first: a short formula may stand inside a long one.
  const longestFirst = [...drawn].sort((one, other) => other.length - one.length)
  const written = longestFirst.reduce((rest, words) => rest.replace(words, ' '), text)
  return [written, figure?.caption?.text, figure?.credit?.text].join(' ')
}

/**
 * Runs of letters, and runs of digits: the number of a note stands close behind its word. In Arabic and
 * Hebrew each letter counts by itself: readers find spaces by looking for gaps to the right, and there they
 * miss the gap between two cells.
 */
function wordsOf(text: string): readonly string[] {
  const visible = text.normalize('NFKC').replaceAll('\u00AD', '')
  return visible.match(/[\p{Script=Arabic}\p{Script=Hebrew}]|[\p{L}\p{M}]+|\p{N}+/gu) ?? []
}
