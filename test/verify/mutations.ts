/** What could go wrong with a node on its way into an edition: a typed list, so that a new node type needs its own. */
import type { DocNode, NodeOf, NodeType } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'
import { plainText } from '../../src/model/text.ts'

type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] }
type Content = Writable<DocNode>[]

/** Where a node stands: in a list of nodes, or in a place of its own. */
interface Place {
  readonly node: Writable<DocNode>
  readonly holder: Record<string, unknown>
  readonly key: string
  /** The nodes beside it, itself among them. */
  readonly list: Content | undefined
}

/** One way to get a node of a type wrong. Nothing is done where it cannot be done. */
export type Mutation = (place: Place) => void

/** The node is not there. */
const dropped: Mutation = ({ node, holder, key, list }) => {
  if (list === undefined) delete holder[key]
  else list.splice(list.indexOf(node), 1)
}

/** What it holds stands in its place. */
const unwrapped: Mutation = ({ node, list }) => {
  const children = 'children' in node ? (node.children as Content) : []
  list?.splice(list.indexOf(node), 1, ...children)
}

/** It has changed places with its neighbour. */
const swapped: Mutation = ({ node, list }) => {
  if (list === undefined || list.length < 2) return
  const place = list.indexOf(node)
  const other = place + 1 < list.length ? place + 1 : place - 1
  list[place] = list[other] as Writable<DocNode>
  list[other] = node
}

/** It is empty. */
const emptied: Mutation = ({ node }) => {
  Object.assign(node, { children: [] })
}

const isShort = (words: string) => words.split(' ').length < 4

/** Its words and all in them are in another language. */
const relabelled =
  (language: (holder: Record<string, unknown>) => string, isMeant: (words: string) => boolean): Mutation =>
  ({ node, holder }) => {
    if (!isMeant(plainText([node as NodeOf<'span'>]))) return
    const inside: Record<string, unknown>[] = [node as unknown as Record<string, unknown>]
    for (const one of inside) {
      one['language'] = language(holder)
      inside.push(...((one['children'] ?? []) as Record<string, unknown>[]))
    }
  }

const changed =
  <Type extends NodeType>(_type: Type, change: (node: NodeOf<Type>) => Partial<NodeOf<Type>>): Mutation =>
  ({ node }) => {
    Object.assign(node, change(node as NodeOf<Type>))
  }

const data = { scope: undefined, id: undefined } as const

/** A formula in words, in both of its places. */
const otherWords = ({ speech, mathml }: { readonly speech: string; readonly mathml: string }) => ({
  speech: 'E equals m c cubed',
  mathml: mathml.replace(speech, 'E equals m c cubed'),
})

export const mutations: { readonly [Type in NodeType]: Readonly<Record<string, Mutation>> } = {
  section: {
    dropped,
    swapped,
    'one level deeper': changed('section', ({ level, heading }) => ({
      level: level + 1,
      heading: { ...heading, level: level + 1 },
    })),
    'with another number': changed('section', () => ({ number: '9.9' })),
  },
  heading: { emptied },
  paragraph: { dropped, emptied, 'with another number': changed('paragraph', () => ({ number: '99' })) },
  list: {
    dropped,
    'without its numbers, or with some': changed('list', ({ ordered, children }) => ({
      ordered: !ordered,
      children: children.map((item, index) => ({ ...item, ordinal: ordered ? undefined : index + 1 })),
    })),
  },
  listItem: {
    dropped,
    swapped,
    'with another number': changed('listItem', ({ ordinal }) =>
      ordinal === undefined ? {} : { ordinal: ordinal + 5 },
    ),
  },
  definitionList: { dropped },
  definitionGroup: { dropped },
  term: { dropped },
  definition: { dropped },
  quote: { dropped, unwrapped },
  attribution: { dropped },
  aside: { dropped, unwrapped, 'with another label': changed('aside', () => ({ label: 'Danger' })) },
  figure: {
    dropped,
    'with another label': changed('figure', () => ({ label: 'Figure 99' })),
    'without its description': changed('figure', () => ({ description: [] })),
  },
  caption: { dropped },
  credit: { dropped },
  table: { dropped, 'with another label': changed('table', () => ({ label: 'Table 99' })) },
  tableRow: {
    dropped,
    swapped,
    'in another part of the table': changed('tableRow', ({ part }) => ({
      part: part === 'head' ? 'body' : 'head',
    })),
  },
  tableCell: {
    dropped,
    emptied,
    'a row header that is data': changed('tableCell', (cell) => (cell.scope === 'row' ? data : {})),
    'a column header that is data': changed('tableCell', ({ scope, column }) =>
      scope === 'column' && column > 0 ? data : {},
    ),
    'a row header that heads a column': changed('tableCell', ({ scope }) =>
      scope === 'row' ? { scope: 'column' } : {},
    ),
    'without one of several headers': changed('tableCell', ({ scope, headers }) =>
      scope === undefined && headers.length > 2 ? { headers: headers.slice(0, -1) } : {},
    ),
  },
  code: { dropped, 'in another language': changed('code', () => ({ codeLanguage: 'cobol' })) },
  thematicBreak: { dropped },
  math: { dropped, 'with other words': changed('math', otherWords) },
  notes: { dropped },
  note: { dropped, swapped, 'with another number': changed('note', () => ({ label: '99' })) },
  fact: { dropped, swapped },
  text: { dropped, 'with other words': changed('text', ({ value }) => ({ value: `${value} not` })) },
  emphasis: { dropped, unwrapped },
  strong: { dropped, unwrapped },
  deletion: { dropped, unwrapped },
  subscript: { dropped, unwrapped },
  superscript: { dropped, unwrapped },
  inlineQuotation: { dropped, unwrapped },
  inlineCode: { dropped },
  break: { dropped },
  link: {
    dropped,
    unwrapped,
    'leading elsewhere': changed('link', () => ({
      target: { kind: 'external', url: 'https://example.org/other' },
    })),
  },
  noteCall: { dropped, 'with another number': changed('noteCall', () => ({ label: '99' })) },
  abbreviation: { dropped, unwrapped },
  span: {
    dropped,
    'of a few words in another language': relabelled(() => 'fi', isShort),
    'of many words in another language': relabelled(
      () => 'fi',
      (words) => !isShort(words),
    ),
    'of many words in the language around it': relabelled(
      ({ language }) => String(language),
      (words) => !isShort(words),
    ),
  },
  image: {
    dropped,
    'with another alternative': changed('image', () => ({ alternative: 'A picture' })),
    'said to be decorative': changed('image', () => ({ alternative: '' })),
  },
  inlineMath: {
    dropped,
    'with other words': changed('inlineMath', otherWords),
  },
  time: { dropped, unwrapped, 'at another time': changed('time', () => ({ datetime: '1999-12-31' })) },
  ruby: { dropped, unwrapped },
}

/**
 * `publication` with the first node of `type` got wrong where that makes a difference to the model; undefined where
 * it makes none.
 */
export function mutated(
  publication: Publication,
  type: NodeType,
  mutation: Mutation,
): Publication | undefined {
  const whole = JSON.stringify(publication)
  const count = [...placesOf(JSON.parse(whole), type)].length
  for (let index = 0; index < count; index++) {
    const copy = JSON.parse(whole)
    const place = [...placesOf(copy, type)][index]
    if (place !== undefined) mutation(place)
    if (JSON.stringify(copy) !== whole) return copy
  }
  return undefined
}

/** The nodes of a type below `holder`, in reading order as far as keys go. */
function* placesOf(holder: Record<string, unknown>, type: NodeType): Generator<Place> {
  for (const [key, value] of Object.entries(holder)) {
    const list = Array.isArray(value) ? (value as Content) : undefined
    for (const node of list ?? [value]) {
      if (typeof node !== 'object' || node === null) continue
      if ('type' in node && node.type === type) yield { node: node as Writable<DocNode>, holder, key, list }
      yield* placesOf(node as Record<string, unknown>, type)
    }
  }
}
