import type { Direction } from '../model/nodes.ts'

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** Whether `tag` is well-formed (RFC 5646) and names a language that has a name. */
export function isLanguageTag(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag)
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
    return name !== undefined
  } catch {
    return false
  }
}

/** Asked for with each passage of a text. */
const directions = new Map<string, Direction>()

/** The direction of a language's script, by its likely script (CLDR). */
export function directionOf(tag: string): Direction {
  const direction = directions.get(tag) ?? likelyDirection(tag)
  directions.set(tag, direction)
  return direction
}

function likelyDirection(tag: string): Direction {
  const script = new Intl.Locale(tag).maximize().script
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}

/** The tag that an author most likely meant: `en_GB`, `English` and `français` have one. */
export function suggestLanguage(written: string): string | undefined {
  const hyphenated = written.trim().replaceAll('_', '-')
  if (isLanguageTag(hyphenated)) return Intl.getCanonicalLocales(hyphenated)[0]
  const wanted = hyphenated.toLowerCase()
  return twoLetterCodes().find((code) => namesOf(code).includes(wanted))
}

function twoLetterCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isLanguageTag)
}

/** The language's name in English and in itself. */
function namesOf(code: string): (string | undefined)[] {
  return ['en', code].map((inLanguage) =>
    new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code)?.toLowerCase(),
  )
}
