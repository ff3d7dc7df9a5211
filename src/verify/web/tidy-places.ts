/** Where elements stand in a tidy page: nowhere where a browser would close another one for them (HTML, 13.2.6.4). */
import type { WebElement } from './tree.ts'

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that end a paragraph in which they begin. */
const blocks = words(
  'address article aside blockquote details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section summary table ul',
)

/** Elements that stand in a line. */
const inLine = words(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd label mark math q ruby s samp small span strong sub sup time u var wbr',
)

/** Elements of a formula; in the second kind stand words alone (HTML, 13.2.6.5). */
const inFormula = words(
  'annotation maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics',
)
const wordsOfFormula = words('math:annotation math:mi math:mn math:mo math:ms math:mtext')

/** Elements that stand in some alone. */
const homes: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  ...Object.fromEntries(['title', 'meta', 'link', 'style', 'script'].map((name) => [name, words('head')])),
  ...Object.fromEntries(
    ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'].map((name) => [name, words('table')]),
  ),
  col: words('colgroup'),
  tr: words('thead tbody tfoot'),
  td: words('tr'),
  th: words('tr'),
  li: words('ul ol'),
  dt: words('dl'),
  dd: words('dl'),
  rt: words('ruby'),
  rp: words('ruby'),
}

const voids = words('br col hr img input link meta wbr')

/** Elements of which all is text. */
export const rawNames = words('title style script')

const withoutWords = words('html head table colgroup thead tbody tfoot tr')

export function isVoid(name: string): boolean {
  return voids.has(name)
}

/** Whether words, and what stands in lines or between them, may stand in an element. */
export function holdsWords({ name }: WebElement): boolean {
  return !withoutWords.has(name)
}

/** Whether `name` may begin in the last of the `open` elements, and none of them ends for it. */
export function isAtHome(name: string, open: readonly WebElement[]): boolean {
  const parent = open.at(-1)
  if (parent === undefined) return false
  if (isFormula(parent)) return inFormula.has(name) && !wordsOfFormula.has(parent.name)
  const home = homes[name]
  // Terms and definitions may be put into groups.
  const isGroup = parent.name === 'div' && parent.parent?.name === 'dl'
  if (home !== undefined) return home.has(isGroup ? 'dl' : parent.name)
  if (blocks.has(name))
    return holdsWords(parent) && !isIn('p', open) && !(isHeading(name) && isHeading(parent.name))
  return inLine.has(name) && holdsWords(parent) && !(name === 'a' && isIn('a', open))
}

/** Whether `parent` is a formula or stands in one. */
export function isFormula({ name }: WebElement): boolean {
  return name.startsWith('math:')
}

function isIn(name: string, open: readonly WebElement[]): boolean {
  return open.some((one) => one.name === name)
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name)
}
