/** The dateline: "Vienna, 12 October 2020 – " at the opening of the first paragraph. */
import type { Metadata } from '../frontmatter/schema.ts'
import { dayInWords } from '../labels/dates.ts'
import { plainText } from '../model/text.ts'
import type { Block, Inline, NodeOf } from './draft.ts'

/** Opens the body's first paragraph with place and date, unless the author has written them there. */
export function writeDateline(children: readonly Block[], { dateline, date, lang }: Metadata): void {
  const first = firstParagraph(children)
  if (!dateline || !first) return
  const { language, direction } = first
  const text = (value: string): NodeOf<'text'> => ({ type: 'text', language, direction, value })
  const place = [dateline.place, dateline.country].filter(Boolean).join(', ')
  const day = dayInWords(date, lang)
  if (plainText(first.children).startsWith(`${dateline.place}, ${day}`)) return
  // The space before the dash does not break, so that no line begins with it.
  const opening: Inline[] = [
    text(`${place}, `),
    { type: 'time', language, direction, datetime: date, children: [text(day)] },
    text('\u00A0– '),
  ]
  first.children.unshift(...opening)
}

function firstParagraph(children: readonly Block[]): NodeOf<'paragraph'> | undefined {
  for (const block of children) {
    if (block.type === 'paragraph') return block
    const inside = block.type === 'section' ? firstParagraph(block.children) : undefined
    if (inside) return inside
  }
  return undefined
}
