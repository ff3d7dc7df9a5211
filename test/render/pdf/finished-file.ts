/** A finished PDF, opened by a library that knows nothing of ours. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

export class FinishedFile {
  readonly #document: PDFDocument
  readonly bytes: Buffer

  private constructor(document: PDFDocument, bytes: Uint8Array) {
    this.#document = document
    this.bytes = Buffer.from(bytes)
  }

  static async open(bytes: Uint8Array): Promise<FinishedFile> {
    return new FinishedFile(await PDFDocument.load(bytes, { updateMetadata: false }), bytes)
  }

  get catalogue(): PDFDict {
    return this.#document.catalog
  }

  get structureRoot(): PDFDict {
    return this.dictionary(this.at(this.catalogue, 'StructTreeRoot'))
  }

  get hasInformation(): boolean {
    return this.#document.context.trailerInfo.Info !== undefined
  }

  /** Both parts of it, as they are written. */
  get identifier(): readonly string[] {
    return this.list(this.#document.context.trailerInfo.ID).map(String)
  }

  get firstLine(): string {
    return this.bytes.subarray(0, 8).toString('latin1')
  }

  /** The XMP packet. */
  get xmp(): string {
    return this.text(this.at(this.catalogue, 'Metadata'))
  }

  /** The annotations of all pages. */
  get annotations(): readonly PDFDict[] {
    return this.#document
      .getPages()
      .flatMap(({ node }) => this.list(this.at(node, 'Annots')))
      .map((annotation) => this.dictionary(annotation))
  }

  /** What is drawn on each page. */
  get pages(): readonly string[] {
    return this.#document.getPages().map(({ node }) => this.text(this.at(node, 'Contents')))
  }

  /** The object itself, wherever it stands. */
  follow(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#document.context.lookup(object) : object
  }

  at(dictionary: PDFDict, ...path: readonly string[]): PDFObject | undefined {
    const [key, ...rest] = path
    if (key === undefined) return dictionary
    const value = dictionary.get(PDFName.of(key))
    if (rest.length === 0) return value
    const inner = this.follow(value)
    return inner instanceof PDFDict ? this.at(inner, ...rest) : undefined
  }

  dictionary(object: PDFObject | undefined): PDFDict {
    const found = this.follow(object)
    if (found instanceof PDFRawStream) return found.dict
    if (found instanceof PDFDict) return found
    throw new Error(`Not a dictionary: ${found}`)
  }

  list(object: PDFObject | undefined): readonly PDFObject[] {
    const found = this.follow(object)
    if (found === undefined) return []
    return found instanceof PDFArray ? found.asArray() : [object ?? found]
  }

  words(object: PDFObject | undefined): string | undefined {
    const found = this.follow(object)
    if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText()
    if (found instanceof PDFName) return found.decodeText()
    return found instanceof PDFNumber ? String(found.asNumber()) : undefined
  }

  /** What a stream holds, unpacked. */
  text(object: PDFObject | undefined): string {
    const found = this.follow(object)
    if (!(found instanceof PDFRawStream)) throw new Error(`Not a stream: ${found}`)
    return Buffer.from(decodePDFRawStream(found).decode()).toString('utf8')
  }

  /** The structure elements in reading order. */
  elements(object: PDFObject | undefined = this.at(this.structureRoot, 'K')): readonly PDFDict[] {
    return this.list(object).flatMap((kid) => {
      const found = this.follow(kid)
      const isElement = found instanceof PDFDict && found.has(PDFName.of('S'))
      return isElement ? [found, ...this.elements(this.at(found, 'K'))] : []
    })
  }

  typeOf(element: PDFDict): string {
    return this.words(this.at(element, 'S')) ?? ''
  }

  idOf(element: PDFDict): string | undefined {
    return this.words(this.at(element, 'ID'))
  }

  /** The structure tree as text that a person can review: type, namespace, identifier, and what it refers to. */
  tree(object: PDFObject | undefined = this.at(this.structureRoot, 'K'), depth = 0): string {
    return this.list(object)
      .map((kid) => {
        const found = this.follow(kid)
        if (!(found instanceof PDFDict && found.has(PDFName.of('S')))) return ''
        const line = `${'  '.repeat(depth)}${this.#describe(found)}\n`
        return line + this.tree(this.at(found, 'K'), depth + 1)
      })
      .join('')
  }

  #describe(element: PDFDict): string {
    const namespace = this.words(this.at(element, 'NS', 'NS'))
    const id = this.idOf(element)
    const language = this.words(this.at(element, 'Lang'))
    const referred = this.list(this.at(element, 'Ref')).map((other) => this.#nameOf(this.dictionary(other)))
    const files = this.list(this.at(element, 'AF')).map((file) =>
      this.words(this.at(this.dictionary(file), 'UF')),
    )
    const facts = [
      this.typeOf(element),
      namespace === 'http://iso.org/pdf/ssn' && '(1.7)',
      id && `#${id}`,
      language && `[${language}]`,
      ...this.list(this.at(element, 'A')).map((attributes) => this.#attributes(this.dictionary(attributes))),
      referred.length > 0 && `→ ${referred.join(', ')}`,
      files.length > 0 && `with ${files.join(', ')}`,
    ]
    return facts.filter(Boolean).join(' ')
  }

  #nameOf(element: PDFDict): string {
    return `${this.typeOf(element)} #${this.idOf(element)}`
  }

  #attributes(attributes: PDFDict): string {
    const entries = attributes.entries().map(([key, value]) => `${key.decodeText()}=${this.#value(value)}`)
    return `{${entries.join(' ')}}`
  }

  #value(object: PDFObject): string {
    const found = this.follow(object)
    if (!(found instanceof PDFArray)) return this.words(found) ?? String(found)
    return found
      .asArray()
      .map((item) => this.#value(item))
      .join('+')
  }
}
