/** Lists, and terms with what is said of them (ISO 32000-1, 14.8.4.3.3 and 14.8.5.5). */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { withoutListPunctuation } from '../additions.ts'
import { group, holding, opened } from '../blocks.ts'
import { wordsOf } from '../line.ts'
import { line, saidBy } from './blocks.ts'
import { partsOf } from './lines.ts'
import type { PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

/** Numberings whose labels are signs. */
const signs: ReadonlySet<string> = new Set(['None', 'Unordered', 'Disc', 'Circle', 'Square'])

export function listOf(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  if (isDefinitions(element, reader))
    return kidsOf(element, 'LI').flatMap((item) => definitions(item, reader))
  const numbering = numberingOf(element, reader)
  const isSign = numbering !== undefined && signs.has(numbering)
  const holds: Utterance[] = []
  for (const kid of element.kids) {
    if (kid.kind !== 'element') continue
    const last = holds.at(-1)
    if (roleOf(kid) === 'LI') holds.push(itemOf(kid, isSign, reader))
    else if (roleOf(kid) === 'L' && last?.role === 'item') holds.splice(-1, 1, withList(last, kid, reader))
    else holds.push(...saidBy(element, [kid], reader))
  }
  return [group('list', element, {}, holds)]
}

/** Some tools put a list within a list beside the item that it belongs to (ISO 32000-2, Annex L, L in L). */
function withList(item: Utterance, list: PdfElement, reader: PdfReader): Utterance {
  const { origins } = reader
  const holds = [...(item.holds ?? []), ...listOf(list, reader).map((one) => origins.saidBy(one, list))]
  return origins.saidBy(holding(item, holds), origins.of(item))
}

/** Where nothing numbers the items, a label is a term; each term and each definition is said by itself. */
export function isDefinitions(list: PdfElement, reader: PdfReader): boolean {
  const numbering = numberingOf(list, reader)
  if (numbering === 'Description') return true
  return numbering === 'None' && kidsOf(list, 'LI').some((item) => kidsOf(item, 'Lbl').length > 0)
}

function numberingOf(list: PdfElement, reader: PdfReader): string | undefined {
  return reader.attributeName(list, 'ListNumbering')
}

function itemOf(item: PdfElement, isSign: boolean, reader: PdfReader): Utterance {
  const words = isSign ? '' : wordsOf(partsOf(kidsOf(item, 'Lbl'), reader))
  const label = withoutListPunctuation(words)
  const body = item.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [kid]
    const role = roleOf(kid)
    return role === 'Lbl' ? [] : role === 'LBody' ? kid.kids : [kid]
  })
  return opened(
    'item',
    item,
    label === undefined ? {} : { label },
    saidBy(item, body, reader),
    reader.origins,
  )
}

function definitions(item: PdfElement, reader: PdfReader): readonly Utterance[] {
  return item.kids.flatMap((kid): readonly Utterance[] => {
    if (kid.kind !== 'element') return []
    if (roleOf(kid) === 'Lbl') return [reader.origins.saidBy(line('term', kid, kid.kids, reader), kid)]
    return [opened('definition', kid, {}, saidBy(kid, kid.kids, reader), reader.origins)]
  })
}

function kidsOf({ kids }: PdfElement, role: 'LI' | 'Lbl'): readonly PdfElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' && roleOf(kid) === role ? [kid] : []))
}
