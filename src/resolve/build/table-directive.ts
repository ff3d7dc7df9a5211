/** `:::table`: a caption, and which cells head the others. */
import type { ContainerDirective } from 'mdast-util-directive'
import { plainText } from '../../model/text.ts'
import type { NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { base, type Content, text, toBlocks } from './content.ts'
import type { Scope } from './scope.ts'
import { headTable, type TableHeaders } from './table-heads.ts'

const headings: readonly TableHeaders[] = ['row', 'column', 'both']

/** Without exactly one table the blocks stay as they are, and the author is told. */
export function tableDirective(node: ContainerDirective, scope: Scope, build: Build): Content[] {
  const blocks = toBlocks(build.markdown(node.children, scope), scope, build.report)
  const [table, ...others] = blocks
  if (table?.type !== 'table' || others.length > 0) {
    build.report('table-directive-holds-one-table', node)
    return blocks
  }
  const { id, caption, headers } = node.attributes ?? {}
  if (headers) headTable(table, headersOf(headers, node, build), build.report)
  const place = base(scope, node)
  const added: NodeOf<'caption'> | undefined = caption
    ? { ...place, type: 'caption', children: [text(caption, place)] }
    : undefined
  if (added && table.caption) {
    build.report('source-words-are-carried', table.caption, {
      what: 'The caption inside the table',
      words: plainText(table.caption.children),
    })
  }
  return [{ ...table, ...place, id: id ?? table.id, caption: added ?? table.caption }]
}

function headersOf(value: string, node: ContainerDirective, build: Build): TableHeaders {
  const headers = headings.find((known) => known === value)
  if (!headers) {
    build.report('attribute-has-known-value', node, {
      attribute: 'headers',
      value,
      known: headings.join(', '),
    })
  }
  return headers ?? 'column'
}
