/** For every type of node and every edition: what goes wrong with a node is noticed when the edition is read back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Format, formats } from '../../src/model/format.ts'
import type { NodeType } from '../../src/model/nodes.ts'
import { project } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import type { RenderContext } from '../../src/render/renderer.ts'
import { compare } from '../../src/verify/compare/compare.ts'
import { Due } from '../../src/verify/compare/due.ts'
import { contextFor } from '../render/everything.ts'
import { node, paragraph, text } from '../support/nodes.ts'
import { everythingDrawn } from '../support/pdf-editions.ts'
import { mutated, mutations } from './mutations.ts'

/** How a mutation ended: told by the read-back, refused before there was an edition, or not noticed. */
type Outcome = 'told' | 'refused' | 'missed'

/** Every node, and a passage in another language that is long enough to be announced. */
const french = text('que personne ne soit laissé de côté', 'fr')
const whole: Publication = {
  ...everythingDrawn,
  children: [
    paragraph('The aim is ', node('span', { language: 'fr', children: [french] }), '.'),
    ...everythingDrawn.children,
  ],
}

const due = new Due({ utterances: project(whole), places: [] })

async function outcomeOf(publication: Publication, format: Format): Promise<Outcome> {
  const renderer = await builtInRenderers.find(({ name }) => name === format)?.load()
  let isRefused = false
  const report: RenderContext['report'] = () => {
    isRefused = true
  }
  try {
    const context = await contextFor(publication, { report })
    const files = await renderer?.render(publication, renderer.options.parse({}), context)
    if (isRefused || files === undefined) return 'refused'
    return (await compare(format, files, due)).disagreements.length > 0 ? 'told' : 'missed'
  } catch {
    return 'refused'
  }
}

const seenNotSaid =
  'It is seen and not said: what a reader hears is the same (table of meanings, “text only”).'

/** What nobody can tell from an edition, and why that is no loss. */
const missed: Readonly<Record<string, { readonly in: readonly Format[]; readonly because: string }>> = {
  'thematicBreak dropped': {
    in: formats,
    because: 'A line across the page says nothing (table of meanings, exempt).',
  },
  'emphasis unwrapped': { in: formats, because: seenNotSaid },
  'strong unwrapped': { in: formats, because: seenNotSaid },
  'span of a few words in another language': {
    in: ['text'],
    because: 'Names and terms are not announced: a listener takes them in without a warning.',
  },
  'subscript unwrapped': { in: ['text'], because: '“H2O” is how plain text writes and says it.' },
  'abbreviation unwrapped': {
    in: formats,
    because: 'What it stands for is written out at its first use, and that is compared.',
  },
  'time unwrapped': { in: formats, because: 'The date stands in words; its form for machines is not said.' },
  'time at another time': {
    in: formats,
    because: 'The date stands in words; its form for machines is not said.',
  },
}

interface Row {
  readonly name: string
  readonly outcomes: Readonly<Record<Format, Outcome>>
}

describe('a table of what goes wrong, and where it is noticed', { timeout: 300_000 }, () => {
  const rows: Row[] = []

  beforeAll(async () => {
    for (const [type, ways] of Object.entries(mutations)) {
      for (const [way, mutation] of Object.entries(ways)) {
        const publication = mutated(whole, type as NodeType, mutation)
        if (publication === undefined) throw new Error(`Nothing was changed: ${type} ${way}`)
        const outcomes = {} as Record<Format, Outcome>
        for (const format of formats) outcomes[format] = await outcomeOf(publication, format)
        rows.push({ name: `${type} ${way}`, outcomes })
      }
    }
  }, 300_000)

  it('says that all is well where nothing goes wrong', async () => {
    for (const format of formats) expect(await outcomeOf(whole, format)).toBe('missed')
  })

  it('holds everything that is missed, with the reason', () => {
    const found = rows.flatMap(({ name, outcomes }) => {
      const where = formats.filter((format) => outcomes[format] === 'missed')
      return where.length > 0 ? [[name, where]] : []
    })
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(missed).map(([name, { in: where }]) => [name, where])),
    )
  })

  it('is the one that is published', async () => {
    await expect(ledgerOf(rows)).toMatchFileSnapshot('../../docs/proof.md')
  })
})

function ledgerOf(rows: readonly Row[]): string {
  const words: Readonly<Record<Outcome, string>> = { told: 'told', refused: 'refused', missed: '–' }
  const lines = rows.map(
    ({ name, outcomes }) => `| ${name} | ${formats.map((one) => words[outcomes[one]]).join(' | ')} |`,
  )
  const reasons = Object.entries(missed).map(
    ([name, { in: where, because }]) =>
      `| ${name} | ${where.length === formats.length ? 'all' : where.join(', ')} | ${because} |`,
  )
  return `${[
    '# What the proof notices',
    '',
    'Each row gets one node of a publication wrong on its way into an edition; the edition is made, read back and held against the publication as it was. “Told” is a difference that `lectern build` and `lectern verify` report. “Refused” is a fault that an edition refuses before it is made. `test/verify/mutations.test.ts` makes this page, and fails when a row changes.',
    '',
    `| What goes wrong | ${formats.join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    '## What is not noticed, and why',
    '',
    '| What goes wrong | Where | Why that is no loss |',
    '| --- | --- | --- |',
    ...reasons,
  ].join('\n')}\n`
}
