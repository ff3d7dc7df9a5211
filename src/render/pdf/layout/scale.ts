/** Blocks in smaller type, with what belongs to the type: leading, insets, the space between. */
import type { BlockOfKind, FlowBlock } from '../plan/flow.ts'
import type { TextRun } from './text.ts'

type Scalers = {
  readonly [Kind in FlowBlock['kind']]: (block: BlockOfKind<Kind>, factor: number) => BlockOfKind<Kind>
}

const scalers: Scalers = {
  text: (block, factor) => ({
    ...spaced(block, factor),
    runs: scaledRuns(block.runs, factor),
    leading: block.leading * factor,
    marker: block.marker && {
      runs: scaledRuns(block.marker.runs, factor),
      width: block.marker.width * factor,
      gap: block.marker.gap * factor,
    },
  }),
  picture: spaced,
  rule: spaced,
  table: scaledTable,
}

export function scaledTable(block: BlockOfKind<'table'>, factor: number): BlockOfKind<'table'> {
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => scaled(one, factor)) })),
  }))
  return { ...block, rows, leastScale: block.leastScale / factor }
}

function scaled(block: FlowBlock, factor: number): FlowBlock {
  const scale = scalers[block.kind] as (block: FlowBlock, factor: number) => FlowBlock
  return scale(block, factor)
}

function scaledRuns(runs: readonly TextRun[], factor: number): readonly TextRun[] {
  return runs.map((run) => ({ ...run, size: run.size * factor, rise: run.rise * factor }))
}

function spaced<Block extends FlowBlock>(block: Block, factor: number): Block {
  const { start, end } = block.inset
  return {
    ...block,
    before: block.before * factor,
    after: block.after * factor,
    inset: { start: start * factor, end: end * factor },
  }
}
