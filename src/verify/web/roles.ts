/** What elements are to their reader (HTML 4; ARIA in HTML; DPUB-ARIA 1.1; EPUB Structural Semantics 1.1). */
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

/** What an element is, by the first role that means something here, then by EPUB's semantics, then by its name. */
export function roleFor(name: string, attributes: ReadonlyMap<string, string>): WebRole {
  // Most elements say nothing of themselves but their name.
  if (attributes.size === 0) return roleByName(name)
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return 'silent'
  const declared = firstIn(byRole, attributes.get('role')) ?? firstIn(byEpubType, attributes.get('epub:type'))
  if (declared !== undefined) return declared
  if (name === 'img' && names.some((one) => attributes.has(one))) return 'line'
  // On a line of its own (MathML Core, 2.1.5).
  const isDisplayed = name === 'math:math' && attributes.get('display') === 'block'
  return isDisplayed ? 'formula' : roleByName(name)
}

/** Whatever gives a picture words would do, and so would an empty alternative, which says that it has none (HTML, 4.8.4.4). */
const names = ['alt', 'aria-label', 'aria-labelledby', 'title']

/** Of an element that has no attributes. */
export function roleByName(name: string): WebRole {
  return name === 'img' ? 'unnamedPicture' : (byName[name] ?? 'line')
}

/** @param value words between white space, the first that is known deciding */
function firstIn(table: Table, value: string | undefined): WebRole | undefined {
  return value
    ?.split(/\s+/)
    .map((token) => table[token.toLowerCase()])
    .find((role) => role !== undefined)
}
