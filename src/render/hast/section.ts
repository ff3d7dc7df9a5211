/** Sections and their headings: the outline that readers move by. */
import { h } from 'hastscript'
import type { Heading, Section } from '../../model/nodes.ts'
import { plainText } from '../../model/text.ts'
import { lines } from './lines.ts'
import type { Handler } from './writer.ts'

/** A section with a name of its own is a landmark; two of the same name would only be noise. */
export const section: Handler<Section> = (node, write) => {
  const named = !write.repeatedHeadings.has(plainText(node.heading.children))
  return h(
    'section',
    named ? { ariaLabelledBy: node.id } : {},
    lines([...write.each([node.heading], node), ...write.each(node.children, node)]),
  )
}

/** The title of the page is h1. HTML ends at h6: below it ARIA carries the level on. */
export const heading: Handler<Heading> = (node, write, parent) => {
  const level = node.level + write.flavour.levelsAbove
  const id = 'id' in parent ? parent.id : undefined
  const number = 'number' in parent && parent.number ? [h('span.number', parent.number), ' '] : []
  const words = [...number, ...write.inside(node)]
  return level <= 6
    ? h(`h${level}`, { id }, words)
    : h('div', { id, role: 'heading', ariaLevel: level }, words)
}
