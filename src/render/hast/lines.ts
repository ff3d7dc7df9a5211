import type { ElementContent } from 'hast'

/** `blocks` on lines of their own, so that people can read the edition's source too. */
export function lines(blocks: readonly ElementContent[]): ElementContent[] {
  const newline: ElementContent = { type: 'text', value: '\n' }
  return [newline, ...blocks.flatMap((block) => [block, newline])]
}
