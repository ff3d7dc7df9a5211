/** What some pages of a long PDF say, each thing in its place among all that the file says. */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import type { TaggedPdf } from '../../pdf/tagged.ts'
import { passagesIn } from './blocks.ts'
import { isDefinitions } from './lists.ts'
import { utterancesBy } from './pdf.ts'
import { leftOut, PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

/** Pages of a file that is read whole all the same. */
export const mostPagesReadWhole = 1_000
/** Pages of a longer one that are read, in runs of ten from the first page to the last. */
const pagesInSample = 500
const pagesInRun = 10

/** In the order of the file; `undefined` is something whose words were not read. */
export type Sample = readonly (Utterance | undefined)[]

/** A sample of a PDF; undefined where it is short enough to be read whole. */
export function sampleOf(file: TaggedPdf): Sample | undefined {
  return file.structure.objects.pages.length > mostPagesReadWhole
    ? sampleTagged(file, isInSample(file))
    : undefined
}

/** @param isRead whether passages are read that have something on this page, counted from 1 */
export function sampleTagged(file: TaggedPdf, isRead: (page: number) => boolean): Sample {
  const reader = new PdfReader(file)
  const others = [...passagesIn(reader.structure.kids, reader)].filter((passage) => {
    const [first, last] = [reader.pageOf(passage), reader.lastPageOf(passage)]
    if (first === undefined || last === undefined || !saysOneThing(passage, reader)) return false
    for (let page = first; page <= last; page++) if (isRead(page)) return false
    return true
  })
  reader.leaveOut(others)
  return utterancesBy(reader).map((one) => (one === leftOut ? undefined : one))
}

function isInSample({ structure }: TaggedPdf): (page: number) => boolean {
  const runs = Math.ceil(structure.objects.pages.length / pagesInRun)
  const runsRead = pagesInSample / pagesInRun
  const numbers = Array.from({ length: runsRead }, (_, index) =>
    Math.round((index * (runs - 1)) / (runsRead - 1)),
  )
  const read = new Set(numbers)
  return (page) => read.has(Math.floor((page - 1) / pagesInRun))
}

/** What says nothing by itself, and what belongs to the figure before, which may begin on another page. */
const silent: ReadonlySet<string> = new Set(['TOC', 'Artifact', 'Description'])

/** How many things other passages say is known only when they are read. */
function saysOneThing(passage: PdfElement, reader: PdfReader): boolean {
  const role = roleOf(passage)
  return !silent.has(role) && !(role === 'L' && isDefinitions(passage, reader))
}
