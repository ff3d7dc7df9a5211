/** The words that Lectern adds, per language. A new language is one file and one line in `languages`. */
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'

/** A sentence with `{name}` places; or, where a count decides the form, one sentence per plural category. */
export type Label = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

export type LabelKey = keyof typeof english
/** Every key that English has: a table without one of them does not compile. */
export type LabelTable = Readonly<Record<LabelKey, Label>>

export interface Labels {
  /** The language that the words are in: not the one asked for where that has none. */
  readonly language: string
  /**
   * The words for `key`, its places filled. A label with plural forms chooses by `values.count`.
   * Numbers are written as the language writes them.
   */
  say(key: LabelKey, values?: Readonly<Record<string, string | number>>): string
}

/** By language and script: Chinese in traditional characters must not be given simplified ones. */
const languages: ReadonlyMap<string, LabelTable> = new Map([
  ['ar-Arab', arabic],
  ['de-Latn', german],
  ['en-Latn', english],
  ['es-Latn', spanish],
  ['fr-Latn', french],
  ['pt-Latn', portuguese],
  ['ru-Cyrl', russian],
  ['zh-Hans', chinese],
])

/** Whether the words of `language`, a BCP 47 tag, are known. */
export function hasLabels(language: string): boolean {
  return languages.has(writing(language))
}

/** The languages that have words, as BCP 47 tags, for messages. */
export const labelLanguages: readonly string[] = [...languages.keys()].map(
  (tag) => new Intl.Locale(tag).minimize().baseName,
)

/**
 * The words of `language`, a BCP 47 tag, or the English ones where it has none
 * (`language-has-labels` warns of that).
 */
export function labelsFor(language: string): Labels {
  const known = opened.get(language)
  if (known !== undefined) return known
  const table = languages.get(writing(language))
  const labels = table === undefined ? labelsFrom(english, 'en') : labelsFrom(table, language)
  opened.set(language, labels)
  return labels
}

/** Asked for by every edition and everyone who reads one. */
const opened = new Map<string, Labels>()

function labelsFrom(table: LabelTable, language: string): Labels {
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language, { useGrouping: false, numberingSystem: 'latn' })
  return {
    language,
    say(key, values = {}) {
      const label = table[key]
      if (typeof label === 'string' && !label.includes('{')) return label
      const count = Number(values['count'])
      const sentence = typeof label === 'string' ? label : (label[plural.select(count)] ?? label.other)
      return sentence.replace(/\{(\w+)\}/g, (_match: string, name: string) => {
        const value = values[name]
        return typeof value === 'number' ? number.format(value) : (value ?? '')
      })
    },
  }
}

/** A language with the script that it is likely to be written in (CLDR): "zh-Hans" for `zh` and `zh-CN`. */
function writing(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}
