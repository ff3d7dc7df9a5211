/** What elements are to their reader (HTML 4; ARIA in HTML; DPUB-ARIA 1.1; EPUB Structural Semantics 1.1). */
import { tokensOf, type WebElement } from '../../web/tree.ts'

/** `line`: stands in a line. `unnamedPicture`: is met, though nothing is said of it. `group`: only holds others. `silent`: says nothing of its own. */
export type WebRole =
  | 'heading'
  | 'subtitle'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'definitions'
  | 'term'
  | 'definition'
  | 'quotation'
  | 'callout'
  | 'aside'
  | 'figure'
  | 'unnamedPicture'
  | 'caption'
  | 'table'
  | 'row'
  | 'rowGroup'
  | 'headerCell'
  | 'cell'
  | 'code'
  | 'formula'
  | 'note'
  | 'notes'
  | 'noteCall'
  | 'group'
  | 'silent'
  | 'line'

type Table = Readonly<Record<string, WebRole | undefined>>

const all = (names: string, role: WebRole): Table =>
  Object.fromEntries(names.split(' ').map((name) => [name, role]))

const byRole: Table = {
  heading: 'heading',
  'doc-subtitle': 'subtitle',
  paragraph: 'paragraph',
  list: 'list',
  listitem: 'item',
  term: 'term',
  definition: 'definition',
  blockquote: 'quotation',
  note: 'callout',
  complementary: 'aside',
  figure: 'figure',
  caption: 'caption',
  ...all('table grid treegrid', 'table'),
  row: 'row',
  rowgroup: 'rowGroup',
  ...all('columnheader rowheader', 'headerCell'),
  ...all('cell gridcell', 'cell'),
  math: 'formula',
  img: 'line',
  ...all('doc-footnote doc-endnote', 'note'),
  'doc-endnotes': 'notes',
  'doc-noteref': 'noteCall',
  ...all('none presentation', 'group'),
  // What helps to find one's way, and the cover, which stands outside the text like a book's.
  ...all(
    'navigation doc-toc doc-pagelist doc-index doc-pagebreak doc-backlink doc-cover separator',
    'silent',
  ),
}

const byEpubType: Table = {
  ...all('footnote endnote rearnote', 'note'),
  ...all('footnotes endnotes rearnotes', 'notes'),
  noteref: 'noteCall',
  ...all('pagebreak backlink toc page-list landmarks cover', 'silent'),
}

const byName: Table = {
  ...all('h1 h2 h3 h4 h5 h6', 'heading'),
  p: 'paragraph',
  ...all('ul ol menu', 'list'),
  li: 'item',
  dl: 'definitions',
  dt: 'term',
  dd: 'definition',
  blockquote: 'quotation',
  aside: 'aside',
  figure: 'figure',
  ...all('figcaption caption', 'caption'),
  table: 'table',
  tr: 'row',
  ...all('thead tbody tfoot', 'rowGroup'),
  th: 'headerCell',
  td: 'cell',
  ...all('pre listing xmp plaintext', 'code'),
  ...all('address article body center details dialog dir div fieldset footer form header', 'group'),
  ...all('hgroup html legend main optgroup option search section summary', 'group'),
  ...all('nav hr head script style template title meta link base noscript noframes', 'silent'),
  ...all('audio canvas embed iframe object video datalist colgroup col rp', 'silent'),
}

/** Asked for many times on the way through a document. */
const known = new WeakMap<WebElement, WebRole>()

export function roleOf(element: WebElement): WebRole {
  const role = known.get(element) ?? decide(element)
  known.set(element, role)
  return role
}

/** The first role that means something here decides, then EPUB's semantics, then the element. */
function decide(element: WebElement): WebRole {
  if (isHidden(element)) return 'silent'
  const declared =
    firstIn(byRole, tokensOf(element, 'role')) ?? firstIn(byEpubType, tokensOf(element, 'epub:type'))
  if (declared !== undefined) return declared
  if (isUnnamedPicture(element)) return 'unnamedPicture'
  return byName[element.name] ?? (isDisplayed(element) ? 'formula' : 'line')
}

/** Whatever gives it words would do, and so would an empty alternative, which says that it has none (HTML, 4.8.4.4). */
const names = ['alt', 'aria-label', 'aria-labelledby', 'title']

function isUnnamedPicture({ name, attributes }: WebElement): boolean {
  return name === 'img' && !names.some((one) => attributes.has(one))
}

function firstIn(table: Table, tokens: readonly string[]): WebRole | undefined {
  return tokens.map((token) => table[token.toLowerCase()]).find((role) => role !== undefined)
}

function isHidden({ attributes }: WebElement): boolean {
  return attributes.has('hidden') || attributes.get('aria-hidden') === 'true'
}

/** A formula on a line of its own (MathML Core, 2.1.5). */
function isDisplayed({ name, attributes }: WebElement): boolean {
  return name === 'math:math' && attributes.get('display') === 'block'
}

/** What makes or holds lines inside an element that itself would stand in one: a link around paragraphs. */
export function standsInLine(element: WebElement): boolean {
  const role = roleOf(element)
  if (role === 'noteCall') return true
  if (role === 'silent') return !endsLine(element)
  return role === 'line' && !element.children.some((child) => child.kind === 'element' && holdsBlock(child))
}

/** Whether words before and after it are two lines, though it says nothing: a rule does, a mark of a page does not. */
function endsLine({ name }: WebElement): boolean {
  const role = byName[name]
  return name === 'hr' || name === 'nav' || (role !== undefined && role !== 'silent')
}

function holdsBlock(element: WebElement): boolean {
  const role = roleOf(element)
  if (role === 'silent' || role === 'noteCall') return false
  return role !== 'line' || element.children.some((child) => child.kind === 'element' && holdsBlock(child))
}
