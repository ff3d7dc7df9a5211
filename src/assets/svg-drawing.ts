/**
 * What a drawing asks for that the PDF edition cannot draw: browsers show it, so that the author sees nothing
 * amiss, and readers of the PDF miss it.
 */
import type { Element } from '@xmldom/xmldom'

const elements = new Set(['switch', 'mesh', 'hatch', 'hatchPath'])

const properties = new Set([
  'filter',
  'mix-blend-mode',
  'paint-order',
  'vector-effect',
  'writing-mode',
  'glyph-orientation-vertical',
  'text-shadow',
  'clip',
])

const asPlain = new Set(['', 'none', 'normal', 'auto', 'inherit', 'horizontal-tb', 'lr', 'lr-tb', '0'])

/** Colours of CSS that are neither names, nor #rgb and #rrggbb, nor rgb() with commas. */
const strangeColour =
  /\b(?:hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|var|light-dark)\(|#[\da-f]{4}(?:[\da-f]{4})?\b(?![\da-f])|\brgba?\([^),]*\)/i

/** Its selectors: one element each, by name, class or id. */
const strangeSelector = /[\s>+~:[]/

/** Names of what is left out or drawn otherwise, each once. */
export function undrawnIn(root: Element): readonly string[] {
  const found = new Set<string>()
  for (const element of root.getElementsByTagName('*')) for (const what of undrawnBy(element)) found.add(what)
  for (const what of undrawnBy(root)) found.add(what)
  return [...found]
}

function* undrawnBy(element: Element): Generator<string> {
  const name = element.localName ?? ''
  if (element.prefix) yield 'names with a prefix'
  if (elements.has(name)) yield `the element ${name}`
  if (name === 'style') yield* undrawnByStyleSheet(element.textContent ?? '')
  for (const { localName, value } of element.attributes) {
    if (localName === 'style') yield* undrawnByDeclarations(value)
    else yield* undrawnByDeclaration(localName ?? '', value)
  }
}

function* undrawnByStyleSheet(css: string): Generator<string> {
  const plain = css.replace(/\/\*.*?\*\//gs, '')
  for (const [rule] of plain.matchAll(/@[a-z-]+/gi)) yield `the rule ${rule}`
  for (const [, selectors = '', declarations = ''] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const strange = selectors.split(',').find((selector) => strangeSelector.test(selector.trim()))
    if (strange !== undefined) yield `the selector ${strange.trim()}`
    yield* undrawnByDeclarations(declarations)
  }
}

function* undrawnByDeclarations(declarations: string): Generator<string> {
  for (const declaration of declarations.split(';')) {
    const [property = '', ...value] = declaration.split(':')
    yield* undrawnByDeclaration(property.trim().toLowerCase(), value.join(':').trim())
  }
}

const paints = new Set(['fill', 'stroke', 'stop-color', 'color'])

function* undrawnByDeclaration(property: string, value: string): Generator<string> {
  if (properties.has(property) && !asPlain.has(value.trim().toLowerCase())) yield `the property ${property}`
  if (paints.has(property) && strangeColour.test(value)) yield `the colour ${value.trim()}`
}
