/** How much room a table asks for, as far as the style sheets must know: they cannot measure words. */
import type { Table, TableCell } from '../../model/nodes.ts'
import { plainText } from '../../model/text.ts'

/** Widths in em of running text: a screen of 400 pixels where the reader has set 200 %, and what stands in it. */
const narrowScreen = 11.5
const digit = 0.5
const syllable = 2
const gap = 0.5

/** `wide`: more columns than paper is sure to have room for. `numeric`: numbers stay whole on a narrow screen, too. */
export function widthOf(table: Table): 'wide' | 'numeric' | undefined {
  if (table.columns > 6) return 'wide'
  const widths = Array.from({ length: table.columns }, (_, column) => widthOfColumn(table, column))
  const width = widths.reduce((sum, one) => sum + one, gap * (table.columns - 1))
  return width <= narrowScreen ? 'numeric' : undefined
}

/** The longest number, or a syllable, since words can be divided. */
function widthOfColumn({ children }: Table, column: number): number {
  const cells = children.flatMap((row) => row.children).filter((cell) => cell.column === column)
  return Math.max(syllable, ...cells.filter(isNumeric).map((cell) => digit * longestWord(cell)))
}

function isNumeric({ align, scope, columnSpan }: TableCell): boolean {
  return align === 'end' && scope === undefined && columnSpan === 1
}

function longestWord({ children }: TableCell): number {
  const [first] = children
  const words = first?.type === 'paragraph' ? plainText(first.children).split(/\s+/) : []
  return Math.max(0, ...words.map((word) => word.length))
}
