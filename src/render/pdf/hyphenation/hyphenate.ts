/** Hyphenation by language, for themes that ask for it: patterns are read when a text needs them. */
import type { Hyphenate } from '../layout/hyphens.ts'

type Hyphenator = typeof import('hyphen/en/index.js')['default']

type Loader = () => Promise<{ readonly default: Hyphenator }>

/** Languages whose words may be divided, by the primary part of their tag. Arabic and Chinese divide none. */
const loaders: Readonly<Record<string, Loader>> = {
  de: () => import('hyphen/de/index.js'),
  en: () => import('hyphen/en/index.js'),
  es: () => import('hyphen/es/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  it: () => import('hyphen/it/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ru: () => import('hyphen/ru/index.js'),
}

const mark = '\u00ad'
/** Letters that at least stand on either side of a hyphen. */
const least = 3

/** What divides words in `languages`; in others, words stay whole. */
export async function hyphenatorFor(languages: Iterable<string>): Promise<Hyphenate> {
  const hyphenators = new Map<string, Hyphenator>()
  for (const primary of new Set([...languages].map(primaryOf))) {
    const module = await loaders[primary]?.()
    if (module !== undefined) hyphenators.set(primary, module.default)
  }
  const known = new Map<string, readonly number[]>()
  return (word, language) => {
    const primary = primaryOf(language)
    const hyphenator = hyphenators.get(primary)
    if (hyphenator === undefined) return []
    const key = `${primary} ${word}`
    let places = known.get(key)
    if (places === undefined) {
      places = placesIn(hyphenator.hyphenateSync(word, { hyphenChar: mark, minWordLength: 2 * least }))
      known.set(key, places)
    }
    return places
  }
}

function placesIn(divided: string): readonly number[] {
  const places: number[] = []
  for (const part of divided.split(mark)) places.push((places.at(-1) ?? 0) + part.length)
  const length = places.pop() ?? 0
  return places.filter((place) => place >= least && length - place >= least)
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
