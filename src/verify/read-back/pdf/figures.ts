/** Figures: the alternative, and what stands around the picture in words. */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement, PdfKid } from '../../pdf/structure.ts'
import { type CaptionLine, type CaptionWords, captionOf } from '../additions.ts'
import { holding, said } from '../blocks.ts'
import type { LinePart } from '../line.ts'
import { wordsFrom } from '../words.ts'
import { labelled, line, saidBy } from './blocks.ts'
import { named, partsOf } from './lines.ts'
import type { PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

export function figureOf(element: PdfElement, reader: PdfReader): Utterance {
  const words = reader.standInFor(element)
  const parts: readonly LinePart[] =
    words === undefined
      ? partsOf(
          element.kids.filter((kid) => !isCaption(kid)),
          reader,
        )
      : [{ kind: 'words', words }]
  const figure = { ...said('figure', parts, element), ...named(element, reader), figure: {} }
  const caption = element.kids.find(isCaption)
  return caption === undefined ? figure : withCaption(figure, caption, reader)
}

export function isCaption(kid: PdfKid): kid is PdfElement {
  return kid.kind === 'element' && roleOf(kid) === 'Caption'
}

/** `figure` with the words of a caption beside or within it; one that it has already stays. */
export function withCaption(figure: Utterance, element: PdfElement, reader: PdfReader): Utterance {
  const { label, caption, credit } = captionIn(element, reader)
  return {
    ...(label !== undefined && { label }),
    ...figure,
    figure: {
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...figure.figure,
    },
  }
}

function captionIn(element: PdfElement, reader: PdfReader): CaptionWords {
  const lines = paragraphsOf(element).map((one) => ({ one, ...labelled(one, reader) }))
  const marked = lines.map(({ label }) => label).find((label) => label !== undefined)
  return captionOf(
    lines.map(({ one, rest }) => captionLine(one, rest, reader)),
    reader.labels,
    marked,
  )
}

function captionLine(element: PdfElement, kids: readonly PdfKid[], reader: PdfReader): CaptionLine {
  const { role: _, ...words } = line('paragraph', element, kids, reader)
  return { text: words.text, from: (length) => wordsFrom(words, length) }
}

/** The paragraphs of a caption, or the caption itself where it holds its words directly. */
function paragraphsOf(caption: PdfElement): readonly PdfElement[] {
  const paragraphs = caption.kids.flatMap((kid) =>
    kid.kind === 'element' && roleOf(kid) === 'P' ? [kid] : [],
  )
  return paragraphs.length > 0 ? paragraphs : [caption]
}

/** The long description follows its figure, under a line that says what it describes. */
export function withDescription(figure: Utterance, element: PdfElement, reader: PdfReader): Utterance {
  const [first, ...rest] = saidBy(element, element.kids, reader)
  const title = reader.labels.say('figureDescription', { label: figure.label ?? '' })
  return holding(figure, first === undefined || first.text === title ? rest : [first, ...rest])
}
