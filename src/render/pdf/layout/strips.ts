/** Blocks of the flow → strips that no page divides, each with its height. */
import type { DocNode } from '../../../model/nodes.ts'
import type { FontCatalogue } from '../fonts/catalogue.ts'
import type { BlockOfKind, FlowBlock, PageReference, TextBlock, Wrapping } from '../plan/flow.ts'
import type { Hyphenate } from './hyphens.ts'
import type { ReportMissing } from './itemize.ts'
import type { Piece, Strip } from './page.ts'
import { layoutParagraph } from './paragraph.ts'
import { tableStrips } from './table.ts'
import { capitals, type Line } from './text.ts'

export interface LayoutContext {
  readonly fonts: FontCatalogue
  /** Width of the text block in points. */
  readonly width: number
  /** Height of the text block in points: what no strip may exceed. */
  readonly height: number
  readonly reportMissing: ReportMissing
  /** Divides words at the ends of lines, where the theme asks for it. */
  readonly hyphenate?: Hyphenate | undefined
  /** The text block of a page on its side, where a wide table may stand on one. */
  readonly turned?: { readonly width: number; readonly height: number } | undefined
  /** Told of a table in whose `columns` words had to be broken. */
  readonly reportNarrow: (table: DocNode | undefined, columns: readonly number[]) => void
}

type Table = {
  readonly [Kind in FlowBlock['kind']]: (block: BlockOfKind<Kind>, context: LayoutContext) => readonly Strip[]
}

const measures: Table = {
  text: textStrips,
  picture: pictureStrips,
  rule: ruleStrips,
  table: tableStrips,
}

export function stripsOf(blocks: readonly FlowBlock[], context: LayoutContext): readonly Strip[] {
  return [...eachStrip(blocks, context)]
}

/** {@link stripsOf} one by one: a block is set when its page comes. */
export function* eachStrip(blocks: Iterable<FlowBlock>, context: LayoutContext): Generator<Strip> {
  for (const block of blocks) {
    const measure = measures[block.kind] as (block: FlowBlock, context: LayoutContext) => readonly Strip[]
    const strips = measure(block, context)
    const { figure } = block
    yield* figure === undefined ? strips : strips.map((strip) => ({ ...strip, figure }))
  }
}

/** Left edge and width of a block: insets are from the start edge, which is on the right in Arabic. */
export function boxOf(
  block: FlowBlock,
  { width }: Pick<LayoutContext, 'width'>,
): { readonly x: number; readonly width: number } {
  const { inset, direction } = block
  return {
    x: direction === 'rtl' ? inset.end : inset.start,
    width: width - inset.start - inset.end,
  }
}

/** The parts of a strip that a block hands on as they are. */
export function emptyStrip(block: FlowBlock): Strip {
  return {
    height: 0,
    before: 0,
    after: 0,
    keepWithNext: false,
    pieces: [],
    panels: block.panels,
    anchors: [],
    notes: [],
    repeats: [],
    node: block.node,
    offset: 0,
    turned: false,
  }
}

/** Room for a page number and some dots, in parts of the type size. */
const numberWidth = 4

function textStrips(block: TextBlock, context: LayoutContext): readonly Strip[] {
  const box = boxOf(block, context)
  const reserved = (block.pageReference?.run.size ?? 0) * numberWidth
  const width = box.width - reserved - (block.wraps?.room ?? 0)
  const { direction, align, balanced } = block
  const hyphenate = balanced ? undefined : context.hyphenate
  const shape = { width, direction, align, balanced, hyphenate, hang: block.wraps?.hang }
  const laid = layoutParagraph(block.runs, shape, context.fonts, context.reportMissing)
  const lines: readonly (Line | undefined)[] = laid.length === 0 ? [undefined] : laid
  const offsetX = block.direction === 'rtl' ? reserved : 0
  const baseline = baselineIn(block)
  const isWhole =
    block.keepWithNext || (isCode(block) && lines.length * block.leading <= context.height * wholeCode)
  return lines.map((line, index) => {
    const first = index === 0
    const last = index === lines.length - 1
    const pieces: Piece[] = line === undefined ? [] : [{ kind: 'line', x: box.x + offsetX, baseline, line }]
    if (line?.goesOn && block.wraps) pieces.push(wrapPiece(block.wraps, block, box, baseline))
    if (first) pieces.unshift(...markerPieces(block, box, baseline, context))
    if (last && block.pageReference !== undefined)
      pieces.push(pageNumberPiece(block, box, line?.width ?? 0, baseline, block.pageReference))
    const found = findsIn(line)
    return {
      height: Math.max(block.leading, found.height),
      before: first ? block.before : 0,
      after: last ? block.after : 0,
      keepWithNext: last ? block.keepWithNext : staysWithNext(index, lines, isWhole),
      pieces,
      panels: block.panels,
      anchors: first ? [...block.anchors, ...found.anchors] : found.anchors,
      notes: found.notes,
      repeats: none,
      running: first ? block.running : undefined,
      node: block.node,
      offset: line?.start ?? 0,
      turned: false,
    }
  })
}

/** Lines of code no taller than this part of the page stay together. */
const wholeCode = 0.25

function isCode({ wraps }: TextBlock): boolean {
  return wraps !== undefined
}

/** Two lines at least stand on either side of a page break; headings stay whole, and so does a line of the author's. */
function staysWithNext(index: number, lines: readonly (Line | undefined)[], whole: boolean): boolean {
  return whole || index === 0 || index === lines.length - 2 || (lines[index]?.goesOn ?? false)
}

/** Middle of the leading, by the height of Latin capitals. */
function baselineIn(block: TextBlock): number {
  const size = Math.max(
    ...block.runs.map((run) => run.size),
    ...(block.marker?.runs ?? []).map((run) => run.size),
    0,
  )
  return (block.leading + size * capitals) / 2
}

function markerPieces(
  block: TextBlock,
  box: { readonly x: number; readonly width: number },
  baseline: number,
  context: LayoutContext,
): readonly Piece[] {
  const { marker, direction } = block
  if (marker === undefined) return []
  const width = marker.width - marker.gap
  const shape = { width, direction, align: 'end' as const }
  const [line] = layoutParagraph(marker.runs, shape, context.fonts, context.reportMissing)
  const x = direction === 'rtl' ? box.x + box.width + marker.gap : box.x - marker.width
  return line === undefined ? [] : [{ kind: 'line', x, baseline, line }]
}

/** At the edge where a line of code ends, which runs from left to right. */
function wrapPiece(
  { colour }: Wrapping,
  block: TextBlock,
  box: { readonly x: number; readonly width: number },
  baseline: number,
): Piece {
  const size = block.runs[0]?.size ?? block.leading
  return { kind: 'wrap', x: box.x + box.width, baseline, size: size * 0.75, colour }
}

function pageNumberPiece(
  block: TextBlock,
  box: { readonly x: number; readonly width: number },
  textWidth: number,
  baseline: number,
  reference: PageReference,
): Piece {
  const leftward = block.direction === 'rtl'
  return {
    kind: 'pageNumber',
    from: leftward ? box.x + box.width - textWidth : box.x + textWidth,
    to: leftward ? box.x : box.x + box.width,
    baseline,
    direction: block.direction,
    reference,
  }
}

interface Finds {
  /** Of the highest picture. */
  readonly height: number
  readonly anchors: readonly string[]
  readonly notes: readonly string[]
}

/** Shared by all lines that have none: a book has half a million lines. */
const none: readonly never[] = []
const nothing: Finds = { height: 0, anchors: none, notes: none }

/** What stands in a line beside its words. */
function findsIn(line: Line | undefined): Finds {
  const runs = (line?.segments ?? none)
    .map(({ run }) => run)
    .filter(
      ({ anchor, note, picture }) => anchor !== undefined || note !== undefined || picture !== undefined,
    )
  if (runs.length === 0) return nothing
  return {
    height: Math.max(...runs.map(({ picture }) => picture?.height ?? 0)),
    anchors: runs.flatMap(({ anchor }) => anchor ?? []),
    notes: runs.flatMap(({ note }) => note ?? []),
  }
}

function pictureStrips(block: BlockOfKind<'picture'>, context: LayoutContext): readonly Strip[] {
  const box = boxOf(block, context)
  const { asset, content, direction } = block
  // In a cell there may be less room than on the page for which it was planned.
  const scale = Math.min(1, box.width / block.width, context.height / block.height)
  const full = block.height * scale
  const stripOf = (height: number): Strip => {
    const width = (block.width / block.height) * height
    const x = direction === 'rtl' ? box.x + box.width - width : box.x
    return {
      ...emptyStrip(block),
      height,
      before: block.before,
      after: block.after,
      keepWithNext: block.keepWithNext,
      pieces: [{ kind: 'picture', x, y: 0, width, height, asset, content }],
      anchors: block.anchors,
      figure: block.figure,
    }
  }
  const resized = (height: number) => (height < full * block.leastScale ? undefined : stripOf(height))
  return [{ ...stripOf(full), resized }]
}

function ruleStrips(block: BlockOfKind<'rule'>, context: LayoutContext): readonly Strip[] {
  const box = boxOf(block, context)
  const width = block.width === 'full' ? box.width : block.width
  const x = block.direction === 'rtl' ? box.x + box.width - width : box.x
  return [
    {
      ...emptyStrip(block),
      height: block.thickness,
      before: block.before,
      after: block.after,
      keepWithNext: block.keepWithNext,
      pieces: [{ kind: 'rule', x, y: 0, width, height: block.thickness, colour: block.colour }],
    },
  ]
}
