/** Saying that the language changes: plain text has no other way to tell. */
import type { Labels } from '../../labels/labels.ts'
import { countWords } from './words.ts'
import type { Writer } from './writer.ts'

/** Runs of fewer words are names and terms, which a listener takes in without a warning. */
const leastAnnounced = 4

/** The words of a block, announced where it is not in the publication's language. */
export function announcedBlock(text: string, language: string, writer: Writer): string {
  return text !== '' && isOther(language, writer.language) ? announced(text, language, writer) : text
}

/** The words of a run in a text of the language `around`, announced where they are four or more. */
export function announcedRun(text: string, language: string, around: string, writer: Writer): string {
  return isOther(language, around) && countWords(text, language) >= leastAnnounced
    ? announced(text, language, writer)
    : text
}

function announced(text: string, tag: string, { labels }: Writer): string {
  return labels.say('passage', { language: languageName(new Intl.Locale(tag).language, labels), text })
}

/** "British English": what the words of `labels` call a language, a BCP 47 tag. */
export function languageName(tag: string, labels: Labels): string {
  return new Intl.DisplayNames([labels.language], { type: 'language' }).of(tag) ?? tag
}

/** Whether two tags name different languages; American and British English are one to a listener. */
function isOther(tag: string, than: string): boolean {
  if (tag === than) return false
  const { language } = new Intl.Locale(tag)
  return language !== new Intl.Locale(than).language && language !== 'und' && language !== 'zxx'
}
