import { readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.ts'

const read = (markdown: string): Root => parse(new VFile(markdown))

function typesOf(markdown: string): string[] {
  const types: string[] = []
  visit(read(markdown), (node) => {
    types.push(node.type)
  })
  return types
}

describe('the syntax of a source', () => {
  it.each([
    ['frontmatter', '---\ntitle: A\n---', 'yaml'],
    ['tables', '| a |\n|---|\n| b |', 'table'],
    ['struck-out words', '~~a~~', 'delete'],
    ['task items', '- [x] a', 'listItem'],
    ['footnotes', 'a[^1]\n\n[^1]: b', 'footnoteReference'],
    ['container directives', ':::note\na\n:::', 'containerDirective'],
    ['text directives', 'a :lang[b]{lang=fr}', 'textDirective'],
    ['formulas on a line of their own', '$$\nx\n$$', 'math'],
    ['formulas in a line', 'a $$x$$', 'inlineMath'],
    ['definition lists', 'Term\n: said of it', 'defList'],
  ])('knows %s', (_, markdown, type) => {
    expect(typesOf(markdown)).toContain(type)
  })

  it.each([
    'The meeting began at 10:30.',
    'The motion was carried by 3:2.',
    'Documents A/RES/75:1 and CTOC/COP/2020:L.1 were before them.',
    'See the note:abbr in the margin.',
    'It cost $5 and then $10.',
    'It lasted ~about~ an hour.',
  ])('leaves prose alone: %s', (prose) => {
    expect(typesOf(prose)).toEqual(['root', 'paragraph', 'text'])
  })

  it('calls the note behind a time of day', () => {
    expect(typesOf('at 10:30[^1]\n\n[^1]: sharp')).toContain('footnoteReference')
  })

  it('still knows a directive behind a mark', () => {
    expect(typesOf('(:lang[oui]{lang=fr})')).toContain('textDirective')
  })
})

it('gives every node its position', () => {
  const source = readFileSync(new URL('../corpus/kitchen-sink/en.md', import.meta.url), 'utf8')
  const unplaced: string[] = []
  visit(read(source), (node) => {
    if (!node.position) unplaced.push(node.type)
  })
  expect(unplaced).toEqual([])
})
