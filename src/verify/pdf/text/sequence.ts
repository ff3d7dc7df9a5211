/** What one marked-content sequence shows, line by line, until the whole page is known. */
import type { Run } from './run.ts'
import type { Joint, Spacing } from './spacing.ts'
import { inReadingOrder, isPaintedForth } from './visual-order.ts'

/** What a sequence says. */
export interface SequenceText {
  readonly text: string
  /** A word ends here, for what goes on with the next sequence of the same line or paragraph. */
  readonly endsWord: boolean
}

interface Line {
  /** What is between it and the line before. */
  readonly before: Joint | undefined
  readonly passages: Passage[]
  /** Whether writing that runs from right to left is painted from left to right in it. */
  isPaintedForth: boolean
}

/** What runs say one behind the other, and where in its line that begins. */
interface Passage {
  readonly gap: Joint | undefined
  text: string
  /** Of writing that runs from right to left, glyph by glyph. */
  readonly glyphs: readonly string[] | undefined
  readonly place: number
}

export class Sequence {
  readonly #lines: Line[] = []
  #last: Run | undefined
  /** What is between it and the sequence that was shown after it. */
  behind: Joint | undefined

  /**
   * @param joint what is between the run and the one before; undefined too for the first run of the sequence.
   * @param isForth whether its glyphs are known to stand as they are painted.
   */
  write(run: Run, joint: Joint | undefined, isForth: boolean): void {
    this.behind = undefined
    const last = joint?.kind === 'line' ? undefined : this.#last
    const line = (last && this.#lines.at(-1)) ?? this.#newLine(joint)
    line.isPaintedForth ||= isForth || isPaintedForth(run, last)
    const gap = joint?.kind === 'gap' ? joint : undefined
    const before = line.passages.at(-1)
    if (gap === undefined && before !== undefined && !run.isLeftward && before.glyphs === undefined)
      before.text += run.text
    else line.passages.push({ gap, text: run.text, glyphs: run.glyphs, place: run.stroke.place })
    this.#last = run
  }

  /** Words that stand in place of what is no text. */
  writeWords(text: string): void {
    const { passages } = this.#lines.at(-1) ?? this.#newLine(undefined)
    passages.push({ gap: undefined, text, glyphs: undefined, place: passages.at(-1)?.place ?? 0 })
  }

  said(spacing: Spacing): SequenceText {
    const space = (joint: Joint | undefined) => (joint !== undefined && spacing.isSpace(joint) ? ' ' : '')
    const lines = this.#lines.map(({ before, passages, isPaintedForth: isForth }) => {
      const ordered = isForth ? passages.toSorted((one, other) => one.place - other.place) : passages
      const tokens = ordered.flatMap(({ gap, text, glyphs = [text] }) => [space(gap), ...glyphs])
      return space(before) + (isForth ? inReadingOrder(tokens) : tokens).join('')
    })
    return { text: lines.join(''), endsWord: space(this.behind) !== '' }
  }

  #newLine(before: Joint | undefined): Line {
    const line: Line = { before, passages: [], isPaintedForth: false }
    this.#lines.push(line)
    return line
  }
}
