/** A planned structure tree as text that a person can review, an element a line. */
import {
  type AttributeObject,
  type Content,
  StructureElement,
} from '../../../src/render/pdf/plan/structure.ts'

export function formatTagTree(element: StructureElement, depth = 0): string {
  const { language, alternative, expansion, id, title, writingMode, attributes } = element.properties
  const facts = [
    element.type,
    id && `#${id}`,
    language && `[${language}]`,
    writingMode,
    title && `T ${JSON.stringify(title)}`,
    alternative && `alt ${JSON.stringify(alternative)}`,
    expansion && `E ${JSON.stringify(expansion)}`,
    ...(attributes ?? []).map(formatAttributes),
  ]
  const line = `${'  '.repeat(depth)}${facts.filter(Boolean).join(' ')}\n`
  const kids = element.kids.map((kid) =>
    kid instanceof StructureElement ? formatTagTree(kid, depth + 1) : content(kid, depth + 1),
  )
  return line + kids.join('')
}

function content(_: Content, depth: number): string {
  return `${'  '.repeat(depth)}·\n`
}

function formatAttributes({ owner: _, ...attributes }: AttributeObject): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('+') : String(value)}`)
    .join(' ')
}
