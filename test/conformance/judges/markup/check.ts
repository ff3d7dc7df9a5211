/** What no validator looks for in HTML and EPUB alike: one check for each meaning. */
import type { Element, Node } from '@xmldom/xmldom'
import { elements, having, isElement, type Markup, Places, said, upwards, wordsIn } from './read.ts'

/** Gives a line for each fault. */
export type Check = (documents: readonly Markup[]) => readonly string[]

/** Every check that HTML and EPUB share. */
export const sharedChecks: readonly Check[] = [
  headersHaveScope,
  headersAreFound,
  languagesAreSaid,
  rightToLeftIsSaid,
  notesLeadThereAndBack,
  picturesHaveAlternatives,
  detailsAreFound,
  nothingComesFromElsewhere,
]

const scopes = new Set(['col', 'row', 'colgroup', 'rowgroup'])

/** Without a scope, a screen reader guesses which cells a header speaks for. */
function headersHaveScope(documents: readonly Markup[]): readonly string[] {
  return each(documents, 'th')
    .filter(({ element }) => !scopes.has(element.getAttribute('scope') ?? ''))
    .map(({ file, element }) => `${file}: the header “${said(element)}” has no scope`)
}

/** Each name in `headers` is a header cell of the same table. */
function headersAreFound(documents: readonly Markup[]): readonly string[] {
  return each(documents, 'table').flatMap(({ file, element: table }) => {
    const heads = new Set(elements(table, 'th').map((head) => head.getAttribute('id')))
    const named = [...elements(table, 'th'), ...elements(table, 'td')].flatMap((c) => wordsIn(c, 'headers'))
    return named.filter((id) => !heads.has(id)).map((id) => `${file}: no header cell has the id ${id}`)
  })
}

/** Each document says its language and direction; where XHTML says a language twice, it says the same. */
function languagesAreSaid(documents: readonly Markup[]): readonly string[] {
  return documents.flatMap(({ file, document }) => {
    const root = document.documentElement
    const isXhtml = root?.getAttribute('xml:lang') !== null
    const missing = ['lang', 'dir'].filter((name) => !root?.getAttribute(name))
    const torn = elements(document).filter(
      (element) => isXhtml && element.getAttribute('lang') !== element.getAttribute('xml:lang'),
    )
    return [
      ...missing.map((name) => `${file}: the document has no ${name}`),
      ...torn.map((element) => `${file}: ${element.tagName} “${said(element)}” says its language once`),
    ]
  })
}

const rightToLeftLetters = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]{2}/u
const rightToLeftLanguages = /^(?:ar|fa|he|ps|sd|syr|dv|ug|ur|yi)\b/

/** Words of a right-to-left script stand in a language and a direction of their own. Code is what was typed. */
function rightToLeftIsSaid(documents: readonly Markup[]): readonly string[] {
  return documents.flatMap(({ file, document }) => {
    const body = document.getElementsByTagName('body')[0]
    const runs = body ? textsIn(body).filter((text) => rightToLeftLetters.test(text.nodeValue ?? '')) : []
    return runs.flatMap((run) => {
      const around = upwards(run)
      if (around.some(({ tagName }) => tagName === 'code')) return []
      const language = around.find((element) => element.getAttribute('lang'))?.getAttribute('lang') ?? ''
      const turned = around.find((element) => element.getAttribute('dir') ?? element.tagName === 'bdi')
      const direction = turned?.getAttribute('dir') ?? 'rtl'
      const words = (run.nodeValue ?? '').trim()
      return [
        ...(rightToLeftLanguages.test(language) ? [] : [`${file}: “${words}” is said to be ${language}`]),
        ...(direction === 'ltr' ? [`${file}: “${words}” is set from left to right`] : []),
      ]
    })
  })
}

/** Each call leads to a note, each note back to each of its calls, and to nothing else. */
function notesLeadThereAndBack(documents: readonly Markup[]): readonly string[] {
  const places = new Places(documents)
  const called = new Map<Element, Element[]>()
  const faults: string[] = []
  for (const { file, document } of documents) {
    for (const call of having(document, 'role', 'doc-noteref')) {
      const note = places.at(call.getAttribute('href'), file)
      if (note === undefined || !isNote(note)) faults.push(`${file}: the call ${said(call)} leads to no note`)
      else called.set(note, [...(called.get(note) ?? []), call])
    }
  }
  for (const { file, document } of documents) {
    for (const note of elements(document).filter(isNote)) {
      const ways = having(note, 'role', 'doc-backlink').map((way) =>
        places.at(way.getAttribute('href'), file),
      )
      const calls = called.get(note) ?? []
      if (calls.length === 0) faults.push(`${file}: nothing calls the note “${said(note)}”`)
      if (calls.some((call) => !ways.includes(call)) || ways.length !== calls.length)
        faults.push(`${file}: the note “${said(note)}” does not lead back to its calls`)
    }
  }
  return faults
}

function isNote(element: Element): boolean {
  if (element.getAttribute('role') === 'doc-footnote') return true
  const list = element.parentNode?.parentNode
  return element.tagName === 'li' && !!list && isElement(list) && list.getAttribute('role') === 'doc-endnotes'
}

/** A decorative picture says so with an empty alternative; a missing one would have its address read out. */
function picturesHaveAlternatives(documents: readonly Markup[]): readonly string[] {
  return each(documents, 'img')
    .filter(({ element }) => !element.hasAttribute('alt'))
    .map(({ file, element }) => `${file}: ${element.getAttribute('src')} has no alternative`)
}

/** The long description of a picture is there, and says something. */
function detailsAreFound(documents: readonly Markup[]): readonly string[] {
  const places = new Places(documents)
  return each(documents, 'img').flatMap(({ file, element }) => {
    const id = element.getAttribute('aria-details')
    if (id === null) return []
    const details = places.at(`#${id}`, file)
    return details && said(details) !== '' ? [] : [`${file}: there is no description ${id}`]
  })
}

/** A reader without a network, or who does not want to be watched, loses nothing. */
function nothingComesFromElsewhere(documents: readonly Markup[]): readonly string[] {
  return documents.flatMap(({ file, document }) =>
    elements(document).flatMap((element) => {
      const loads =
        element.tagName === 'link' && !wordsIn(element, 'rel').includes('stylesheet') ? [] : ['href']
      const names = element.tagName === 'a' ? [] : ['src', 'srcset', 'data', 'poster', ...loads]
      return names
        .map((name) => element.getAttribute(name) ?? '')
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
        .map((address) => `${file}: ${element.tagName} loads ${address}`)
    }),
  )
}

function each(documents: readonly Markup[], name: string) {
  return documents.flatMap(({ file, document }) =>
    elements(document, name).map((element) => ({ file, element })),
  )
}

function textsIn(node: Node): readonly Node[] {
  return node.nodeType === node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textsIn)
}
