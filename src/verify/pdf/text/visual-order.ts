/**
 * Writing that runs from right to left, painted from left to right. A tagged file has its text in the order of reading
 * (ISO 32000-1, 14.8.2.3.3), but many tools paint the glyphs of a line as they stand; who reads them gets the letters
 * of each word backwards. Puts a line back into the order of reading, as far as directions are not nested deeper.
 */
import { type Run, traits, traitsOf } from './run.ts'

/** Whether a run shows letters of such writing one behind the other, or goes on behind `last`, which does. */
export function isPaintedForth(run: Run, last: Run | undefined): boolean {
  if (!run.isLeftward) return false
  let letters = 0
  for (const glyph of run.glyphs ?? []) if (kindOf(glyph) === 'leftward' && !/^\p{M}/u.test(glyph)) letters++
  return letters > 1 || (last?.isLeftward === true && last.stroke.isBefore(run.stroke))
}

type Kind = 'leftward' | 'rightward' | 'number' | 'neutral'

/** Nothing at all is neutral. */
function kindOf(token: string): Kind {
  const found = traitsOf(token)
  if ((found & traits.leftward) !== 0) return 'leftward'
  if ((found & traits.rightward) !== 0) return 'rightward'
  return /\p{Nd}/u.test(token) ? 'number' : 'neutral'
}

/** @param painted from left to right, the texts of leftward glyphs and of all that is between them. */
export function inReadingOrder(painted: readonly string[]): readonly string[] {
  const tokens = painted.flatMap((text) => (kindOf(text) === 'leftward' ? [text] : [...text]))
  const kinds = tokens.map(kindOf)
  const count = (kind: Kind) => kinds.filter((one) => one === kind).length
  if (count('leftward') >= count('rightward')) return turned(tokens, kinds)
  const result: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const end = kinds[at] === 'leftward' ? endOfPhrase(kinds, at) : at + 1
    result.push(...turned(tokens.slice(at, end), kinds.slice(at, end)))
    at = end
  }
  return result
}

/** Behind the last token of leftward writing before the other writing goes on. */
function endOfPhrase(kinds: readonly Kind[], start: number): number {
  let end = start
  for (let at = start; at < kinds.length && kinds[at] !== 'rightward'; at++)
    if (kinds[at] === 'leftward') end = at + 1
  return end
}

/** From right to left, but words and numbers of the other writing as they are. */
function turned(tokens: readonly string[], kinds: readonly Kind[]): readonly string[] {
  const result: string[] = []
  for (let at = tokens.length - 1; at >= 0; ) {
    const start = startOfPassage(tokens, kinds, at)
    result.push(...tokens.slice(start, at + 1))
    at = start - 1
  }
  return result
}

/** The first token of what reads from left to right up to `end`: words with what is between them, or one number. */
function startOfPassage(tokens: readonly string[], kinds: readonly Kind[], end: number): number {
  if (kinds[end] !== 'rightward' && kinds[end] !== 'number') return end
  let start = end
  for (let at = end - 1; at >= 0 && kinds[at] !== 'leftward'; at--) {
    if (kinds[at] === 'neutral') {
      if (kinds[end] === 'number' && /\s/.test(tokens[at] ?? '')) break
      continue
    }
    start = at
  }
  return start
}
