/**
 * What a tagged PDF says: the structure tree with its role map, in the order of the tree, and for each piece of marked
 * content the text that its page draws. Runs on any tagged PDF.
 */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { openTaggedPdf, type TaggedPdf } from '../../pdf/tagged.ts'
import type { ReadBack, ReadBackOf } from '../read-back.ts'
import { saidBy } from './blocks.ts'
import { PdfReader } from './reader.ts'

export const readBackPdf: ReadBackOf = async (bytes) => readBackTagged(await openTaggedPdf(bytes))

/** The same of a file that was opened already. */
export function readBackTagged(file: TaggedPdf): ReadBack {
  const reader = new PdfReader(file)
  return {
    utterances: utterancesBy(reader),
    placeOf(utterance) {
      const page = reader.pageOf(reader.origins.of(utterance))
      return page === undefined ? undefined : `page ${page}`
    },
  }
}

/** What the whole file says. */
export function utterancesBy(reader: PdfReader): readonly Utterance[] {
  const { kids, language, root } = reader.structure
  const document: PdfElement = {
    kind: 'element',
    ref: undefined,
    dict: root,
    parent: undefined,
    types: [],
    language,
    direction: 'ltr',
    kids,
  }
  const said = saidBy(document, kids, reader)
  // A cover stands before the title, outside the text; before a heading that serves as one, nothing does.
  const title = reader.title === undefined ? said.findIndex(({ role }) => role === 'title') : -1
  return said.filter(({ role }, index) => index >= title || role !== 'figure')
}
