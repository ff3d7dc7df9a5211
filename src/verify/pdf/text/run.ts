/** Glyphs that are shown one behind the other, without a gap between them. */
import type { Font } from './font.ts'
import type { Stroke } from './stroke.ts'

/** What characters there are in a text: some of {@link traits}, added up. */
export type Traits = number

export const traits = { space: 1, leftward: 2, rightward: 4 } as const

/** Letters of writing that runs from right to left, and of any other. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const rightward = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u

export function traitsOf(text: string): Traits {
  return (
    (/\s/.test(text) ? traits.space : 0) |
    (leftward.test(text) ? traits.leftward : 0) |
    (rightward.test(text) ? traits.rightward : 0)
  )
}

export class Run {
  readonly text: string
  readonly traits: Traits
  /** The glyphs one by one, where some are of writing that runs from right to left. */
  readonly glyphs: readonly string[] | undefined
  readonly font: Font
  readonly stroke: Stroke

  constructor(
    text: string,
    traits: Traits,
    glyphs: readonly string[] | undefined,
    font: Font,
    stroke: Stroke,
  ) {
    this.text = text
    this.traits = traits
    this.glyphs = glyphs
    this.font = font
    this.stroke = stroke
  }

  get isLeftward(): boolean {
    return (this.traits & traits.leftward) !== 0
  }

  /** The same stroke of the pen for other words. */
  saying(text: string): Run {
    const found = traitsOf(text)
    return new Run(text, found, (found & traits.leftward) === 0 ? undefined : [text], this.font, this.stroke)
  }
}
