import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../src/frontmatter/schema.ts'
import type { Block, DocNode } from '../../src/model/nodes.ts'
import { walk } from '../../src/model/visit.ts'
import { all, type Resolved, resolveText } from '../support/resolve.ts'

const corpus = (name: string) => readFileSync(new URL(`../corpus/${name}/en.md`, import.meta.url), 'utf8')

function idsOf({ publication }: Resolved): string[] {
  return [...walk(publication.children)].flatMap((node) =>
    'id' in node && node.id !== undefined ? [node.id] : [],
  )
}

function expectLevels(blocks: readonly Block[], level: number): void {
  for (const block of blocks) {
    if (block.type !== 'section') continue
    expect(block.level).toBe(level)
    expectLevels(block.children, level + 1)
  }
}

describe.each(['kitchen-sink', 'traps'])('the publication of %s', (name) => {
  const resolved = resolveText(corpus(name))

  it('comes without a message', async () => {
    expect((await resolved).messages).toEqual([])
  })

  it('has unique ids, none of them empty', async () => {
    const ids = idsOf(await resolved)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids).not.toContain('')
  })

  it('skips no level', async () => {
    expectLevels((await resolved).publication.children, 1)
  })

  it('refers only to ids that exist', async () => {
    const ids = new Set(idsOf(await resolved))
    const named = [
      ...all('tableCell', await resolved).flatMap((cell) => cell.headers),
      ...all('noteCall', await resolved).map((call) => call.note),
      ...all('note', await resolved).flatMap((note) => note.calls),
    ]
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('is the same in two runs', async () => {
    expect((await resolveText(corpus(name))).publication).toEqual((await resolved).publication)
  })
})

describe('a publication', () => {
  it('is frozen to its last node', async () => {
    const { publication } = await resolveText('A *word*.\n\n![A dog](a.png)')
    const open = [publication, ...walk(publication.children)].filter((node) => !Object.isFrozen(node))
    expect(open).toEqual([])
  })

  it('holds nothing but what the model names', async () => {
    const resolved = await resolveText('# A {#b}\n\n![A dog](a.png "Rex")\n\n| a |\n|:-:|\n| b |')
    const keys = (node: DocNode | undefined) => Object.keys(node ?? {}).sort()
    const common = ['direction', 'language', 'position', 'type']
    expect(keys(all('heading', resolved)[0])).toEqual(['children', ...common, 'level'].sort())
    expect(keys(all('image', resolved)[0])).toEqual(
      ['alternative', 'asset', ...common, 'height', 'width'].sort(),
    )
    expect(keys(all('tableCell', resolved)[1])).not.toContain('authorAlign')
  })

  it('hears of all problems in one run', async () => {
    const { messages } = await resolveText(
      '![](a.png)\n\n[a](#gone)\n\n:smile[b]\n\n<b>c\n\nd[^e]\n\n$$\n\\frac{\n$$',
    )
    expect(messages.map((message) => message.split(' ')[1]).sort()).toEqual([
      'directive-is-known',
      'formula-is-valid-tex',
      'html-tags-match',
      'image-has-alternative',
      'link-target-exists',
      'note-is-defined',
    ])
  })
})

describe('the contents', () => {
  const markdown = '# One *a*[^1]\n\n## [Two](https://example.org)\n\n### Three\n\n#### Four\n\n[^1]: Note'
  const titles = async (own: Partial<Metadata>, of: 'contents' | 'outline' = 'contents') => {
    const list = (entries: Resolved['publication']['contents']): unknown[] =>
      entries.map((entry) => [entry.id, ...list(entry.entries)])
    return list((await resolveText(markdown, own)).publication[of])
  }

  it('list the sections down to level 3, or as deep as the frontmatter says', async () => {
    expect(await titles({})).toEqual([['one-a', ['two', ['three']]]])
    expect(await titles({ toc: { depth: 1 } })).toEqual([['one-a']])
  })

  it('are taken from an outline that holds every heading', async () => {
    const whole = [['one-a', ['two', ['three', ['four']]]]]
    expect(await titles({ toc: { depth: 1 } }, 'outline')).toEqual(whole)
  })

  it('hold no links or calls', async () => {
    const { publication } = await resolveText(markdown)
    const words = publication.contents.flatMap((entry) => [
      ...entry.children,
      ...(entry.entries[0]?.children ?? []),
    ])
    expect([...walk(words)].map((node) => node.type)).toEqual(['text', 'emphasis', 'text', 'text'])
  })

  it.each([
    [5, false],
    [6, true],
  ])('of %d sections are worth listing: %s', async (count, worth) => {
    const sections = Array.from({ length: count }, (_, index) => `# Section ${index}\n\nText`)
    expect((await resolveText(sections.join('\n\n'))).publication.listsContents).toBe(worth)
  })
})
