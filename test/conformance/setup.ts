/** Makes the editions that the conformance tests judge: all of `source/` and of `test/corpus/`, once. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { z } from 'zod'
import { printMessages } from '../../src/diagnostics/print.ts'
import type { Block } from '../../src/model/nodes.ts'
import { project as utterancesOf } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import { walk } from '../../src/model/visit.ts'
import { type PublishOptions, publish } from '../../src/publish.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { defineRenderer } from '../../src/render/renderer.ts'
import { shippedThemes } from '../../src/theme/shipped.ts'
import { contextFor, everything } from '../render/everything.ts'
import { type Expectation, variants } from './editions.ts'

const inputs = ['source', 'test/corpus']
/** Every construct, and every direction: what is made in the other themes too. */
const themedInputs = ['test/corpus/kitchen-sink', 'test/corpus/translated']

/** Every construct, every direction, and a document in parts. */
const dividedInputs = [...themedInputs, 'source/handbook']

/** What every edition must say, as an edition of its own. */
const expectations = defineRenderer({
  name: 'expectations',
  extension: '.json',
  mediaType: 'application/json',
  options: z.strictObject({}),
  render: async (publication, _options, { basename }) => [
    {
      path: `${basename}.json`,
      mediaType: 'application/json',
      bytes: Buffer.from(JSON.stringify(expectationOf(publication))),
    },
  ],
})

function expectationOf(publication: Publication): Expectation {
  const nodes = [...walk(publication.children)]
  const drawn = nodes.flatMap((node) => {
    if (node.type === 'image') return [node.alternative]
    return node.type === 'math' || node.type === 'inlineMath' ? [node.speech] : []
  })
  const notes = nodes.filter((node) => node.type === 'notes')
  return {
    all: utterancesOf(publication),
    body: utterancesOf({ ...publication, children: withoutNotes(publication.children) }),
    notes: utterancesOf({ ...publication, facts: [], children: notes, closing: [] }),
    drawn: drawn.filter((words) => words !== ''),
  }
}

function withoutNotes(blocks: readonly Block[]): Block[] {
  return blocks
    .filter((block) => block.type !== 'notes')
    .map((block) => (block.type === 'section' ? { ...block, children: withoutNotes(block.children) } : block))
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-conformance-'))
  const editions = join(folder, 'editions')
  const expected = join(folder, 'expected')
  await publishAll({ out: editions })
  await publishAll({
    out: expected,
    config: { renderers: [expectations] },
    formats: [expectations.name],
  })
  const themed = join(folder, 'themed')
  for (const theme of shippedThemes)
    if (theme !== 'default') await publishAll({ theme, out: join(themed, theme) }, themedInputs)
  project.provide('themed', themed)
  const divided = join(folder, 'divided')
  await publishAll(
    { out: divided, formats: ['html'], options: { html: { split: 'sections' } } },
    dividedInputs,
  )
  project.provide('divided', divided)
  for (const [name, options] of Object.entries(variants)) {
    const out = join(folder, 'variants', name)
    await publishAll({ out, formats: ['pdf'], options: { pdf: options } })
    await renderEverything(out, options)
  }
  const damaged = join(folder, 'damaged')
  await mkdir(damaged)
  project.provide('damaged', damaged)
  project.provide('editions', editions)
  project.provide('variants', join(folder, 'variants'))
  project.provide('expected', expected)
  return () => rm(folder, { recursive: true })
}

/** The document that holds every node type; its ruby is in a script that our fonts do not cover. */
async function renderEverything(out: string, options: (typeof variants)[keyof typeof variants]) {
  const context = await contextFor(everything, { report: () => {} })
  for (const { path, bytes } of await pdf.render(everything, options, context)) {
    await mkdir(join(out, 'everything'))
    await writeFile(join(out, 'everything', path), bytes)
  }
}

/** @throws with everything that was said when a source is refused: every source here is a good one. */
async function publishAll(options: PublishOptions, sources = inputs): Promise<void> {
  const result = await publish(sources, options)
  if (!result.refused) return
  const files = result.documents.flatMap(({ sources }) => sources.map(({ file }) => file))
  throw new Error(files.map((file) => printMessages(file, (_style, text) => text)).join(''))
}
