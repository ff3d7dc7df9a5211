/** Headings, said with their level. */
import type { Passage } from './passage.ts'
import type { Writer } from './writer.ts'

/** A heading of `level`, 1 being the shallowest below the title. */
export function headingPassage(level: number, text: string, { options, labels }: Writer): Passage {
  return {
    kind: 'heading',
    text: options.headings === 'marks' ? `${marks(level)}${text}` : labels.say('heading', { level, text }),
  }
}

/** "2.1. Aims": the number that every edition gives a section or a paragraph. */
export function numbered(number: string | undefined, text: string): string {
  return number === undefined ? text : `${number}. ${text}`
}

/** The title, which is the first line whether or not it carries a mark. */
export function titleLine(text: string, { options }: Writer): string {
  return options.headings === 'marks' ? `${marks(0)}${text}` : text
}

/** Markdown's number signs; the title has one, so a heading has one more than its level. */
function marks(level: number): string {
  return `${'#'.repeat(level + 1)} `
}
