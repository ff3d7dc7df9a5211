/** The fonts of a file, each read once. */
import { PdfDict } from '../file/values.ts'
import type { PdfObject, PdfObjects } from '../objects.ts'
import { type Font, readFont } from './font.ts'

export class Fonts {
  readonly #objects: PdfObjects
  readonly #known = new Map<PdfDict, Font>()
  /** For text that names no font: its codes are read, whatever it would look like. */
  readonly unnamed: Font

  constructor(objects: PdfObjects) {
    this.#objects = objects
    this.unnamed = readFont(objects, new PdfDict([]))
  }

  fontOf(object: PdfObject): Font {
    const dict = this.#objects.dict(object)
    if (dict === undefined) return this.unnamed
    const known = this.#known.get(dict)
    if (known !== undefined) return known
    const font = readFont(this.#objects, dict)
    this.#known.set(dict, font)
    return font
  }
}
