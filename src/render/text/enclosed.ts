/** Passages that begin with a label and, where a listener could be in doubt, say where they end. */
import type { Attribution, Block, Caption, Credit } from '../../model/nodes.ts'
import { lineOf } from './inline.ts'
import { type Passage, paragraph } from './passage.ts'
import { labelled } from './sentences.ts'
import type { Writer } from './writer.ts'

/** `blocks` behind `opening`, which shares a line with the first of them if that is a paragraph. */
export function opened(opening: string, blocks: readonly Block[], writer: Writer): Passage[] {
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [paragraph(opening + lineOf(first, writer)), ...writer.passagesOf(rest, writer)]
    : [paragraph(opening), ...writer.passagesOf(blocks, writer)]
}

/** `blocks` behind their label: "Key message: …". */
export function labelledBlocks(label: string, blocks: readonly Block[], writer: Writer): Passage[] {
  return opened(labelled(label, '', writer.labels), blocks, writer)
}

/** One line behind its label: "Source: …". */
export function labelledLine(
  label: string,
  line: Attribution | Caption | Credit,
  writer: Writer,
): readonly Passage[] {
  const { labels, pages } = writer
  return [...pages.before(line), paragraph(labelled(label, lineOf(line, writer), labels))]
}

/** `passages` with their end said: always when the reader asked for it, else when `isInDoubt`. */
export function closed(
  label: string,
  passages: readonly Passage[],
  writer: Writer,
  isInDoubt = passages.length > 1,
): readonly Passage[] {
  return isInDoubt || writer.options.verbosity === 'full'
    ? [...passages, paragraph(writer.labels.say('endOf', { label }))]
    : passages
}
