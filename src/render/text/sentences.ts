/** Putting sentences together from labels and words, with the punctuation of the publication's language. */
import type { Labels } from '../../labels/labels.ts'

const ended = /[.!?…:;。！？：；؟؛।]["'”’»›)\]」』]*$/u

/** `text` with a full stop, unless it ends with a mark of its own. */
export function sentence(text: string, labels: Labels): string {
  return text === '' || ended.test(text) ? text : `${text}${labels.say('fullStop')}`
}

/** Sentences one after the other; empty ones are left out. */
export function sentences(texts: readonly string[], labels: Labels): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => sentence(text, labels))
    .join(labels.say('betweenSentences'))
}

/** One sentence that lists `texts`; those that are sentences themselves end as such. */
export function enumeration(texts: readonly string[], labels: Labels): string {
  return texts
    .map((text, index) => {
      if (index === texts.length - 1) return sentence(text, labels)
      return `${text}${labels.say(ended.test(text) ? 'betweenSentences' : 'semicolon')}`
    })
    .join('')
}

/** `label` and what it names: "Date: 12 October 2020". */
export function labelled(label: string, text: string, labels: Labels): string {
  return `${labels.say('leadIn', { label })}${text}`
}
