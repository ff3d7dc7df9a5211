/** Pictures: in a line, or as figures with caption, credit and long description. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Caption, Credit, DocNode, Figure, Image } from '../../model/nodes.ts'
import { labelled, labelText } from './label.ts'
import { lines } from './lines.ts'
import type { Handler, Setting, Writer } from './writer.ts'

/** An empty `alt` keeps a decorative picture unspoken. */
export const image: Handler<Image> = (node, write, parent) =>
  h('img', {
    src: write.flavour.source(node.asset),
    alt: node.alternative,
    width: node.width,
    height: node.height,
    ariaDetails: descriptionId(parent),
  })

/** The long description follows as visible text, tied to its picture by `aria-details`. */
export const figure: Handler<Figure> = (node, write) => {
  const content = [...write.each([node.image], node), figureCaption(node, write)]
  return [
    h('figure', { id: node.id, className: node.kind }, lines(content)),
    ...(node.description.length > 0 ? [description(node, write)] : []),
  ]
}

export const caption: Handler<Caption> = (node, write) => h('span.caption-text', write.inside(node))

export const credit: Handler<Credit> = (node, write) => h('span.credit-text', write.inside(node))

/** "Figure 1" stands even where no caption follows: the text refers to it. */
function figureCaption(node: Figure, write: Writer): ElementContent {
  const words = node.caption
    ? [...labelled(node.label, write.flavour, node), ...write.each([node.caption], node)]
    : [labelText(node.label, write.flavour, node)]
  if (node.credit === undefined) return h('figcaption', [h('p', words)])
  const { labels } = write.flavour
  const thanks = [...labelled(labels.say('credit'), write.flavour, node), ...write.each([node.credit], node)]
  return h('figcaption', lines([h('p', words), h('p.credit', thanks)]))
}

function description(node: Figure, write: Writer): ElementContent {
  const { labels, opensDescriptions } = write.flavour
  const summary = labelText(labels.say('figureDescription', { label: node.label }), write.flavour, node)
  return h(
    'details',
    { id: descriptionId(node), className: 'description', open: opensDescriptions },
    lines([h('summary', summary), ...write.each(node.description, node)]),
  )
}

/** A dot keeps it apart from every id that is made from words. */
function descriptionId(node: Setting | DocNode): string | undefined {
  const isDescribed = 'type' in node && node.type === 'figure' && node.description.length > 0
  return isDescribed ? `${node.id}.description` : undefined
}
