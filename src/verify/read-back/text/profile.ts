/** How the text edition announces things, from the words of one language: its published profile as patterns. */
import type { LabelKey, Labels } from '../../../labels/labels.ts'
import { type Around, aroundPlace, between, place } from './around.ts'

/** Counts of which each plural form has one (CLDR), and a few more. */
const counts = Array.from({ length: 130 }, (_, count) => count)

/** The characters of "1000 columns, 1000000 rows." or "List of 1000 items:" in any language. */
const longestSize = 200

/** Reads a label that holds a number. */
export type NumberReader = (text: string) => number | undefined

export type NumberedLabel = 'figure' | 'table' | 'footnote' | 'formula'

export interface NumberedWords {
  /** "Figure 1" */
  readonly label: string
  readonly number: string
  readonly words: string
}

export class Profile {
  readonly labels: Labels
  readonly list: NumberReader
  readonly numberedList: NumberReader
  readonly #size: RegExp
  readonly #columns: NumberReader
  readonly #rows: NumberReader
  /** What stands before and behind a label, what is named as ended, and the language of code. */
  readonly #leadIn: Around
  readonly #end: Around
  readonly #codeIn: Around
  readonly #code: string
  readonly #row: Around
  readonly #words = new Map<LabelKey, string>()
  readonly #numbered = new Map<NumberedLabel, RegExp>()

  constructor(labels: Labels) {
    this.labels = labels
    this.#leadIn = aroundPlace(plain(labels.say('leadIn', { label: place })))
    this.#end = aroundPlace(this.say('endOf', { label: place }))
    this.#codeIn = aroundPlace(this.labelled(this.say('codeIn', { language: place }), ''))
    this.#row = aroundPlace(this.say('row', { number: place }))
    this.#code = this.labelled(this.say('code'), '')
    this.list = this.#counted('listOf')
    this.numberedList = this.#counted('numberedListOf')
    this.#columns = this.#counted('columns')
    this.#rows = this.#counted('rows')
    const forms = (key: LabelKey) =>
      `(${this.#forms(key)
        .map(({ source }) => source)
        .join('|')})`
    const [comma, stop] = [escaped(this.say('comma')), escaped(this.say('fullStop'))]
    this.#size = new RegExp(`(?:^| )${forms('columns')}${comma}${forms('rows')}${stop}$`, 'u')
  }

  /** A label as plain text writes it: with ordinary spaces. */
  say(key: LabelKey, values?: Readonly<Record<string, string | number>>): string {
    if (values !== undefined) return plain(this.labels.say(key, values))
    const known = this.#words.get(key) ?? plain(this.labels.say(key))
    this.#words.set(key, known)
    return known
  }

  /** What follows `label` and its mark at the beginning of `text`: "190" of "Parties: 190". */
  behind(label: string, text: string): string | undefined {
    const [before, behind] = this.#leadIn
    if (!text.startsWith(before) || !text.startsWith(label, before.length)) return undefined
    const rest = text.slice(before.length + label.length)
    if (rest.startsWith(behind)) return rest.slice(behind.length)
    return rest === behind.trimEnd() ? '' : undefined
  }

  /** The same behind a label that is numbered: "Figure 1" and "A map" of "Figure 1: A map". */
  behindNumbered(key: NumberedLabel, text: string): NumberedWords | undefined {
    const pattern = this.#numbered.get(key) ?? this.#numberedPattern(key)
    this.#numbered.set(key, pattern)
    const { label, number, words } = pattern.exec(text)?.groups ?? {}
    if (label === undefined || number === undefined) return undefined
    return { label, number, words: words ?? '' }
  }

  #numberedPattern(key: NumberedLabel): RegExp {
    const [before, behind] = this.#leadIn
    const label = this.source(key, { number: '(?<number>[^\\s:：]+)' })
    const mark = `(?:${escaped(behind)}|${escaped(behind.trimEnd())}$)`
    return new RegExp(`^${escaped(before)}(?<label>${label})${mark}(?<words>.*)$`, 'su')
  }

  /** `label` and what it names. */
  labelled(label: string, text: string): string {
    const [before, behind] = this.#leadIn
    return `${before}${label}${behind}${text}`.trim()
  }

  /** A sentence without the full stop that it ends with, whether its author wrote one or not. */
  withoutStop(text: string): string {
    const stop = this.say('fullStop')
    return text.endsWith(stop) ? text.slice(0, text.length - stop.length) : text
  }

  /** Where the second sentence of `text` begins, as far as a full stop tells; its end where there is one alone. */
  firstSentenceIn(text: string): number {
    const end = this.say('fullStop') + this.say('betweenSentences')
    const place = text.indexOf(end)
    return place < 0 ? text.length : place + end.length
  }

  /** "End of Table 1." */
  endOf(label: string): string {
    return this.say('endOf', { label })
  }

  /** The size of a table at the end of `text`, and where it begins. */
  sizeIn(
    text: string,
  ): { readonly columns: number; readonly rows: number; readonly start: number } | undefined {
    // Wherever it stands, it is no longer than this.
    const begin = Math.max(0, text.length - longestSize)
    const match = this.#size.exec(text.slice(begin))
    if (match === null) return undefined
    const size = match[0].trim()
    const words = size.slice(0, size.length - this.say('fullStop').length)
    const comma = this.say('comma')
    const [columns, rows] = words.split(comma)
    return {
      columns: this.#columns(columns ?? '') ?? 0,
      rows: this.#rows(rows ?? '') ?? 0,
      start: begin + match.index,
    }
  }

  /** "Table 1" of "End of Table 1." */
  endedIn(text: string): string | undefined {
    return between(this.#end, text) || undefined
  }

  /** Whether `text` is "Row 2" for 2. */
  isRow(text: string, number: number): boolean {
    return between(this.#row, text) === String(number)
  }

  /** "python" of "Code in python:", nothing of "Code:"; undefined where no code is announced. */
  codeLanguageIn(text: string): string | undefined {
    return text === this.#code ? '' : between(this.#codeIn, text) || undefined
  }

  /** The source of a pattern for a label, patterns in its places: "Heading (\\d+): (.*)". */
  source(key: LabelKey, places: Readonly<Record<string, string>>): string {
    const marks = Object.keys(places).map((name, index) => [name, `\u0000${index}\u0000`] as const)
    const sentence = escaped(plain(this.labels.say(key, Object.fromEntries(marks))))
    return marks.reduce((source, [name, mark]) => source.replace(mark, () => places[name] ?? ''), sentence)
  }

  #counted(key: LabelKey): NumberReader {
    const forms = this.#forms(key).map(({ source, count }) => ({
      whole: new RegExp(`^${source}$`, 'u'),
      count,
    }))
    return (text) => {
      if (text.length > longestSize) return undefined
      for (const { whole, count } of forms) {
        const match = whole.exec(text)
        if (match !== null) return count ?? Number(match[1])
      }
      return undefined
    }
  }

  /** Each form of a label that a count decides; some say it in words ("one item"). */
  #forms(key: LabelKey): readonly { readonly source: string; readonly count?: number }[] {
    const forms = new Map<string, { readonly source: string; readonly count?: number }>()
    for (const count of counts) {
      const sentence = this.labels.say(key, { count })
      const form = sentence.replace(/\d+/, (digits) => (digits === String(count) ? '\u0000' : digits))
      if (forms.has(form)) continue
      const source = escaped(plain(form)).replace('\u0000', '(\\d+)')
      forms.set(form, { source, ...(form === sentence && { count }) })
    }
    return [...forms.values()]
  }
}

/** As plain text writes it: NFC, ordinary spaces and hyphens, nothing without width. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g, '')
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
