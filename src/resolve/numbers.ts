/** Numbers that readers refer to in a meeting: of sections, paragraphs, figures and tables. */
import type { Labels } from '../labels/labels.ts'
import { type Block, each } from './draft.ts'

/** "Figure 1" on every figure, "Table 1" on every table that has a caption. */
export function numberFiguresAndTables(children: readonly Block[], labels: Labels): void {
  let figures = 0
  for (const figure of each('figure', children)) figure.label = labels.say('figure', { number: ++figures })
  let tables = 0
  for (const table of each('table', children)) {
    if (table.caption) table.label = labels.say('table', { number: ++tables })
  }
}

/** "2.1" on the first section of the second one. */
export function numberSections(children: readonly Block[], above = ''): void {
  let count = 0
  for (const block of children) {
    if (block.type !== 'section') continue
    block.number = `${above}${++count}`
    numberSections(block.children, `${block.number}.`)
  }
}

/** The body's own paragraphs, counted through, as in United Nations documents. */
export function numberParagraphs(children: readonly Block[], before = 0): number {
  let count = before
  for (const block of children) {
    if (block.type === 'paragraph') block.number = String(++count)
    if (block.type === 'section') count = numberParagraphs(block.children, count)
  }
  return count
}
