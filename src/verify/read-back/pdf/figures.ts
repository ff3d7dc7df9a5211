/** Figures: the alternative, and what stands around the picture in words. */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement, PdfKid } from '../../pdf/structure.ts'
import { type CaptionWords, captionOf } from '../additions.ts'
import { inOneString, said } from '../blocks.ts'
import { type LinePart, wordsOf } from '../line.ts'
import { labelled, saidBy } from './blocks.ts'
import { partsOf } from './lines.ts'
import type { PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

export function figureOf(element: PdfElement, reader: PdfReader): Utterance {
  const isCaption = (kid: PdfKid) => kid.kind === 'element' && roleOf(kid) === 'Caption'
  const { label, caption, credit } = captionIn(element.kids.find(isCaption) as PdfElement | undefined, reader)
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

function captionIn(element: PdfElement | undefined, reader: PdfReader): CaptionWords {
  if (element === undefined) return {}
  const lines = linesOf(element).map((one) => labelled(one, reader))
  const marked = lines.map(({ label }) => label).find((one) => one !== undefined)
  return captionOf(
    lines.map(({ rest }) => wordsOf(partsOf(rest, reader))),
    reader.labels,
    marked,
  )
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
