/** Words in parts, at the end of each of which a line may end with a hyphen. */

import type { ShapedText } from '../fonts/face.ts'
import type { Word } from './itemize.ts'
import type { Segment } from './text.ts'

/** Offsets at which the word may be divided, in the manner of the language. */
export type Hyphenate = (word: string, language: string) => readonly number[]

/** Which part of a word this is: offsets in the text of its first segment. */
export interface Part {
  readonly word: Word
  readonly from: number
  readonly to: number
}

/** Stands for nothing where the word is whole (ISO 32000-1, 14.8.2.2.3). */
const softHyphen = '\u00ad'

/** Shorter words stay whole. */
const letters = /\p{L}{6,}/u

/** The word as it is, or in its parts. */
export function partsOf(word: Word, hyphenate: Hyphenate): readonly Word[] {
  const [segment, ...others] = word.segments
  if (segment?.face === undefined || !others.every(({ space }) => space)) return [word]
  if (segment.level % 2 === 1 || segment.run.font.family === 'code') return [word]
  const found = letters.exec(segment.text)
  if (found === null) return [word]
  const ends = hyphenate(found[0], segment.run.language).map((offset) => found.index + offset)
  if (ends.length === 0) return [word]
  const hyphen = hyphenAfter(segment).width
  return [...ends, segment.text.length].map((to, index): Word => {
    const from = ends[index - 1] ?? 0
    const part = { word, from, to }
    const isLast = to === segment.text.length
    const ink = slice(segment, from, to)
    const segments = isLast ? [ink, ...others] : [ink]
    const width = segments.reduce((sum, one) => sum + one.width, 0)
    const inkWidth = ink.width + (isLast ? 0 : hyphen)
    return { segments, width, inkWidth, endsLine: isLast && word.endsLine, part }
  })
}

/** The segments of a line's words: parts of one word put together, and a hyphen where the line ends within one. */
export function segmentsOn(line: readonly Word[]): readonly Segment[] {
  return line.flatMap((word, index) => {
    const { part } = word
    if (part === undefined) return word.segments
    const next = line[index + 1]?.part
    if (next?.word === part.word) return []
    const first = line.findIndex((one) => one.part?.word === part.word)
    return joined(line[first]?.part?.from ?? part.from, part)
  })
}

/**
 * Some readers leave the line's end between the parts of a word, and few know of any other text for what is drawn: so
 * the first hyphen gives back the rest of the word, and what is drawn of it below gives back a soft hyphen.
 */
function joined(from: number, { word, to }: Part): readonly Segment[] {
  const [segment, ...others] = word.segments
  if (segment === undefined) return []
  const isLast = to === segment.text.length
  if (from === 0 && isLast) return word.segments
  const part = slice(segment, from, to)
  const ink = from === 0 ? part : { ...part, shaped: asOne(part.shaped, softHyphen) }
  if (isLast) return [ink, ...others]
  const hyphen = hyphenAfter(segment)
  const rest = from === 0 ? segment.text.slice(to) : softHyphen
  return [ink, { ...hyphen, shaped: asOne(hyphen.shaped, rest) }]
}

/** All glyphs as a single one that stands for `text`. */
function asOne(shaped: ShapedText, text: string): ShapedText {
  return { ...shaped, text, glyphs: shaped.glyphs.map((glyph) => ({ ...glyph, cluster: 0 })) }
}

function slice(segment: Segment, from: number, to: number): Segment {
  const text = segment.text.slice(from, to)
  return { ...shapedAs(segment, text), text, start: segment.start + from }
}

function hyphenAfter(segment: Segment): Segment {
  return { ...shapedAs(segment, segment.face?.covers(0x2010) ? '\u2010' : '-'), text: softHyphen }
}

function shapedAs(segment: Segment, text: string): Segment {
  const { face, run, size } = segment
  if (face === undefined) throw new RangeError('Words without a face are not divided.')
  const shaped = face.shape(text, false, run.language)
  return { ...segment, shaped, width: (shaped.advance * size) / 1000 }
}
