/** What the shipped themes promise, in the plan of a document that holds every kind of node. */
import { describe, expect, it } from 'vitest'
import type { TextRun } from '../../../../src/render/pdf/layout/text.ts'
import { planEdition } from '../../../../src/render/pdf/plan/edition.ts'
import type { FlowBlock } from '../../../../src/render/pdf/plan/flow.ts'
import { loadTheme } from '../../../../src/theme/load.ts'
import { shippedThemes } from '../../../../src/theme/shipped.ts'
import { contextFor, everything } from '../../everything.ts'

async function runsIn(name: string): Promise<readonly TextRun[]> {
  const { theme, labels, asset } = await contextFor(everything, { theme: await loadTheme(name) })
  const assets = new Map(
    await Promise.all(everything.assets.map(async (id) => [id, await asset(id)] as const)),
  )
  const { flow, notes } = planEdition(everything, theme, labels, assets)
  return [...flow, ...[...notes.values()].flat()].flatMap(runsOf)
}

function runsOf(block: FlowBlock): readonly TextRun[] {
  switch (block.kind) {
    case 'text':
      return [
        ...block.runs,
        ...(block.marker?.runs ?? []),
        ...(block.pageReference ? [block.pageReference.run] : []),
      ]
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(runsOf)))
    case 'picture':
    case 'rule':
      return []
  }
}

describe.each(shippedThemes)('%s', async (name) => {
  const theme = await loadTheme(name)
  const runs = await runsIn(name)

  it('sets no words smaller than it promises', () => {
    expect(runs.length).toBeGreaterThan(50)
    expect(runs.filter(({ size }) => size < theme.smallest).map(({ text }) => text)).toEqual([])
  })

  it('sets words in its own colours alone, all of which are measured', () => {
    const { background, panel, rule, ...inks } = theme.light
    const strange = runs.filter(({ colour }) => !Object.values(inks).includes(colour))
    expect(strange.map(({ text }) => text)).toEqual([])
  })
})
