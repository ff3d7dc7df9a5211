/** Figures in words. */
import type { Figure } from '../../model/nodes.ts'
import { collapse } from '../../model/text.ts'
import { closed, labelledBlocks, labelledLine } from './enclosed.ts'
import { announcedBlock } from './languages.ts'
import { type Passage, paragraph } from './passage.ts'
import { labelled, sentence } from './sentences.ts'
import type { Writer } from './writer.ts'

/** "Figure 1: alternative text." Then caption, credit and long description, each with its label. */
export function figurePassages(figure: Figure, writer: Writer): readonly Passage[] {
  const { labels } = writer
  const { image, caption, credit, description } = figure
  const alternative = announcedBlock(collapse(image.alternative).trim(), image.language, writer)
  const passages = [paragraph(labelled(figure.label, sentence(alternative, labels), labels))]
  if (caption) passages.push(...labelledLine(labels.say('caption'), caption, writer))
  if (credit) passages.push(...labelledLine(labels.say('credit'), credit, writer))
  const isLong = description.length > 0
  if (isLong) {
    passages.push(
      ...labelledBlocks(labels.say('figureDescription', { label: figure.label }), description, writer),
    )
  }
  return closed(figure.label, passages, writer, description.length > 1)
}
