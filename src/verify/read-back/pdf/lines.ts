/** Elements of a line → its words, with links, languages and note calls. */
import type { TextMark } from '../../../model/utterance.ts'
import type { PdfElement, PdfKid } from '../../pdf/structure.ts'
import { type LinePart, withoutEnd, withoutStart, wordsOf } from '../line.ts'
import type { PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

/** What `kids` say in a line. Notes among them speak after it. */
export function partsOf(kids: readonly PdfKid[], reader: PdfReader): readonly LinePart[] {
  return kids.flatMap((kid, at): readonly LinePart[] => {
    if (kid.kind === 'content') {
      const { text, endsWord } = reader.textOf(kid)
      return [{ kind: 'words', words: text, endsWord }]
    }
    if (kid.kind === 'object') return []
    return callsNext(kid, kids[at + 1]) ? [callOf(kid, reader)] : elementParts(kid, reader)
  })
}

/** Some tools put a note right behind the label that calls it, without a reference (ISO 32000-1, 14.8.4.4.1, Note). */
function callsNext(element: PdfElement, next: PdfKid | undefined): boolean {
  return roleOf(element) === 'Lbl' && next?.kind === 'element' && isNoteType(next)
}

function callOf(label: PdfElement, reader: PdfReader): LinePart {
  return { kind: 'noteCall', label: wordsOf(inside(label, reader)) }
}

function isNoteType(element: PdfElement): boolean {
  const role = roleOf(element)
  return role === 'Note' || role === 'FENote'
}

function elementParts(element: PdfElement, reader: PdfReader): readonly LinePart[] {
  const words = reader.standInFor(element)
  const parts: readonly LinePart[] =
    words === undefined ? inside(element, reader) : [{ kind: 'words', words }]
  const role = roleOf(element)
  if (isNoteType(element) || role === 'Artifact') return []
  if (role === 'Reference') return referenceParts(element, parts, reader)
  if (role === 'Link') return linkParts(element, parts, reader)
  if (role === 'RT') return inLanguage(element, inBrackets(element, parts))
  const mark = markOf(element, reader)
  const own = role === 'Quote' ? withoutQuotationMarks(parts, reader) : parts
  return inLanguage(element, mark === undefined ? own : [{ kind: 'mark', mark, parts: own }])
}

/** A reading stands above its words; who hears it behind them needs a sign, where the file gives none. */
function inBrackets({ parent }: PdfElement, parts: readonly LinePart[]): readonly LinePart[] {
  const words = wordsOf(parts)
  const hasOwn = parent?.kids.some((kid) => kid.kind === 'element' && roleOf(kid) === 'RP')
  return hasOwn || /^\p{Ps}/u.test(words) ? parts : [{ kind: 'words', words: ` (${words})` }]
}

/** By type, and by the attributes of the layout (ISO 32000-1, 14.8.5.4.5; ISO 32000-2 for TextPosition). */
function markOf(element: PdfElement, reader: PdfReader): TextMark | undefined {
  if (roleOf(element) === 'Quote') return 'quotation'
  if (reader.attributeName(element, 'TextDecorationType') === 'LineThrough') return 'deletion'
  const position = reader.attributeName(element, 'TextPosition')
  const rise = reader.attributeNumber(element, 'BaselineShift') ?? 0
  if (position === 'Sup' || (position === undefined && rise > 0)) return 'superscript'
  return position === 'Sub' || (position === undefined && rise < 0) ? 'subscript' : undefined
}

/** The name by which links lead to an element. */
export function named(element: PdfElement, reader: PdfReader): { readonly id?: string } {
  const id = reader.idOf(element)
  return id === undefined ? {} : { id }
}

function inside({ kids }: PdfElement, reader: PdfReader): readonly LinePart[] {
  return partsOf(kids, reader)
}

function inLanguage({ language }: PdfElement, parts: readonly LinePart[]): readonly LinePart[] {
  return [{ kind: 'language', tag: language, parts }]
}

function linkParts(element: PdfElement, parts: readonly LinePart[], reader: PdfReader): readonly LinePart[] {
  const target = reader.links.targetOf(element)
  const content = inLanguage(element, parts)
  return target === undefined ? content : [{ kind: 'link', target, parts: content }]
}

/** A reference that leads to a note calls it; one that leads elsewhere is what it holds. */
function referenceParts(
  element: PdfElement,
  parts: readonly LinePart[],
  reader: PdfReader,
): readonly LinePart[] {
  const target = [element, ...element.kids]
    .flatMap((kid) => (kid.kind === 'element' ? (reader.links.targetOf(kid) ?? []) : []))
    .find((place) => !place.startsWith('#page='))
  if (target !== undefined && !isNote(target, reader)) return parts
  return [{ kind: 'noteCall', label: wordsOf(parts) }]
}

function isNote(target: string, reader: PdfReader): boolean {
  const element = target.startsWith('#') ? reader.elementOf(target.slice(1)) : undefined
  return element !== undefined && isNoteType(element)
}

function withoutQuotationMarks(parts: readonly LinePart[], { labels }: PdfReader): readonly LinePart[] {
  return withoutEnd(withoutStart(parts, labels.say('quotationOpens')), labels.say('quotationCloses'))
}
