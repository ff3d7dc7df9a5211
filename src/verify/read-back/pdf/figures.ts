/** Figures: the alternative, and what stands around the picture in words. */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement, PdfKid } from '../../pdf/structure.ts'
import { withoutLeadIn } from '../additions.ts'
import { inOneString } from '../blocks.ts'
import { type LinePart, wordsOf } from '../line.ts'
import { labelled, said, saidBy } from './blocks.ts'
import { partsOf } from './lines.ts'
import type { PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

export function figureOf(element: PdfElement, reader: PdfReader): Utterance {
  const isCaption = (kid: PdfKid) => kid.kind === 'element' && roleOf(kid) === 'Caption'
  const { label, caption, credit } = captionOf(element.kids.find(isCaption) as PdfElement | undefined, reader)
  const words = reader.standInFor(element)
  const parts: readonly LinePart[] =
    words === undefined
      ? partsOf(
          element.kids.filter((kid) => !isCaption(kid)),
          reader,
        )
      : [{ kind: 'words', words }]
  return {
    ...said('figure', parts, element),
    ...(label !== undefined && { label }),
    figure: { ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }) },
  }
}

interface CaptionWords {
  readonly label?: string
  readonly caption?: string
  readonly credit?: string
}

/** The first line is the caption behind its label; a line that says so is the credit. */
function captionOf(element: PdfElement | undefined, reader: PdfReader): CaptionWords {
  if (element === undefined) return {}
  const { labels } = reader
  const lines = linesOf(element)
  const label = lines.map((one) => labelled(one, reader).label).find((one) => one !== undefined)
  const opening = labels.say('leadIn', { label: labels.say('credit') })
  const words = lines.map((one) => wordsOf(partsOf(labelled(one, reader).rest, reader)))
  const credit = words.find((line) => line.startsWith(opening))?.slice(opening.length)
  const caption = words.filter((line) => line !== '' && !line.startsWith(opening)).join(' ')
  return {
    ...(label !== undefined && { label: withoutLeadIn(label, labels) }),
    ...(caption !== '' && { caption }),
    ...(credit !== undefined && { credit }),
  }
}

/** The paragraphs of a caption, or the caption itself where it holds its words directly. */
function linesOf(caption: PdfElement): readonly PdfElement[] {
  const paragraphs = caption.kids.flatMap((kid) =>
    kid.kind === 'element' && roleOf(kid) === 'P' ? [kid] : [],
  )
  return paragraphs.length > 0 ? paragraphs : [caption]
}

/** The long description follows its figure, under a line that says what it describes. */
export function withDescription(figure: Utterance, element: PdfElement, reader: PdfReader): Utterance {
  const [first, ...rest] = saidBy(element, element.kids, reader)
  const title = reader.labels.say('figureDescription', { label: figure.label ?? '' })
  const words = first === undefined ? [] : first.text === title ? rest : [first, ...rest]
  return { ...figure, figure: { ...figure.figure, description: inOneString(words) } }
}
