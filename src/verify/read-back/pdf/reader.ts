/** What reading a tagged PDF needs to know of the whole file. */

import { type Labels, labelsFor } from '../../../labels/labels.ts'
import { Origins } from '../../../model/origins.ts'
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfContents, SequenceText } from '../../pdf/contents.ts'
import { LinkTargets } from '../../pdf/links.ts'
import {
  elementsOf,
  type PdfContent,
  type PdfElement,
  type PdfKid,
  type PdfStructure,
} from '../../pdf/structure.ts'
import type { TaggedPdf } from '../../pdf/tagged.ts'
import { headingLevel, roleOf } from './roles.ts'

/** Stands for a passage whose words were not to be read. */
export const leftOut: Utterance = { role: 'paragraph', text: '…', language: 'zxx', direction: 'ltr' }

const silence: SequenceText = { text: '', endsWord: false }

export class PdfReader {
  readonly origins = new Origins<PdfKid>()
  readonly structure: PdfStructure
  readonly labels: Labels
  readonly links: LinkTargets
  /** The heading that names the whole, where nothing is typed as its title. */
  readonly title: PdfElement | undefined
  readonly #contents: PdfContents
  /** Ids of the elements by which destinations and table cells name them. */
  readonly #byId: ReadonlyMap<string, PdfElement>

  #leftOut: ReadonlySet<PdfElement> = new Set()

  constructor({ structure, contents }: TaggedPdf) {
    this.structure = structure
    this.labels = labelsFor(isTag(structure.language) ? structure.language : 'en')
    this.links = new LinkTargets(structure)
    this.#contents = contents
    const elements = [...elementsOf(structure.kids)]
    this.title = titleAmong(elements)
    this.#byId = new Map(
      elements.flatMap((element) => {
        const id = this.idOf(element)
        return id === undefined ? [] : [[id, element] as const]
      }),
    )
  }

  /** From now on, the words of `passages` are left out. */
  leaveOut(passages: Iterable<PdfElement>): void {
    this.#leftOut = new Set(passages)
  }

  leavesOut(element: PdfElement): boolean {
    return this.#leftOut.has(element)
  }

  idOf({ dict }: PdfElement): string | undefined {
    const { objects } = this.structure
    return objects.text(objects.entry(dict, 'ID'))
  }

  elementOf(id: string): PdfElement | undefined {
    return this.#byId.get(id)
  }

  /** What a marked-content sequence draws; nothing where no page or form holds it. */
  textOf({ page, form, id }: PdfContent): SequenceText {
    const isKnown = form !== undefined || this.structure.objects.pageIndex(page) !== undefined
    return (isKnown ? this.#contents.of(form ?? page).get(id) : undefined) ?? silence
  }

  /** The number of the page, from 1, on which `kid` begins; undefined where nobody can tell. */
  pageOf(kid: PdfKid | undefined): number | undefined {
    if (kid === undefined) return undefined
    if (kid.kind !== 'element') {
      const index = this.structure.objects.pageIndex(kid.page)
      return index === undefined ? undefined : index + 1
    }
    for (const inner of kid.kids) {
      const page = this.pageOf(inner)
      if (page !== undefined) return page
    }
    return undefined
  }

  /** The number of the page on which `kid` ends. */
  lastPageOf(kid: PdfKid): number | undefined {
    if (kid.kind !== 'element') return this.pageOf(kid)
    for (const inner of kid.kids.toReversed()) {
      const page = this.lastPageOf(inner)
      if (page !== undefined) return page
    }
    return undefined
  }

  /** What is to be said in place of the element: its replacement, or its alternative (ISO 32000-1, 14.9.3 and 14.9.4). */
  standInFor({ dict }: PdfElement): string | undefined {
    const { objects } = this.structure
    return objects.text(objects.entry(dict, 'ActualText')) ?? objects.text(objects.entry(dict, 'Alt'))
  }

  attributeName(element: PdfElement, key: string): string | undefined {
    return this.structure.objects.name(this.structure.attribute(element, key))
  }

  attributeNumber(element: PdfElement, key: string): number | undefined {
    return this.structure.objects.number(this.structure.attribute(element, key))
  }
}

/** As on web pages: the only heading of level 1, before all others. */
function titleAmong(elements: readonly PdfElement[]): PdfElement | undefined {
  if (elements.some((element) => roleOf(element) === 'Title')) return undefined
  const levels = elements.map((element) => headingLevel(roleOf(element)))
  const first = levels.findIndex((level) => level !== undefined)
  return levels[first] === 1 && levels.lastIndexOf(1) === first ? elements[first] : undefined
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}
