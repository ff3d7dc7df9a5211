/** The text state and the operators that change it and show text (ISO 32000-1, 8.4, 9.3 and 9.4). */
import { type PdfArray, PdfString } from '../file/values.ts'
import type { Font } from './font.ts'
import { combined, type Matrix, moved, unmoved } from './matrix.ts'
import { type Run, type Traits, traits as traitsOfText } from './run.ts'
import { smallestGap } from './spacing.ts'

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
  readonly #write: (run: Run) => void
  #state: State
  readonly #saved: State[] = []
  #textMatrix: Matrix = unmoved
  #lineMatrix: Matrix = unmoved
  #scratch = new Uint8Array(1024)
  /** The run that is being shown, and how far the pen has gone for it. */
  #shown: { text: string; traits: Traits; glyphs: string[] | undefined } = nothing()
  #advance = 0

  /**
   * @param font until the content names one.
   * @param write takes each run.
   */
  constructor(font: Font, write: (run: Run) => void) {
    this.#state = {
      matrix: unmoved,
      font,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
    }
    this.#write = write
  }

  get depth(): number {
    return this.#saved.length
  }

  save(): void {
    if (this.#saved.length < deepest) this.#saved.push(this.#state)
  }

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
      if (part instanceof PdfString) this.#glyphs(font, part)
      else if (typeof part === 'number') {
        if (Math.abs(part) >= smallestGap * 1000) this.#endRun(font)
        this.#advance -= (part / 1000) * size * (font.isVertical ? 1 : scale)
        if (this.#shown.text === '') this.#step(font)
      }
    }
    this.#endRun(font)
  }

  #glyphs(font: Font, string: PdfString): void {
    const { size, scale, characterSpacing, wordSpacing } = this.#state
    if (this.#scratch.length < string.mostBytes) this.#scratch = new Uint8Array(string.mostBytes)
    const length = string.writeTo(this.#scratch)
    let [text, traits, advance] = ['', 0, 0]
    for (let at = 0; at < length; ) {
      const glyph = font.glyphAt(this.#scratch, at, length)
      text += glyph.text
      traits |= glyph.traits
      advance += (glyph.advance / 1000) * size + characterSpacing
      if (glyph.isWordSpace) advance += wordSpacing
      at += glyph.length
    }
    const shown = this.#shown
    if (((shown.traits | traits) & leftward) !== 0) {
      shown.glyphs ??= [shown.text]
      if ((traits & leftward) === 0) shown.glyphs.push(text)
      else shown.glyphs.push(...glyphTexts(font, this.#scratch, length))
    }
    shown.text += text
    shown.traits |= traits
    this.#advance += font.isVertical ? advance : advance * scale
  }

  #endRun(font: Font): void {
    const shown = this.#shown
    const [a, b, c, d, x, y] = this.#device
    this.#step(font)
    if (shown.text === '') return
    this.#shown = nothing()
    const { 4: endX, 5: endY } = this.#device
    const [alongX, alongY] = font.isVertical ? [-c, -d] : [a, b]
    const unit = Math.hypot(alongX, alongY) || 1
    this.#write({
      ...shown,
      font,
      start: { x, y },
      end: { x: endX, y: endY },
      direction: { x: alongX / unit, y: alongY / unit },
      size: Math.abs(this.#state.size) * unit,
    })
  }

  /** Goes as far as what was shown is long. */
  #step(font: Font): void {
    const [x, y] = font.isVertical ? [0, this.#advance] : [this.#advance, 0]
    this.#textMatrix = moved(this.#textMatrix, x, y)
    this.#advance = 0
  }

  get #device(): Matrix {
    return combined(this.#textMatrix, this.#state.matrix)
  }
}

function nothing() {
  return { text: '', traits: 0, glyphs: undefined }
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
