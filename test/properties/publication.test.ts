/** What holds of every publication, whatever its source. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocNode, NodeOf, NodeType } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'
import { childrenOf, walk } from '../../src/model/visit.ts'
import { bodyWords } from '../support/body-words.ts'
import { resolveText } from '../support/resolve.ts'
import { documents, wordsIn } from './documents.ts'

/** Holds for each publication that an arbitrary document becomes. */
async function holds(property: (publication: Publication, document: string) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const { publication, messages } = await resolveText(document)
      expect(messages.filter((message) => !message.endsWith('heading-levels-do-not-skip'))).toEqual([])
      property(publication, document)
    }),
    { numRuns: 50, seed: 1948 },
  )
}

function each<Type extends NodeType>(type: Type, { children }: Publication): NodeOf<Type>[] {
  return [...walk(children)].filter((node): node is NodeOf<Type> => node.type === type)
}

function idsOf({ children }: Publication): string[] {
  return [...walk(children)].flatMap((node) => ('id' in node && node.id !== undefined ? [node.id] : []))
}

describe('every publication', { timeout: 60_000 }, () => {
  it('says each word of its source once', () =>
    holds((publication, document) => {
      const said = wordsIn(bodyWords(publication).join(' '))
      expect(said.sort()).toEqual(wordsIn(document).sort())
    }))

  it('says nothing that depends on how its lines end', () =>
    fc.assert(
      fc.asyncProperty(documents, fc.constantFrom('\r\n', '\r'), async (document, end) => {
        const [here, there] = [await resolveText(document), await resolveText(document.replaceAll('\n', end))]
        expect(bodyWords(there.publication)).toEqual(bodyWords(here.publication))
        expect(there.messages).toEqual(here.messages)
      }),
      { numRuns: 30, seed: 1948 },
    ))

  it('skips no level', () =>
    holds((publication) => {
      const descend = (nodes: readonly DocNode[], level: number): void => {
        for (const node of nodes) {
          if (node.type === 'section')
            expect([node.level, node.heading.level]).toEqual([level + 1, level + 1])
          descend(childrenOf(node), node.type === 'section' ? node.level : level)
        }
      }
      descend(publication.children, 0)
    }))

  it('repeats no id, and leads every link inside it somewhere', () =>
    holds((publication) => {
      const ids = idsOf(publication)
      expect(ids).toEqual([...new Set(ids)])
      const named = [
        ...each('link', publication).flatMap(({ target }) => (target.kind === 'internal' ? [target.id] : [])),
        ...each('tableCell', publication).flatMap(({ headers }) => headers),
        ...publication.contents.map(({ id }) => id),
      ]
      for (const id of named) expect(ids).toContain(id)
    }))

  it('has a note for each call, a call for each note, and numbers them as they are met', () =>
    holds((publication) => {
      const notes = each('note', publication)
      const calls = each('noteCall', publication)
      expect(notes.flatMap(({ id, calls }) => calls.map((call) => `${call} → ${id}`)).sort()).toEqual(
        calls.map(({ id, note }) => `${id} → ${note}`).sort(),
      )
      for (const { note, label } of calls) expect(notes.find(({ id }) => id === note)?.label).toBe(label)
      expect(notes.map(({ label }) => label)).toEqual(notes.map((_, index) => String(index + 1)))
    }))

  it('knows the language and the direction of every node', () =>
    holds((publication) => {
      for (const { language, direction } of walk(publication.children)) {
        expect(Intl.getCanonicalLocales(language)).toEqual([language])
        expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
      }
    }))

  it('can no longer be changed', () =>
    holds((publication) => {
      for (const node of walk(publication.children)) expect(Object.isFrozen(node)).toBe(true)
    }))
})
