/** White space and the joints of texts: after this step a line's words stand as every edition writes them. */
import { collapse } from '../model/text.ts'
import { type Block, type Inline, inlinesOf, type Line, linesOf, type NodeOf } from './draft.ts'

type Text = NodeOf<'text'>

/** Where the pen stands in a line of text. */
interface Pen {
  /** Whether a space would follow a space, or begin the line. */
  afterSpace: boolean
  /** The text that was written last, if nothing else has followed it. */
  last: Text | undefined
}

/**
 * In each line: joins neighbouring texts of one language, collapses white space as HTML does, takes it off
 * both ends and around line breaks, and drops texts that come out empty.
 */
export function settleWhitespace(blocks: readonly Block[]): void {
  for (const line of linesOf(blocks)) settleLine(line)
}

/** {@link settleWhitespace} for one line. */
export function settleLine(line: Line): void {
  const pen: Pen = { afterSpace: true, last: undefined }
  write(line, pen)
  endLine(pen)
  dropEmptyTexts(line)
}

function write(parent: Line | Inline, pen: Pen): void {
  if ('children' in parent) Object.assign(parent, { children: joinTexts(inlinesOf(parent)) })
  for (const node of inlinesOf(parent)) {
    if (node.type === 'text') {
      writeText(node, pen)
    } else if (node.type === 'break') {
      endLine(pen)
      pen.afterSpace = true
    } else if ('children' in node) {
      write(node, pen)
    } else {
      pen.afterSpace = false
      pen.last = undefined
    }
  }
}

function writeText(node: Text, pen: Pen): void {
  node.value = collapse(node.value)
  if (pen.afterSpace) node.value = node.value.replace(/^ /, '')
  if (node.value === '') return
  pen.afterSpace = node.value.endsWith(' ')
  pen.last = node
}

function endLine(pen: Pen): void {
  if (pen.last) pen.last.value = pen.last.value.replace(/ $/, '')
  pen.last = undefined
}

function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (before?.type === 'text' && node.type === 'text' && before.language === node.language) {
      before.value += node.value
      if (before.position && node.position) {
        before.position = { start: before.position.start, end: node.position.end }
      }
    } else {
      joined.push(node)
    }
  }
  return joined
}

function dropEmptyTexts(parent: Line | Inline): void {
  if (!('children' in parent)) return
  const kept = inlinesOf(parent).filter((node) => node.type !== 'text' || node.value !== '')
  Object.assign(parent, { children: kept })
  for (const node of kept) dropEmptyTexts(node)
}
