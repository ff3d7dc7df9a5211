/** Passages set apart: key message, note, warning. */
import { h } from 'hastscript'
import type { Aside } from '../../model/nodes.ts'
import { labelText } from './label.ts'
import { lines } from './lines.ts'
import type { Handler } from './writer.ts'

/** The kind is a visible word, so that neither colour nor an icon has to say it. */
export const aside: Handler<Aside> = (node, write) =>
  h(
    'aside',
    { role: 'note', className: ['callout', node.kind] },
    lines([h('p.callout-label', labelText(node.label, write.flavour, node)), ...write.inside(node)]),
  )
