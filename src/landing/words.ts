/** What landing pages say in words: languages, sizes, formats. */
import type { LabelKey, Labels } from '../labels/labels.ts'
import type { EditionEntry } from '../write/manifest.ts'

/** A language's name in itself: "français". */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(language) + rest.join('')
}

/** The language that most of `languages` are; in a tie English, then the first by its tag. */
export function mainLanguage(languages: readonly string[]): string {
  const count = (tag: string) => languages.filter((other) => other === tag).length
  const isEnglish = (tag: string) => Number(/^en(?:-|$)/i.test(tag))
  const order = (a: string, b: string) =>
    count(b) - count(a) || isEnglish(b) - isEnglish(a) || (a < b ? -1 : 1)
  return [...new Set(languages)].sort(order)[0] ?? 'en'
}

interface Format {
  readonly name: LabelKey
  readonly use: LabelKey
}

const formats: ReadonlyMap<string, Format> = new Map([
  ['html', { name: 'editionHtml', use: 'forHtml' }],
  ['pdf', { name: 'taggedPdf', use: 'forPdf' }],
  ['epub', { name: 'epubBook', use: 'forEpub' }],
  ['text', { name: 'editionText', use: 'forText' }],
])

/** What readers call a format; a third party's goes by its own name. */
export function formatName(format: string, labels: Labels): string {
  const known = formats.get(format)
  return known === undefined ? format.toUpperCase() : labels.say(known.name)
}

/** What a format is good for; undefined for a third party's. */
export function formatUse(format: string, labels: Labels): string | undefined {
  const known = formats.get(format)
  return known && labels.say(known.use)
}

/** "3 pages, 48 kB"; no line ends between a number and its unit. */
export function extent({ pages, bytes }: EditionEntry, labels: Labels): string {
  const length = pages === undefined ? [] : [labels.say('pageCount', { count: pages })]
  const words = [...length, size(bytes, labels.language)].map((part) => part.replaceAll(' ', '\u00a0'))
  return words.join(labels.say('comma'))
}

/** Thousands of bytes, a part of one counted as a whole. */
function size(bytes: number, language: string): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1000))
  const [value, unit] = kilobytes < 1000 ? [kilobytes, 'kilobyte'] : [kilobytes / 1000, 'megabyte']
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, { ...format, numberingSystem: 'latn' }).format(value)
}
