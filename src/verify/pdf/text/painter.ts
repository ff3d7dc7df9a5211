/** Content, drawn without drawing: where the pen goes, what it writes, and in which sequence (ISO 32000-1, 7.8.2). */
import type { Allowance } from '../file/allowance.ts'
import { endOfBytes, Keyword, Lexer } from '../file/lexer.ts'
import { PdfName, type PdfObject } from '../file/values.ts'
import type { PdfDict, PdfObjects } from '../objects.ts'
import type { Fonts } from './fonts.ts'
import { endOfInlineImage } from './inline-image.ts'
import { matrixOf } from './matrix.ts'
import { operators } from './operators.ts'
import { Pen } from './pen.ts'
import { Sequences } from './sequences.ts'

/** Operands that are kept for an operator: it takes the last ones. */
const mostOperands = 64
/** Forms inside one another. */
const deepest = 16

/** What is being drawn: the page itself, or a form in it. */
interface Content {
  readonly lexer: Lexer
  readonly resources: PdfDict | undefined
  /** How many sequences and states were open where it began, which it cannot end. */
  readonly sequences: number
  readonly states: number
}

export class Painter {
  readonly objects: PdfObjects
  readonly fonts: Fonts
  readonly sequences: Sequences
  readonly pen: Pen
  readonly #allowance: Allowance
  readonly #contents: Content[] = []
  readonly #forms = new Set<PdfDict>()

  /** @param allowance what the content may ask for. */
  constructor(objects: PdfObjects, fonts: Fonts, allowance: Allowance) {
    this.objects = objects
    this.fonts = fonts
    this.#allowance = allowance
    this.sequences = new Sequences(objects, allowance)
    this.pen = new Pen(fonts.unnamed, allowance, (run) => this.sequences.show(run))
  }

  /**
   * Draws content.
   * @throws {RangeError} when it is nested without end.
   * @throws {Unreadable} when it holds more than any page.
   */
  paint(bytes: Uint8Array, resources: PdfDict | undefined): void {
    const lexer = new Lexer(bytes, 0, { allowance: this.#allowance })
    this.#contents.push({
      lexer,
      resources,
      sequences: this.sequences.depth,
      states: this.pen.depth,
    })
    let operands: PdfObject[] = []
    for (let token = lexer.next(); token !== endOfBytes; token = lexer.next()) {
      if (token instanceof Keyword) {
        operators.get(token.text)?.(this, operands)
        operands = []
      } else if (operands.length < mostOperands) operands.push(token)
    }
    this.#contents.pop()
  }

  get #content(): Content | undefined {
    return this.#contents.at(-1)
  }

  /** What a name stands for among the resources (7.8.3). */
  resourceObject(category: string, name: PdfObject): PdfObject {
    if (!(name instanceof PdfName)) return undefined
    return this.objects.dict(this.objects.entry(this.#content?.resources, category))?.get(name.text)
  }

  /** The dictionary that a name stands for, or the dictionary itself. */
  resource(category: string, object: PdfObject): PdfDict | undefined {
    return this.objects.dict(object instanceof PdfName ? this.resourceObject(category, object) : object)
  }

  restore(): void {
    this.pen.restore(this.#content?.states)
  }

  endSequence(): void {
    this.sequences.end(this.#content?.sequences ?? 0)
  }

  skipInlineImage(): void {
    const lexer = this.#content?.lexer
    if (lexer !== undefined) lexer.at = endOfInlineImage(lexer)
    this.sequences.interrupt()
  }

  /** A form is content of its own; pictures say nothing (8.10.1). */
  draw(object: PdfObject): void {
    const { objects, pen, sequences } = this
    const form = objects.dict(object)
    this.sequences.interrupt()
    if (objects.name(objects.entry(form, 'Subtype')) !== 'Form' || form === undefined) return
    if (this.#forms.has(form) || this.#forms.size >= deepest) return
    const [states, depth] = [pen.depth, sequences.depth]
    this.#forms.add(form)
    pen.save()
    sequences.enterForm(form.has('StructParents'))
    pen.transform(matrixOf(objects.array(objects.entry(form, 'Matrix')) ?? [1, 0, 0, 1]))
    const own = objects.dict(objects.entry(form, 'Resources'))
    this.paint(objects.bytesOf(object), own ?? this.#content?.resources)
    sequences.leaveForm(depth)
    while (pen.depth > states) pen.restore(states)
    this.#forms.delete(form)
    this.sequences.interrupt()
  }
}
