/** Files inside the file, each with what it is to the document (ISO 32000-2, 7.11 and 14.13; ISO 19005-3, 6.8). */
import { writeNameTree } from './name-tree.ts'
import { type PdfDocument, type Reference, textString } from './pdfkit.ts'

/** A file to be attached. */
interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly description: string
  /** `Source`: the document was made of it. `Supplement`: it says a part of the document in another form. */
  readonly relationship: 'Source' | 'Supplement'
  readonly bytes: Uint8Array
}

export class Attachments {
  readonly #document: PdfDocument
  readonly #time: Date
  readonly #files = new Map<string, Reference>()
  /** A formula that is written twice is attached once. */
  readonly #formulas = new Map<string, Reference>()

  constructor(document: PdfDocument, time: Date) {
    this.#document = document
    this.#time = time
  }

  get any(): boolean {
    return this.#files.size > 0
  }

  /** Attaches the Markdown that the whole document was made of. */
  source(name: string, description: string, text: string): void {
    const file = this.#attach({
      name,
      description,
      mediaType: 'text/markdown',
      relationship: 'Source',
      bytes: new TextEncoder().encode(text),
    })
    this.#document._root.data['AF'] = [file]
  }

  /** The file that says in MathML what `words` say, for the element that stands for the formula. */
  formula(mathml: string, words: string): Reference {
    let file = this.#formulas.get(mathml)
    if (file === undefined) {
      const name = `formula-${this.#formulas.size + 1}.mml`
      file = this.#attach({
        name,
        mediaType: 'application/mathml+xml',
        description: words,
        relationship: 'Supplement',
        bytes: new TextEncoder().encode(mathml),
      })
      this.#formulas.set(mathml, file)
    }
    return file
  }

  /** Lists all files where readers look for them. */
  end(): void {
    if (!this.any) return
    const names = this.#document._root.data['Names'] as Reference
    names.data['EmbeddedFiles'] = writeNameTree(this.#document, this.#files)
  }

  #attach({ name, mediaType, description, relationship, bytes }: Attachment): Reference {
    const stream = this.#document.ref({
      Type: 'EmbeddedFile',
      // A name in which the solidus is written by its number (ISO 32000-1, 7.3.5).
      Subtype: mediaType.replaceAll('/', '#2F'),
      Params: { Size: bytes.length, CreationDate: this.#time, ModDate: this.#time },
    })
    stream.end(bytes)
    const file = this.#document.ref({
      Type: 'Filespec',
      // For readers that know no other letters (ISO 32000-2, 7.11.2.1); the others take UF.
      F: textString(name.replace(/[^ -~]/g, '_')),
      UF: textString(name),
      Desc: textString(description),
      AFRelationship: relationship,
      EF: { F: stream, UF: stream },
    })
    file.end()
    this.#files.set(name, file)
    return file
  }
}
