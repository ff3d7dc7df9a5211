/** What an author calls the columns of a table, for messages. */
import type { DocNode, NodeOf } from '../../../model/nodes.ts'
import { plainText } from '../../../model/text.ts'

/** How many columns a message names. */
const most = 8

/** “column 2 (“Ministry”), column 5”, counted from one. */
export function columnNames(table: DocNode | undefined, columns: readonly number[]): string {
  const heads = table?.type === 'table' ? headsOf(table) : new Map<number, string>()
  const names = columns.slice(0, most).map((column) => {
    const words = heads.get(column)
    return `column ${column + 1}${words ? ` (“${words}”)` : ''}`
  })
  const more = columns.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

/** The words of the header cell next to each column's body. */
function headsOf(table: NodeOf<'table'>): ReadonlyMap<number, string> {
  const heads = table.children.filter(({ part }) => part === 'head').flatMap(({ children }) => children)
  return new Map(
    heads
      .filter(({ columnSpan }) => columnSpan === 1)
      .map(({ column, children }) => [
        column,
        children.map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join(' '),
      ]),
  )
}
