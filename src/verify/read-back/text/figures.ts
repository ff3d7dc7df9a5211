/** Figures in words: the alternative, then caption, credit and long description, each behind its label. */
import type { Words } from '../../../model/utterance.ts'
import { holding } from '../blocks.ts'
import { lineSaid, saidBy } from './blocks.ts'
import type { Reading, Surroundings, TextReader } from './reader.ts'

export function figureAt(place: number, reader: TextReader, around: Surroundings): Reading | undefined {
  const { profile, lines } = reader
  const numbered = profile.behindNumbered('figure', reader.textAt(place) ?? '')
  if (numbered === undefined) return undefined
  const { label, words: alternative } = numbered
  let next = place + 1
  const part = (name: string): Words | undefined => {
    const words = profile.behind(name, reader.textAt(next) ?? '')
    if (words !== undefined) next += 1
    return words === undefined ? undefined : lines.words(words)
  }
  const caption = part(profile.say('caption'))
  const credit = part(profile.say('credit'))
  const description = descriptionAt(next, label, reader, around)
  const figure = {
    role: 'figure',
    label,
    ...lines.words(profile.withoutStop(alternative)),
    figure: { ...(caption && { caption }), ...(credit && { credit }) },
  } as const
  return { says: [holding(figure, description.says)], next: description.next }
}

function descriptionAt(place: number, label: string, reader: TextReader, around: Surroundings): Reading {
  const { profile } = reader
  const first = profile.behind(profile.say('figureDescription', { label }), reader.textAt(place) ?? '')
  if (first === undefined) return reader.untilEndOf(label, place, around) ?? { says: [], next: place }
  const opening = lineSaid('paragraph', first, reader)
  const rest = reader.untilEndOf(label, place + 1, around)
  if (rest !== undefined) return { says: [...opening, ...rest.says], next: rest.next }
  return opening.length > 0 ? { says: opening, next: place + 1 } : saidBy(place + 1, reader, around)
}
