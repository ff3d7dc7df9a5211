/** Putting sentences together from labels and words, with the punctuation of the publication's language. */
import type { Labels } from '../../labels/labels.ts'

const ended = /[.!?…:;。！？：；؟؛।]["'”’»›)\]」』]*$/u

/** Whether `text` ends as a sentence does. */
export function isEnded(text: string): boolean {
  return ended.test(text)
}

/** `text` with a full stop, unless it ends with a mark of its own. */
export function sentence(text: string, labels: Labels): string {
  return text === '' || isEnded(text) ? text : `${text}${labels.say('fullStop')}`
}

/** Sentences one after the other; empty ones are left out. */
export function sentences(texts: readonly string[], labels: Labels): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => sentence(text, labels))
    .join(labels.say('betweenSentences'))
}

/** `label` and what it names: "Date: 12 October 2020". */
export function labelled(label: string, text: string, labels: Labels): string {
  return `${labels.say('leadIn', { label })}${text}`
}
