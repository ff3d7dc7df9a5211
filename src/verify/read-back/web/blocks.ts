/** Elements that stand by themselves → utterances. */
import { codeLines } from '../../../model/text.ts'
import type { Role, Utterance } from '../../../model/utterance.ts'
import type { WebRole } from '../../web/roles.ts'
import { elementsOf, rawTextOf, tokensOf, type WebElement, type WebNode } from '../../web/tree.ts'
import { withoutListPunctuation } from '../additions.ts'
import { callout, flowOf, group, opened, said } from '../blocks.ts'
import { wordsOf } from '../line.ts'
import { figureOf } from './figures.ts'
import { named, partsOf, standInFor } from './lines.ts'
import { listOf } from './lists.ts'
import { noteOf, notesOf } from './notes.ts'
import type { WebReader } from './reader.ts'
import { standsInLine } from './standing.ts'
import { tableOf } from './tables.ts'

type Handler = (element: WebElement, reader: WebReader) => readonly Utterance[]

const inside: Handler = (element, reader) => saidBy(element, element.children, reader)

const handlers: { readonly [Of in WebRole]: Handler } = {
  heading: (element, reader) => [heading(element, reader)],
  subtitle: (element, reader) => [line('subtitle', element, element.children, reader)],
  paragraph,
  list: listOf,
  item: (element, reader) => [opened('item', element, {}, inside(element, reader), reader.origins)],
  definitions: inside,
  term: (element, reader) => [line('term', element, element.children, reader)],
  definition: (element, reader) => [
    opened('definition', element, {}, inside(element, reader), reader.origins),
  ],
  quotation: (element, reader) => [group('quotation', element, {}, inside(element, reader))],
  callout: (element, reader) => [callout(element, inside(element, reader))],
  aside: (element, reader) => [group('callout', element, {}, inside(element, reader))],
  figure: figureOf,
  unnamedPicture: (element) => [{ ...said('figure', [], element), figure: {} }],
  caption: inside,
  table: (element, reader) => [tableOf(element, reader)],
  row: inside,
  rowGroup: inside,
  headerCell: inside,
  cell: inside,
  code,
  formula: (element, reader) => [formula(element, reader)],
  note: noteOf,
  notes: notesOf,
  noteCall: inside,
  group: inside,
  silent: () => [],
  line: inside,
}

/** What the children `nodes` of `holder` say. Those that only make a line make one together. */
export function saidBy(
  holder: WebElement,
  nodes: readonly WebNode[],
  reader: WebReader,
): readonly Utterance[] {
  const [only] = nodes
  if (only?.kind === 'text' && nodes.length === 1) {
    const words = line('paragraph', holder, nodes, reader)
    return words.text === '' ? [] : [reader.origins.saidBy(words, only)]
  }
  return flowOf(nodes, {
    origins: reader.origins,
    isInLine: (node) => node.kind === 'text' || standsInLine(node),
    line: (loose) => line('paragraph', holder, loose, reader),
    block(node) {
      if (node.kind === 'text' || reader.isSilent(node)) return { says: [] }
      return { says: handlers[node.role](node, reader) }
    },
  })
}

/** `nodes` as one line in the language of `holder`. */
export function line(
  role: Role,
  holder: Pick<Utterance, 'language' | 'direction'>,
  nodes: readonly WebNode[],
  reader: WebReader,
): Utterance {
  return said(role, partsOf(nodes, reader), holder)
}

function heading(element: WebElement, reader: WebReader): Utterance {
  if (element === reader.title) return line('title', element, element.children, reader)
  return {
    ...numbered('heading', element, reader),
    level: reader.headingLevel(element),
    ...named(element),
  }
}

function paragraph(element: WebElement, reader: WebReader): readonly Utterance[] {
  const only = onlyChild(element)
  if (only?.kind === 'element' && only.role === 'formula') return [formula(only, reader)]
  if (isSubtitle(element)) return [line('subtitle', element, element.children, reader)]
  return [numbered('paragraph', element, reader), ...unnamedPicturesIn(element, reader)]
}

/** The child beside which nothing stands but space; undefined where there is none, or more than one. */
function onlyChild({ children }: WebElement): WebNode | undefined {
  const only = children.find(isWritten)
  return children.findLast(isWritten) === only ? only : undefined
}

function isWritten(node: WebNode): boolean {
  return node.kind === 'element' || /\S/.test(node.value)
}

/** They stand in a line, and are met by themselves. */
function unnamedPicturesIn(element: WebElement, reader: WebReader): readonly Utterance[] {
  if (!reader.hasUnnamedPictures) return []
  const pictures = elementsOf(element.children).filter((one) => one.role === 'unnamedPicture')
  return pictures.flatMap((one) => handlers.unnamedPicture(one, reader))
}

/** What stands beside a heading in their group (HTML, 4.3.7). */
function isSubtitle({ parent }: WebElement): boolean {
  return parent?.name === 'hgroup'
}

/** HTML has no element for a number that opens a line; tools agree on a class that says so. */
const numberClass = /^(?:.*[-_])?number$|^secno$/

/** A line, and its number where it opens with one. */
function numbered(role: Role, element: WebElement, reader: WebReader): Utterance {
  const first = element.children.find(isWritten)
  if (first?.kind !== 'element' || !tokensOf(first, 'class').some((name) => numberClass.test(name)))
    return line(role, element, element.children, reader)
  const label = withoutListPunctuation(wordsOf(partsOf([first], reader)))
  const rest = element.children.slice(element.children.indexOf(first) + 1)
  return { ...line(role, element, rest, reader), ...(label !== undefined && { label }) }
}

/** Its language is named as HTML proposes (4.5.15), or as highlighters do. */
function code(element: WebElement): readonly Utterance[] {
  const inner = element.children.find((node) => node.kind === 'element' && node.name === 'code')
  const label = inner?.kind === 'element' ? codeLanguageOf(inner) : undefined
  const { language, direction } = inner?.kind === 'element' ? inner : element
  const text = codeLines(rawTextOf(element)).join('\n').normalize('NFC')
  return [{ role: 'code', ...(label !== undefined && { label }), text, language, direction }]
}

function codeLanguageOf(element: WebElement): string | undefined {
  const classes = tokensOf(element, 'class')
  const marked = classes.find((name) => name.startsWith('language-'))
  return marked?.slice('language-'.length) ?? (classes[0] === 'sourceCode' ? classes[1] : undefined)
}

function formula(element: WebElement, reader: WebReader): Utterance {
  const words = standInFor(element, reader)
  const parts = words === undefined ? partsOf(element.children, reader) : [{ kind: 'words', words } as const]
  return said('math', parts, element)
}
