/** The text of marked-content sequences: what each page draws, by its ids (ISO 32000-1, 14.7.4.2). */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '../unreadable.ts'

/** Text by id, for each page in order. The glyphs of a sequence stand in the order of painting. */
export type PdfContents = readonly ReadonlyMap<number, string>[]

/**
 * On a damaged file the library may leave rejected promises behind that nobody can catch: a program that reads the
 * files of strangers calls this in a thread of its own, which may end.
 *
 * @throws {Unreadable} when `bytes` are no PDF that can be opened.
 */
export async function readContents(bytes: Uint8Array): Promise<PdfContents> {
  const task = getDocument({
    // The library keeps the array for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures say nothing here: they are not decoded.
    maxImageSize: 1,
  })
  try {
    const document = await task.promise
    const pages: ReadonlyMap<number, string>[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      // A page that is damaged says nothing; the others do.
      const operators = await page.getOperatorList().catch(() => undefined)
      pages.push(operators === undefined ? new Map() : textById(operators.fnArray, operators.argsArray))
      page.cleanup()
    }
    return pages
  } catch (error) {
    throw new Unreadable('The pages cannot be read.', { cause: error })
  } finally {
    await task.destroy()
  }
}

function textById(operators: readonly number[], operands: readonly unknown[]): Map<number, string> {
  const texts = new Map<number, string[]>()
  // Sequences nest; what is drawn belongs to the innermost one that has an id.
  const open: (string[] | undefined)[] = []
  for (const [index, operator] of operators.entries()) {
    const values = operands[index]
    const [first, second] = Array.isArray(values) ? values : []
    if (operator === OPS.beginMarkedContent) open.push(open.at(-1))
    else if (operator === OPS.endMarkedContent) open.pop()
    else if (operator === OPS.beginMarkedContentProps) {
      open.push(typeof second === 'number' ? pieceOf(texts, second) : open.at(-1))
    } else if (operator === OPS.showText) open.at(-1)?.push(glyphs(first))
  }
  return new Map([...texts].map(([id, pieces]) => [id, pieces.join('')]))
}

function pieceOf(texts: Map<number, string[]>, id: number): string[] {
  const pieces = texts.get(id) ?? []
  texts.set(id, pieces)
  return pieces
}

/** Between glyphs stand numbers, which only move them. */
function glyphs(shown: unknown): string {
  const parts: readonly unknown[] = Array.isArray(shown) ? shown : []
  return parts
    .map((part) =>
      typeof part === 'object' && part !== null && 'unicode' in part ? String(part.unicode) : '',
    )
    .join('')
}
