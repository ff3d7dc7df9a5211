/** Figures: a picture with what stands around it in words, or another thing with its caption (HTML, 4.4.12). */
import type { Utterance } from '../../../model/utterance.ts'
import type { WebElement } from '../../web/tree.ts'
import { captionOf } from '../additions.ts'
import { holding, said } from '../blocks.ts'
import { line, saidBy } from './blocks.ts'
import { linesOf } from './captions.ts'
import { named, standInFor } from './lines.ts'
import type { WebReader } from './reader.ts'
import { tableOf } from './tables.ts'

export function figureOf(element: WebElement, reader: WebReader): readonly Utterance[] {
  const caption = childOf(element, 'caption')
  const table = childOf(element, 'table')
  if (table !== undefined) return [tableOf(table, reader, caption)]
  const picture = pictureIn(element, caption)
  if (picture === undefined) return passage(element, caption, reader)
  const description = reader.descriptionOf(picture)
  const { label, ...parts } = caption === undefined ? {} : captionOf(linesOf(caption, reader), reader.labels)
  const words = said('figure', [{ kind: 'words', words: standInFor(picture, reader) ?? '' }], picture)
  const figure = { ...words, ...(label !== undefined && { label }), ...named(element), figure: parts }
  return [holding(figure, description === undefined ? [] : describing(description, reader))]
}

function childOf({ children }: WebElement, role: 'caption' | 'table'): WebElement | undefined {
  return children.find((node) => node.kind === 'element' && node.role === role) as WebElement | undefined
}

/** The picture, where the figure holds nothing else that speaks. */
function pictureIn({ children }: WebElement, caption: WebElement | undefined): WebElement | undefined {
  const others = children.filter((node) => node !== caption)
  const speaking = others.flatMap((node) =>
    node.kind === 'text' ? (node.value.trim() === '' ? [] : [undefined]) : picturesOf(node),
  )
  return speaking.length === 1 ? speaking[0] : undefined
}

/** Undefined stands for what is no picture. */
function picturesOf(element: WebElement): readonly (WebElement | undefined)[] {
  if (isPicture(element)) return [element]
  const { role } = element
  if (role === 'silent') return []
  if (role !== 'line' && role !== 'group' && role !== 'paragraph') return [undefined]
  return element.children.flatMap((node) =>
    node.kind === 'text' ? (node.value.trim() === '' ? [] : [undefined]) : picturesOf(node),
  )
}

function isPicture({ name, attributes }: WebElement): boolean {
  return name === 'img' || name === 'svg:svg' || attributes.get('role') === 'img'
}

/** The caption of a quotation says whose it is; any other is a passage like the rest. */
function passage(
  element: WebElement,
  caption: WebElement | undefined,
  reader: WebReader,
): readonly Utterance[] {
  const says = saidBy(
    element,
    element.children.filter((node) => node !== caption),
    reader,
  )
  const [only, ...others] = says
  if (only?.role === 'quotation' && others.length === 0 && caption !== undefined) {
    const attribution = line('attribution', caption, caption.children, reader)
    return [holding(only, [...(only.holds ?? []), attribution])]
  }
  return saidBy(element, element.children, reader)
}

/** Without the line that names it: the summary that unfolds it. */
function describing(description: WebElement, reader: WebReader): readonly Utterance[] {
  const words = description.children.filter((node) => node.kind === 'text' || node.name !== 'summary')
  return saidBy(description, words, reader)
}
