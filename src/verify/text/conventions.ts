/** What Lectern's text edition adds to W3C's techniques, recognized by its words. */
import type { LabelKey, Labels } from '../../labels/labels.ts'

export interface Conventions {
  isHeading(text: string): boolean
  /** How many items a list announced by `text` has; undefined where it announces none. */
  itemsAnnounced(text: string): number | undefined
  opensCode(text: string): boolean
  closesCode(text: string): boolean
  /** Whether `text` gives a formula, which is spelled where it is in TeX. */
  isFormula(text: string): boolean
}

/** No text holds it. */
const place = '\u0000'

/** The conventions of an edition whose added words are `labels`. */
export function conventionsOf(labels: Labels): Conventions {
  const say = (key: LabelKey, values?: Record<string, string | number>) =>
    labels.say(key, values).replace(/\s+/g, ' ').trim()
  const opening = (label: string) => say('leadIn', { label })
  const [beforeLanguage = '', afterLanguage = ''] = opening(say('codeIn', { language: place })).split(place)
  return {
    isHeading: (text) =>
      /^#+ /.test(text) || numbersIn(text).some((level) => text.startsWith(headingStart(level))),
    itemsAnnounced: (text) =>
      numbersIn(text).find((count) =>
        (['listOf', 'numberedListOf'] as const).some((key) => say(key, { count }) === text),
      ),
    opensCode: (text) =>
      text === opening(say('code')) ||
      (text.startsWith(beforeLanguage) &&
        text.endsWith(afterLanguage) &&
        text.length > beforeLanguage.length),
    isFormula: (text) =>
      text.startsWith(opening('TeX')) ||
      numbersIn(text).some((number) => text.startsWith(opening(say('formula', { number })))),
    closesCode: (text) => text === say('endOf', { label: say('code') }),
  }

  function headingStart(level: number): string {
    return say('heading', { level, text: place }).split(place)[0] ?? place
  }
}

/** The first number in `text`, or those that a language says without figures: "one", "two". */
function numbersIn(text: string): readonly number[] {
  const [figures] = /\d{1,6}/.exec(text) ?? []
  return figures === undefined ? [0, 1, 2] : [Number(figures)]
}
