/** Languages by their names: plain text has no tags. */
import { type Labels, labelLanguages, labelsFor } from '../../../labels/labels.ts'
import type { Passage } from './passages.ts'
import { plain } from './profile.ts'

/** The labels in whose words `passages` are announced; undefined where the text is no edition of Lectern's. */
export function labelsOf(passages: readonly Passage[]): Labels | undefined {
  const known = labelLanguages.map((language) => labelsFor(language))
  // The note on the edition stands at its end.
  const last = passages.at(-1)?.text ?? ''
  const isWritten = (labels: Labels) =>
    last.startsWith(plain(labels.say('leadIn', { label: labels.say('layout') })))
  return known.find(isWritten)
}

/** The tag of the language that the words of `labels` call `name`: those that are met most often are tried first. */
export function tagNamed(name: string, labels: Pick<Labels, 'language'>): string | undefined {
  const names = namesIn(labels.language)
  const isNamed = (tag: string) => plain(names.of(tag) ?? '') === name
  const withoutRegion = name.replace(/ ?[(（][^()（）]*[)）]$/, '')
  return (
    labelLanguages.find(isNamed) ??
    frequentVariants.find(isNamed) ??
    codesOf(2).find(isNamed) ??
    codesOf(3).find(isNamed) ??
    (withoutRegion === name ? undefined : tagNamed(withoutRegion, labels))
  )
}

const frequentVariants: readonly string[] = [
  ...['en-GB', 'en-US', 'en-CA', 'en-AU', 'en-IN', 'fr-CA', 'fr-CH', 'fr-BE', 'es-419', 'es-ES', 'es-MX'],
  ...['pt-BR', 'pt-PT', 'de-AT', 'de-CH', 'zh-Hans', 'zh-Hant', 'zh-CN', 'zh-TW', 'zh-HK', 'ar-EG', 'ar-001'],
]

function codesOf(length: number): readonly string[] {
  if (length === 0) return ['']
  return codesOf(length - 1).flatMap((start) =>
    [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => start + letter),
  )
}

const opened = new Map<string, Intl.DisplayNames>()

function namesIn(language: string): Intl.DisplayNames {
  const names =
    opened.get(language) ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
  opened.set(language, names)
  return names
}
