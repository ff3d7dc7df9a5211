/** Objects of a PDF in a form in which they are compared. */
import {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '../../src/verify/pdf/file/values.ts'

/** An object in a form that another reader's objects have, too. */
export function plain(object: PdfObject): unknown {
  if (object instanceof PdfName) return `/${object.text}`
  if (object instanceof PdfString) return object.text
  if (object instanceof PdfRef) return `${object.number} R`
  if (object instanceof PdfStream) return { ...(plain(object.dict) as object), packed: object.packed.length }
  if (object instanceof PdfDict)
    return Object.fromEntries([...object.entries()].map(([key, value]) => [key, plain(value)]))
  return Array.isArray(object) ? object.map(plain) : (object ?? null)
}
