/** What stands in a line and has an element of its own in HTML. */
import { h } from 'hastscript'
import type {
  Abbreviation,
  Break,
  Deletion,
  Emphasis,
  Ruby,
  Span,
  Strong,
  Subscript,
  Superscript,
  Text,
  Time,
} from '../../model/nodes.ts'
import { brokenText } from './page-break.ts'
import type { Handler } from './writer.ts'

export const text: Handler<Text> = (node, { flavour }) => brokenText(node.value, flavour.pageBreaks.get(node))

export const emphasis: Handler<Emphasis> = (node, write) => h('em', write.inside(node))

export const strong: Handler<Strong> = (node, write) => h('strong', write.inside(node))

export const deletion: Handler<Deletion> = (node, write) => h('del', write.inside(node))

export const subscript: Handler<Subscript> = (node, write) => h('sub', write.inside(node))

export const superscript: Handler<Superscript> = (node, write) => h('sup', write.inside(node))

/** The newline keeps words apart for software that ignores `br`. */
export const lineBreak: Handler<Break> = () => [h('br'), { type: 'text', value: '\n' }]

export const abbreviation: Handler<Abbreviation> = (node, write) =>
  h('abbr', { title: node.expansion }, write.inside(node))

/** A run against the direction of its line is isolated from it (Unicode Bidirectional Algorithm). */
export const span: Handler<Span> = (node, write, parent) =>
  h(node.direction === parent.direction ? 'span' : 'bdi', write.inside(node))

export const time: Handler<Time> = (node, write) => h('time', { dateTime: node.datetime }, write.inside(node))

/** Where ruby is unknown, the parentheses keep the reading apart from its base. */
export const ruby: Handler<Ruby> = (node, write) =>
  h('ruby', [...write.inside(node), h('rp', '('), h('rt', node.reading), h('rp', ')')])
