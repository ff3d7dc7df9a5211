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

/** The direction of a language's script, by its likely script (CLDR). */
export function directionOf(tag: string): Direction {
  const script = new Intl.Locale(tag).maximize().script
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}
