import type { Report } from '../diagnostics/report.ts'
import type { Text } from '../model/nodes.ts'

/** Languages that mix scripts, by the name that CLDR gives the mixture; any other name is a script's own. */
const mixtures: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
}

const patterns = new Map<string, RegExp>()

/**
 * Words in the letters of another language, which a screen reader would spell or pass over. Latin letters are
 * at home everywhere: names and symbols are written with them; so are single letters of any script.
 */
export function wordsAreInTheirLanguage(text: Text, report: Report): void {
  const { language } = text
  const pattern = patterns.get(language) ?? foreignWords(language)
  patterns.set(language, pattern)
  const words = pattern.exec(text.value)?.[0]
  if (words !== undefined) report('words-are-in-their-language', text, { words, language })
}

/** Letters, and the marks upon them, in scripts that `language` is not written with. */
function foreignWords(language: string): RegExp {
  const { script = 'Latn' } = new Intl.Locale(language).maximize()
  const own = (mixtures[script] ?? [script]).map((name) => `\\p{scx=${name}}`).join('')
  const letter = `[[\\p{L}\\p{M}]--[\\p{sc=Latn}\\p{sc=Zyyy}\\p{sc=Zinh}${own}]]`
  return new RegExp(`${letter}{2,}(?:\\s+${letter}+)*`, 'v')
}
