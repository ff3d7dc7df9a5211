/** Lists, and terms with what is said of them (ISO 32000-1, 14.8.4.3.3 and 14.8.5.5). */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { withoutListPunctuation } from '../additions.ts'
import { group, opened } from '../blocks.ts'
import { wordsOf } from '../line.ts'
import { saidAt } from '../origins.ts'
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
  const holds = element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return []
    return roleOf(kid) === 'LI' ? [itemOf(kid, isSign, reader)] : saidBy(element, [kid], reader)
  })
  return [group('list', element, {}, holds)]
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
  return opened('item', item, label === undefined ? {} : { label }, saidBy(item, body, reader))
}

function definitions(item: PdfElement, reader: PdfReader): readonly Utterance[] {
  return item.kids.flatMap((kid): readonly Utterance[] => {
    if (kid.kind !== 'element') return []
    if (roleOf(kid) === 'Lbl') return [saidAt(line('term', kid, kid.kids, reader), kid)]
    return [opened('definition', kid, {}, saidBy(kid, kid.kids, reader))]
  })
}

function kidsOf({ kids }: PdfElement, role: 'LI' | 'Lbl'): readonly PdfElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' && roleOf(kid) === role ? [kid] : []))
}
