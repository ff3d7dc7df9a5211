/** Characters that no font has. One of them would leave an empty box and break the claim of conformance. */
import type { Position } from 'unist'
import type { Report } from '../../../diagnostics/report.ts'

/** How many characters and lines a message names. */
const most = 8

export class MissingCharacters {
  /** Characters in the order in which they were met, with the first place of each. */
  readonly #places = new Map<string, Position | undefined>()

  add(character: string, position: Position | undefined): void {
    if (this.#places.get(character) === undefined) this.#places.set(character, position)
  }

  /** Says once, at the first place, which characters are missing and on which lines. */
  report(report: Report): void {
    if (this.#places.size === 0) return
    const positions = [...this.#places.values()].filter((position) => position !== undefined)
    const lines = [...new Set(positions.map(({ start }) => start.line))].sort((a, b) => a - b)
    report('text-has-glyphs', positions.sort((a, b) => a.start.line - b.start.line)[0], {
      characters: listed([...this.#places.keys()].map(named)),
      places:
        lines.length === 0
          ? 'in the frontmatter'
          : `${lines.length === 1 ? 'line' : 'lines'} ${listed(lines.map(String))}`,
    })
  }
}

/** “一” (U+4E00). */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `“${character}” (U+${code})`
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} and ${items.length - most} more` : shown
}
