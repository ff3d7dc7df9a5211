/** Saying that the language changes: plain text has no other way to tell. */
import type { Labels } from '../../labels/labels.ts'
import { countWords } from '../../model/segments.ts'
import type { Writer } from './writer.ts'

/** Runs of fewer words are names and terms, which a listener takes in without a warning. */
const leastAnnounced = 4

/** The words of a block, announced where it is not in the publication's language. */
export function announcedBlock(text: string, language: string, writer: Writer): string {
  return text !== '' && isOther(language, writer.language) ? announced(text, language, writer) : text
}

/**
 * `text`, a run in another language than the words around it, announced where its own `words` are four or
 * more. Spaces around it stay outside.
 */
export function announcedRun(text: string, words: string, language: string, writer: Writer): string {
  const inner = text.trim()
  return isShort(words, language) ? text : text.replace(inner, () => announced(inner, language, writer))
}

/** Whether `words` are too few to be announced. */
export function isShort(words: string, language: string): boolean {
  return countWords(words, language) < leastAnnounced
}

function announced(text: string, tag: string, { labels }: Writer): string {
  return labels.say('passage', { language: languageName(new Intl.Locale(tag).language, labels), text })
}

/** "British English": what the words of `labels` call a language, a BCP 47 tag. */
export function languageName(tag: string, labels: Labels): string {
  return new Intl.DisplayNames([labels.language], { type: 'language' }).of(tag) ?? tag
}

/** Whether two tags name different languages; American and British English are one to a listener. */
export function isOther(tag: string, than: string): boolean {
  if (tag === than) return false
  const { language } = new Intl.Locale(tag)
  return language !== new Intl.Locale(than).language && language !== 'und' && language !== 'zxx'
}
