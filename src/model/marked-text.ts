/** One line of words with its marked ranges: what an utterance says, and where its links and languages are. */
import type { TextMark, UtteranceSpan } from './utterance.ts'

/** Accents on one letter, as many as any writing needs (Stream-Safe Text Format, UAX #15). */
const mostAccents = 30

export interface MarkedText {
  /** NFC, white space collapsed as HTML collapses it, without soft hyphens. */
  readonly text: string
  /** In reading order, the longer one first where two begin together, then by the names of their kinds. */
  readonly spans: readonly UtteranceSpan[]
}

/** Takes the words of a line, run by run. */
export interface WordSink {
  /** Adds words. */
  write(words: string): void
  /** What `content` writes is in `language`. */
  inLanguage(language: string, content: () => void): void
  /** What `content` writes leads to `target`. */
  link(target: string, content: () => void): void
  /** What `content` writes is marked as `kind`. */
  mark(kind: TextMark, content: () => void): void
  /** Marks the place of a note call, which adds no words. */
  noteCall(label: string): void
}

/**
 * Puts a line together from its runs. Editions cut the same words into different runs, so what comes out
 * does not depend on the cuts: neighbouring runs of one language are one span, no span begins or ends with
 * a space, and a note call stands right behind the word before it.
 */
export class MarkedTextBuilder implements WordSink {
  readonly #language: string
  readonly #pieces: string[] = []
  readonly #spans: UtteranceSpan[] = []
  /** The last run in another language, still open to its neighbour. */
  #run: { start: number; end: number; readonly tag: string } | undefined
  #current: string
  #length = 0
  #afterSpace = true

  /** @param language of the whole line; runs in another one become spans. */
  constructor(language: string) {
    this.#language = language
    this.#current = language
  }

  write(words: string): void {
    const start = this.#length
    this.#append(words)
    if (this.#length === start) return
    if (this.#run?.tag === this.#current && this.#run.end === start) this.#run.end = this.#length
    else this.#beginRun(start)
  }

  inLanguage(language: string, content: () => void): void {
    const outer = this.#current
    this.#current = language
    content()
    this.#current = outer
  }

  link(target: string, content: () => void): void {
    const start = this.#length
    content()
    this.#spans.push({ kind: 'link', target, start, end: this.#length })
  }

  mark(kind: TextMark, content: () => void): void {
    const start = this.#length
    content()
    this.#spans.push({ kind, start, end: this.#length })
  }

  noteCall(label: string): void {
    this.#spans.push({ kind: 'noteCall', label, start: this.#length, end: this.#length })
  }

  finish(): MarkedText {
    this.#beginRun(this.#length)
    const text = this.#pieces.join('').trimEnd()
    const spans = this.#spans
      .map((span) => (span.kind === 'noteCall' ? behindWord(span, text) : withoutOuterSpaces(span, text)))
      .filter((span) => span.start < span.end || span.kind === 'noteCall' || span.kind === 'link')
      .sort(inReadingOrder)
    return { text, spans }
  }

  #append(words: string): void {
    let addition = spoken(words)
    if (this.#afterSpace && addition.startsWith(' ')) addition = addition.slice(1)
    if (addition === '') return
    if (/^\p{M}/u.test(addition)) addition = this.#composedWithLast(addition)
    this.#pieces.push(addition)
    this.#length += addition.length
    this.#afterSpace = addition.endsWith(' ')
  }

  /** A run may begin with the accent of the letter before it: NFC writes the two as one. */
  #composedWithLast(addition: string): string {
    const last = this.#pieces.pop() ?? ''
    const tail = last.slice(-mostAccents - 1)
    this.#pieces.push(last.slice(0, last.length - tail.length))
    this.#length -= tail.length
    return spoken(tail + addition)
  }

  #beginRun(start: number): void {
    if (this.#run !== undefined) this.#spans.push({ kind: 'language', ...this.#run })
    this.#run =
      this.#current === this.#language ? undefined : { start, end: this.#length, tag: this.#current }
  }
}

/** What the builder makes of one run in the language of the line: most lines are no more. */
export function unmarkedText(words: string): MarkedText {
  const text = spoken(words)
  return { text: (text.startsWith(' ') ? text.slice(1) : text).trimEnd(), spans: [] }
}

/** White space that is not one space already. */
const loose = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g

/** White space as HTML collapses it (no-break spaces stay), in NFC. */
export function collapse(text: string): string {
  return text.normalize('NFC').replace(loose, ' ')
}

/** As {@link collapse}, without soft hyphens: whether one is there or not, the words are the same. */
export function spoken(text: string): string {
  return collapse(text.replaceAll('\u00ad', ''))
}

function inReadingOrder(one: UtteranceSpan, other: UtteranceSpan): number {
  return one.start - other.start || other.end - one.end || byName(one.kind, other.kind)
}

function byName(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function withoutOuterSpaces(span: UtteranceSpan, text: string): UtteranceSpan {
  let { start } = span
  let end = Math.min(span.end, text.length)
  while (start < end && text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return { ...span, start: Math.min(start, end), end }
}

function behindWord(span: UtteranceSpan, text: string): UtteranceSpan {
  let place = Math.min(span.start, text.length)
  while (place > 0 && text[place - 1] === ' ') place -= 1
  return { ...span, start: place, end: place }
}
