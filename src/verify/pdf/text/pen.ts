/** The text state and the operators that change it and show text (ISO 32000-1, 8.4, 9.3 and 9.4). */
import type { Allowance } from '../file/allowance.ts'
import { type PdfArray, PdfString } from '../file/values.ts'
import type { Font } from './font.ts'
import { combined, type Matrix, moved, unmoved } from './matrix.ts'
import { Run, type Traits, traits as traitsOfText } from './run.ts'
import { smallestGap } from './spacing.ts'
import { Stroke } from './stroke.ts'

const { leftward } = traitsOfText

/** What `q` keeps and `Q` gives back. */
interface State {
  readonly matrix: Matrix
  readonly font: Font
  readonly size: number
  readonly characterSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
}

/** States inside one another; a page has a few. */
const deepest = 512

export class Pen {
  readonly #allowance: Allowance
  readonly #write: (run: Run) => void
  #state: State
  readonly #saved: State[] = []
  #textMatrix: Matrix = unmoved
  #lineMatrix: Matrix = unmoved
  #scratch = new Uint8Array(1024)
  /** Of the run that is being shown, with how far the pen has gone for it. */
  #text = ''
  #traits: Traits = 0
  #glyphs: string[] | undefined
  #advance = 0

  /**
   * @param font until the content names one.
   * @param write takes each run.
   */
  constructor(font: Font, allowance: Allowance, write: (run: Run) => void) {
    this.#state = {
      matrix: unmoved,
      font,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
    }
    this.#allowance = allowance
    this.#write = write
  }

  get depth(): number {
    return this.#saved.length
  }

  save(): void {
    if (this.#saved.length < deepest) this.#saved.push(this.#state)
  }

  /** Takes up the state before, unless that was kept before there were more than `floor`. */
  restore(floor = 0): void {
    if (this.#saved.length > floor) this.#state = this.#saved.pop() ?? this.#state
  }

  set(change: Partial<Omit<State, 'matrix'>>): void {
    this.#state = { ...this.#state, ...change }
  }

  transform(matrix: Matrix): void {
    this.#state = { ...this.#state, matrix: combined(matrix, this.#state.matrix) }
  }

  /** Places the pen and the beginning of the line. */
  place(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#lineMatrix = matrix
  }

  /** Goes to the next line, so far from the beginning of this one. */
  move(x: number, y: number): void {
    this.place(moved(this.#lineMatrix, x, y))
  }

  nextLine(): void {
    this.move(0, -this.#state.leading)
  }

  /** Shows strings; numbers between them move the pen back, in thousandths of the type size. */
  show(parts: PdfArray): void {
    const { font, size, scale } = this.#state
    for (const part of parts) {
      if (part instanceof PdfString) this.#showString(font, part)
      else if (typeof part === 'number') {
        if (Math.abs(part) >= smallestGap * 1000) this.#endRun(font)
        this.#advance -= (part / 1000) * size * (font.isVertical ? 1 : scale)
        if (this.#text === '') this.#step(font)
      }
    }
    this.#endRun(font)
  }

  #showString(font: Font, string: PdfString): void {
    const { size, scale, characterSpacing, wordSpacing } = this.#state
    if (this.#scratch.length < string.mostBytes) this.#scratch = new Uint8Array(string.mostBytes)
    const length = string.writeTo(this.#scratch)
    this.#allowance.takeCharacters(length)
    let [text, traits, advance] = ['', 0, 0]
    for (let at = 0; at < length; ) {
      const glyph = font.glyphAt(this.#scratch, at, length)
      text += glyph.text
      traits |= glyph.traits
      advance += (glyph.advance / 1000) * size + characterSpacing
      if (glyph.isWordSpace) advance += wordSpacing
      at += glyph.length
    }
    if (((this.#traits | traits) & leftward) !== 0) {
      this.#glyphs ??= [this.#text]
      if ((traits & leftward) === 0) this.#glyphs.push(text)
      else this.#glyphs.push(...glyphTexts(font, this.#scratch, length))
    }
    this.#text += text
    this.#traits |= traits
    this.#advance += font.isVertical ? advance : advance * scale
  }

  #endRun(font: Font): void {
    if (this.#text === '') {
      this.#step(font)
      return
    }
    const [text, traits, glyphs] = [this.#text, this.#traits, this.#glyphs]
    this.#text = ''
    this.#traits = 0
    this.#glyphs = undefined
    this.#write(new Run(text, traits, glyphs, font, this.#stroke(font)))
  }

  /** Goes as far as what was shown is long. */
  #stroke(font: Font): Stroke {
    const from = combined(this.#textMatrix, this.#state.matrix)
    this.#step(font)
    const to = combined(this.#textMatrix, this.#state.matrix)
    const [x, y] = font.isVertical ? [-from[2], -from[3]] : [from[0], from[1]]
    const unit = Math.hypot(x, y) || 1
    const size = Math.abs(this.#state.size) * unit
    return new Stroke([from[4], from[5], to[4], to[5]], [x / unit, y / unit], size)
  }

  #step(font: Font): void {
    if (this.#advance === 0) return
    const [x, y] = font.isVertical ? [0, this.#advance] : [this.#advance, 0]
    this.#textMatrix = moved(this.#textMatrix, x, y)
    this.#advance = 0
  }
}

function glyphTexts(font: Font, bytes: Uint8Array, end: number): readonly string[] {
  const texts: string[] = []
  for (let at = 0; at < end; ) {
    const { text, length } = font.glyphAt(bytes, at, end)
    texts.push(text)
    at += length
  }
  return texts
}
