import type { Report } from '../diagnostics/report.ts'
import type { Heading, ListItem, Paragraph, Section } from '../model/nodes.ts'
import { isSilent, plainText } from '../model/text.ts'

export function headingHasWords(heading: Heading, report: Report): void {
  if (isSilent(heading.children)) report('heading-has-words', heading)
}

export function sectionHasContent(section: Section, report: Report): void {
  if (section.children.length > 0) return
  report('section-has-content', section, { heading: plainText(section.heading.children) })
}

/** A strong paragraph that ends like a sentence is stress, not a heading in disguise. */
export function headingIsMarkedAsOne(paragraph: Paragraph, report: Report): void {
  const [only, ...others] = paragraph.children
  if (only?.type !== 'strong' || others.length > 0) return
  const words = plainText(paragraph.children)
  if (!/[.!?:;,…؟。]$/u.test(words)) report('heading-is-marked-as-one', paragraph, { words })
}

export function listItemHasWords(item: ListItem, report: Report): void {
  if (item.children.length === 0) report('list-item-has-words', item)
}

/** Marks that a word processor puts before the items of a list, and that Markdown takes for text. */
const bullet = /^[•◦▪●○‣⁃∙]/

export function listIsMarkedAsOne(paragraph: Paragraph, report: Report): void {
  const mark = bullet.exec(plainText(paragraph.children))?.[0]
  if (mark) report('list-is-marked-as-one', paragraph, { mark })
}
