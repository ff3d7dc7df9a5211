/** The words that Lectern adds, per language. A new language is one file and one line in `languages`. */
import { arabic } from './ar.ts'
import { english } from './en.ts'
import { french } from './fr.ts'

/** A sentence with `{name}` places; or, where a count decides the form, one sentence per plural category. */
export type Label = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

export type LabelKey = keyof typeof english
export type LabelTable = Readonly<Record<LabelKey, Label>>

export interface Labels {
  readonly language: string
  /**
   * The words for `key`, its places filled. A label with plural forms chooses by `values.count`.
   * Numbers are written as the language writes them.
   */
  say(key: LabelKey, values?: Readonly<Record<string, string | number>>): string
}

const languages: Readonly<Record<string, LabelTable>> = { ar: arabic, en: english, fr: french }

/** Whether the words of `language` are known. */
export function hasLabels(language: string): boolean {
  return primary(language) in languages
}

/** The words of `language`, or the English ones where it has none (`language-has-labels` warns of that). */
export function labelsFor(language: string): Labels {
  const known = hasLabels(language) ? language : 'en'
  const table = languages[primary(known)] ?? english
  const plural = new Intl.PluralRules(known)
  const number = new Intl.NumberFormat(known, { useGrouping: false, numberingSystem: 'latn' })
  return {
    language: known,
    say(key, values = {}) {
      const label: Label = table[key]
      const count = Number(values['count'])
      const sentence = typeof label === 'string' ? label : (label[plural.select(count)] ?? label.other)
      return sentence.replace(/\{(\w+)\}/g, (_match: string, name: string) => {
        const value = values[name]
        return typeof value === 'number' ? number.format(value) : (value ?? '')
      })
    },
  }
}

function primary(tag: string): string {
  return new Intl.Locale(tag).language
}
