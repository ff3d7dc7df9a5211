/** A look at the structure of a finished PDF, from its bytes: also at what validators pass over. */
import { openTaggedPdf, type TaggedPdf } from '../../pdf/tagged.ts'
import { checkAnnotations, checkLinks } from './annotations.ts'
import { checkContents, checkParents } from './contents.ts'
import { checkElements, checkHeadings, checkIds } from './elements.ts'
import { type Check, type PdfFinding, walkOf } from './walk.ts'

const checks: readonly Check[] = [
  checkContents,
  checkParents,
  checkAnnotations,
  checkLinks,
  checkElements,
  checkHeadings,
  checkIds,
]

/**
 * What is wrong with the structure of the file, in the order of the rules.
 * @throws {Unreadable} when `bytes` are no tagged PDF.
 */
export async function pdfStructureFindings(bytes: Uint8Array): Promise<readonly PdfFinding[]> {
  return findingsIn(await openTaggedPdf(bytes))
}

/** The same of a file that was opened already. */
export function findingsIn(file: TaggedPdf): readonly PdfFinding[] {
  const walk = walkOf(file)
  return checks.flatMap((check) => [...check(walk)])
}
