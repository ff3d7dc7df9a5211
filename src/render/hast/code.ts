/** Code, in blocks and in lines. */
import { h } from 'hastscript'
import type { Code, InlineCode } from '../../model/nodes.ts'
import { brokenText } from './page-break.ts'
import type { Handler } from './writer.ts'

/** Long lines scroll, so the keyboard must reach them. */
export const code: Handler<Code> = (node, write) =>
  h('pre', { tabIndex: write.flavour.scrolls ? 0 : undefined }, [
    h(
      'code',
      { className: node.codeLanguage ? [`language-${node.codeLanguage}`] : undefined },
      brokenText(node.value, write.flavour.pageBreaks.get(node)),
    ),
  ])

const elements = { code: 'code', keyboard: 'kbd', sample: 'samp' } as const

export const inlineCode: Handler<InlineCode> = (node) => h(elements[node.kind], node.value)
