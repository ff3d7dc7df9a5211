import { describe, expect, it } from 'vitest'
import type { NodeOf } from '../../src/resolve/draft.ts'
import { nestSections } from '../../src/resolve/sections.ts'
import { node } from '../support/nodes.ts'
import { all, outline, resolveText } from '../support/resolve.ts'

describe('sections', () => {
  it('nest by the depth of their headings, the shallowest at level 1', async () => {
    const resolved = await resolveText('Before\n\n## One\n\nText\n\n### Inside\n\n## Two')
    expect(outline(resolved.publication.children)).toEqual([
      ['paragraph', 'Before'],
      ['section', ['paragraph', 'Text'], ['section']],
      ['section'],
    ])
    expect(all('section', resolved).map((section) => section.level)).toEqual([1, 2, 1])
    expect(all('heading', resolved).map((heading) => heading.level)).toEqual([1, 2, 1])
  })

  it('nest documents of any length', () => {
    const rule = node('thematicBreak', {}) as NodeOf<'thematicBreak'>
    const flow = Array.from({ length: 200_000 }, () => rule)
    expect(nestSections(flow, 'A test', () => {})).toHaveLength(flow.length)
  })

  it('close a skipped level and say so', async () => {
    const resolved = await resolveText('# One\n\n### Deep\n\n#### Deeper')
    expect(all('section', resolved).map((section) => section.level)).toEqual([1, 2, 3])
    expect(resolved.messages).toEqual(['3:1 heading-levels-do-not-skip'])
  })

  it('say that a document begins too deep', async () => {
    const { messages } = await resolveText('### Deep\n\n# One')
    expect(messages).toEqual(['1:1 heading-levels-do-not-skip'])
  })

  it('leave out a first heading that repeats the title', async () => {
    const resolved = await resolveText('# A  test\n\nText\n\n## One')
    expect(outline(resolved.publication.children)).toEqual([['paragraph', 'Text'], ['section']])
    expect(all('section', resolved)[0]?.level).toBe(1)
  })

  it('are refused inside other blocks, their words kept', async () => {
    const resolved = await resolveText('> # One')
    expect(resolved.messages).toEqual(['1:3 heading-stands-in-the-flow'])
    expect(outline(resolved.publication.children)).toEqual([['quote', ['paragraph', 'One']]])
  })

  it('carry numbers where the frontmatter asks for them', async () => {
    const resolved = await resolveText('# One\n\n## Inside\n\n# Two', { numberSections: true })
    expect(all('section', resolved).map((section) => section.number)).toEqual(['1', '1.1', '2'])
  })
})

describe('paragraph numbers', () => {
  it('count the paragraphs of the body alone', async () => {
    const resolved = await resolveText('One\n\n- item\n\n> quoted\n\n# Section\n\nTwo[^1]\n\n[^1]: Note', {
      numberParagraphs: true,
    })
    const numbers = all('paragraph', resolved).map((paragraph) => paragraph.number)
    expect(numbers).toEqual(['1', undefined, undefined, '2', undefined])
  })
})
