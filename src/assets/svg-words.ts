/** How small the words of a drawing are, so that whoever lays it out can keep them large enough to be read. */
import type { Element } from '@xmldom/xmldom'

interface Size {
  readonly width: number
  readonly height: number
}

/** CSS px: what `medium` is where nothing else is said. */
const initialSize = 16

/** CSS px in each unit, those of the type around them included. */
const units: Readonly<Record<string, (around: number) => number>> = {
  '': () => 1,
  px: () => 1,
  pt: () => 96 / 72,
  pc: () => 16,
  in: () => 96,
  cm: () => 96 / 2.54,
  mm: () => 96 / 25.4,
  em: (around) => around,
  rem: () => initialSize,
  '%': (around) => around / 100,
}

/**
 * The type size of the smallest words below `root`, in CSS px of the drawing at its own size; undefined where it
 * has none. Of style sheets, those selectors count that the PDF edition draws: a name, a class or an id.
 */
export function smallestWords(root: Element, drawn: Size): number | undefined {
  let smallest: number | undefined
  for (const size of sizesBelow(root, initialSize, viewBoxScale(root, drawn), rulesIn(root)))
    smallest = Math.min(size, smallest ?? size)
  return smallest
}

function* sizesBelow(element: Element, around: number, scale: number, rules: Rules): Generator<number> {
  const size = lengthOf(declared(element, rules), around) ?? around
  const own = scale * transformScale(element.getAttribute('transform') ?? '')
  let speaks = false
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) yield* sizesBelow(child, size, own, rules)
    else if (child.nodeType === child.TEXT_NODE) speaks ||= (child.nodeValue ?? '').trim() !== ''
  }
  if (speaks && holdsWords.has(element.localName ?? '') && size * own > 0) yield size * own
}

const holdsWords = new Set(['text', 'tspan', 'textPath', 'a'])

type Rules = ReadonlyMap<string, string>

function rulesIn(root: Element): Rules {
  const rules = new Map<string, string>()
  for (const sheet of root.getElementsByTagName('style')) {
    const plain = (sheet.textContent ?? '').replace(/\/\*.*?\*\//gs, '')
    for (const [, selectors = '', declarations = ''] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      const size = sizeIn(declarations)
      if (size !== undefined) for (const one of selectors.split(',')) rules.set(one.trim(), size)
    }
  }
  return rules
}

/** What says the size of an element's type, the nearest to it first (CSS Cascade, 6). */
function declared(element: Element, rules: Rules): string | undefined {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)
  const selectors = [`#${element.getAttribute('id')}`, ...classes.map((name) => `.${name}`), element.tagName]
  return (
    sizeIn(element.getAttribute('style') ?? '') ??
    selectors.map((selector) => rules.get(selector)).find((size) => size !== undefined) ??
    element.getAttribute('font-size') ??
    undefined
  )
}

function sizeIn(declarations: string): string | undefined {
  let size: string | undefined
  for (const declaration of declarations.split(';')) {
    const [property = '', value = ''] = declaration.replace('!important', '').split(':')
    const name = property.trim().toLowerCase()
    if (name === 'font-size') size = value
    if (name === 'font') size = value.split(/[\s/]+/).find((word) => /^[\d.]+[a-z%]+$/i.test(word)) ?? size
  }
  return size
}

function lengthOf(length: string | undefined, around: number): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+)([a-z%]*)\s*$/i.exec(length ?? '') ?? []
  const factor = units[unit.toLowerCase()]?.(around)
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}

function viewBoxScale(root: Element, { width, height }: Size): number {
  const [, , boxWidth = 0, boxHeight = 0] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return boxWidth > 0 && boxHeight > 0 ? Math.min(width / boxWidth, height / boxHeight) : 1
}

/** How much larger a transformation makes things: the root of what it does to an area. */
function transformScale(transform: string): number {
  let area = 1
  for (const [, name, values = ''] of transform.matchAll(/(matrix|scale)\s*\(([^)]*)\)/g)) {
    const [a = 1, b = 0, c = 0, d = 1] = values
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const isOne = values.trim().split(/[\s,]+/).length === 1
    area *= name === 'matrix' ? a * d - b * c : isOne ? a * a : a * b
  }
  return Math.sqrt(Math.abs(area)) || 1
}

function isElement(node: NonNullable<Element['firstChild']>): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
