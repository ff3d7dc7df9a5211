/** A structure that is broken on purpose is found out, each rule by itself; a sound one is not. */
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../../../src/assets/asset.ts'
import { labelsFor } from '../../../../src/labels/labels.ts'
import type { Mark } from '../../../../src/render/pdf/emit/structure.ts'
import { planEdition } from '../../../../src/render/pdf/plan/edition.ts'
import { Content, StructureElement, type StructureType } from '../../../../src/render/pdf/plan/structure.ts'
import { type ClauseName, clauses } from '../../../../src/render/pdf/proof/clauses.ts'
import { faultsOf, structureHolds } from '../../../../src/render/pdf/proof/prove.ts'
import { loadTheme } from '../../../../src/theme/load.ts'
import { everythingDrawn } from '../../../support/pdf-editions.ts'
import { png } from '../../../support/pictures.ts'

const theme = await loadTheme()
const asset: Asset = { id: 'parties.svg', mediaType: 'image/png', bytes: png(8, 8), width: 8, height: 8 }

/** The plan of every node, and what a page writer would have drawn for it. */
class Finished {
  readonly root = planEdition(everythingDrawn, theme, labelsFor('en'), new Map([[asset.id, asset]])).root
  readonly drawn = new Map<Content, Mark[]>()

  constructor() {
    for (const element of this.#all()) {
      if (element.type === 'Figure') element.drawnBox = [0, 0, 1, 1]
      const contents = element.kids.filter((kid) => kid instanceof Content)
      for (const content of contents) this.drawn.set(content, [mark('content')])
      const last = contents.at(-1)
      if (element.type === 'Link' && last !== undefined) this.drawn.set(last, [mark('annotation')])
    }
  }

  *#all(from = this.root): Generator<StructureElement> {
    yield from
    for (const kid of from.kids) if (kid instanceof StructureElement) yield* this.#all(kid)
  }

  /** The first element of a type. */
  the(type: StructureType): StructureElement {
    const element = [...this.#all()].find((one) => one.type === type)
    if (element === undefined) throw new Error(`The plan has no ${type}`)
    return element
  }

  faults(): readonly ClauseName[] {
    return faultsOf(this.root, this.drawn).map(({ clause }) => clause)
  }
}

const mark = (kind: Mark['kind'], contents = 'Aims') =>
  ({ kind, page: {}, id: 0, annotation: { data: { Contents: contents } } }) as unknown as Mark

/** The element with other properties, in its place. */
function replaced(element: StructureElement, own: StructureElement['properties'], type = element.type): void {
  const copy = new StructureElement(type, { ...element.properties, ...own }, element.parent)
  copy.kids.push(...element.kids)
  copy.drawnBox = element.drawnBox
  const siblings = element.parent?.kids ?? []
  siblings[siblings.indexOf(element)] = copy
}

function withoutTable(cell: StructureElement, own: object): StructureElement['properties'] {
  const table = cell.properties.attributes?.find(({ owner }) => owner === 'Table')
  return { attributes: [{ ...table, owner: 'Table', ...own }] }
}

const breaks: Readonly<Record<ClauseName, (finished: Finished) => void>> = {
  figureAlternative: ({ the }) => replaced(the('Figure'), { alternative: ' ' }),
  figureBox: ({ the }) => {
    the('Figure').drawnBox = undefined
  },
  formulaAlternative: ({ the }) => replaced(the('Formula'), { alternative: undefined }),
  headingOrder: ({ the }) => replaced(the('H2'), {}, 'H3'),
  headerScope: ({ the }) => replaced(the('TH'), withoutTable(the('TH'), { scope: undefined })),
  headersExist: ({ the }) => replaced(the('TD'), withoutTable(the('TD'), { headers: ['gone'] })),
  rowWidth: ({ the }) => the('TBody').add('TR'),
  listNumbering: ({ the }) => replaced(the('L'), { attributes: [] }),
  linkAnnotation: ({ the, drawn }) => drawn.set(the('Link').kids.at(-1) as Content, [mark('content')]),
  linkContents: ({ the, drawn }) => drawn.set(the('Link').kids.at(-1) as Content, [mark('annotation', '')]),
  noteId: ({ the }) => replaced(the('Note'), { id: undefined }),
  uniqueId: ({ the }) => replaced(the('Note'), { id: 't1-c0' }),
  place: ({ the, drawn }) => drawn.set(the('P').add('P').content(), [mark('content')]),
  emptyElement: ({ the }) => the('Document').add('Title'),
  undrawnContent: ({ the }) => the('P').content(),
  orphanContent: ({ the, drawn }) => drawn.set(new Content(the('P')), [mark('content')]),
}

describe('a structure', () => {
  it('holds where nothing is broken', () => {
    expect(new Finished().faults()).toEqual([])
  })

  it.each(Object.keys(clauses) as ClauseName[])('is found out by %s, and by nothing else', (clause) => {
    const finished = new Finished()
    finished.the = finished.the.bind(finished)
    breaks[clause](finished)
    expect(finished.faults()).toEqual([clause])
  })

  it('names the passage, or the nearest around it that has a place in the source', () => {
    const position = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } }
    const root = new StructureElement('Document')
    root.add('Sect', { position }).add('L').add('LI').add('Lbl').content()
    const said: unknown[] = []
    const holds = structureHolds(root, new Map(), (rule, place, ...values) =>
      said.push([rule, place, ...values]),
    )
    expect(holds).toBe(false)
    expect(said).toEqual([
      ['pdf-structure-holds', position, clauses.listNumbering],
      ['pdf-structure-holds', position, clauses.undrawnContent],
    ])
  })

  it('has elements in their places alone', () => {
    const wrong: readonly (readonly [StructureType, StructureType])[] = [
      ['L', 'P'],
      ['Document', 'LI'],
      ['LI', 'P'],
      ['Table', 'TD'],
      ['Document', 'TR'],
      ['TR', 'P'],
      ['TOC', 'P'],
      ['H1', 'P'],
      ['Span', 'L'],
      ['Link', 'H1'],
      ['Ruby', 'Span'],
    ]
    for (const [parent, kid] of wrong) {
      const { root, drawn } = new Finished()
      drawn.set(root.add(parent).add(kid).content(), [mark('content')])
      expect(
        faultsOf(root, drawn).map(({ clause }) => clause),
        `${kid} in ${parent}`,
      ).toContain('place')
    }
  })
})
