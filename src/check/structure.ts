import type { Report } from '../diagnostics/report.ts'
import type { Heading, ListItem, Paragraph, Section } from '../model/nodes.ts'
import { plainText } from '../model/text.ts'

export function headingHasWords(heading: Heading, report: Report): void {
  if (plainText(heading.children) === '') report('heading-has-words', heading)
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
