/** Quotations, in blocks and in lines, and whose words they are. */
import { h } from 'hastscript'
import type { Attribution, InlineQuotation, Quote } from '../../model/nodes.ts'
import { lines } from './lines.ts'
import type { Handler } from './writer.ts'

export const quote: Handler<Quote> = (node, write) => {
  const quotation = h('blockquote', lines(write.inside(node)))
  if (node.attribution === undefined) return quotation
  return h('figure.quotation', lines([quotation, ...write.each([node.attribution], node)]))
}

export const attribution: Handler<Attribution> = (node, write) =>
  h('figcaption', [h('cite', write.inside(node))])

/** `q` lets the browser choose the quotation marks of the language. */
export const inlineQuotation: Handler<InlineQuotation> = (node, write) => h('q', write.inside(node))
