import type { Root } from 'mdast'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/diagnostics/report.ts'
import { parserWith } from '../../src/parse/plugins.ts'
import { messagesOf } from '../support/messages.ts'

type Pluggables = Parameters<typeof parserWith>[0]

async function transformed(markdown: string, ...plugins: Pluggables) {
  const file = new VFile({ path: 'brief.md', value: markdown })
  const parser = parserWith(plugins)
  const tree = await parser.transform(parser.parse(file), file, createReport(file))
  return { tree, messages: messagesOf(file) }
}

/** A plugin that puts `node`, which may be of any type, at the end of the first paragraph. */
function append(node: Node) {
  return function appendNode() {
    return (tree: Root) => {
      const [paragraph] = tree.children
      if (paragraph?.type === 'paragraph') Object.assign(paragraph.children, { 1: node })
    }
  }
}

const origin = 'a remark plugin of the configuration (appendNode)'

describe('parserWith', () => {
  it('runs transforms in their order, with their options', async () => {
    const write = (words: string) => (tree: Root) => {
      tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: words }] })
    }
    const { tree, messages } = await transformed('', [write, 'one'], {
      plugins: [[() => async (tree: Root) => write('two')(tree)]],
    })
    expect(messages).toEqual([])
    expect(tree).toMatchObject({
      children: [{ children: [{ value: 'one' }] }, { children: [{ value: 'two' }] }],
    })
  })

  it('attaches syntax, after its own', async () => {
    const at = '@'.charCodeAt(0)
    function remarkAt(this: {
      data(): { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }
    }) {
      const data = this.data()
      data.micromarkExtensions?.push({
        text: {
          [at]: {
            tokenize: (effects: Effects, ok: unknown) => (code: number) => {
              effects.enter('at')
              effects.consume(code)
              effects.exit('at')
              return ok
            },
          },
        },
      })
      data.fromMarkdownExtensions?.push({
        enter: {
          at(this: { enter(node: Node, token: unknown): void }, token: unknown) {
            this.enter({ type: 'break' }, token)
          },
        },
        exit: {
          at(this: { exit(token: unknown): void }, token: unknown) {
            this.exit(token)
          },
        },
      })
    }
    const { tree } = await transformed('a@b :lang[c]{lang=fr}', remarkAt)
    const [paragraph] = tree?.children ?? []
    const types = paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : []
    expect(types).toEqual(['text', 'break', 'text', 'textDirective'])
  })

  it('leaves the parser that no plugin was attached to as it was', async () => {
    parserWith([append({ type: 'wikiLink' })])
    expect((await transformed('Text.')).tree).toMatchObject({
      children: [{ children: [{ value: 'Text.' }] }],
    })
  })

  it('names the type of a node that nobody knows, and keeps what it holds', async () => {
    const node = { type: 'wikiLink', children: [{ type: 'text', value: 'Page' }] } as Node
    const { tree, messages } = await transformed('Text.', append(node))
    expect(messages).toEqual([
      `1:1 node-type-is-known: A node of the type wikiLink stands here, made by ${origin}. | ` +
        'Nodes that Lectern can give to the readers of every edition. | ' +
        'Let the plugin make nodes of Markdown, a directive or raw HTML instead.',
    ])
    expect(tree).toMatchObject({
      children: [{ children: [{ value: 'Text.' }, { type: 'text', value: 'Page' }] }],
    })
  })

  it('says each fault once, where it first stands', async () => {
    const place = { start: { line: 3, column: 2 }, end: { line: 3, column: 5 } }
    const twice = { type: 'wikiLink', position: place, children: [{ type: 'wikiLink' }] } as Node
    expect((await transformed('Text.', append(twice))).messages).toEqual([
      expect.stringMatching(/^3:2 node-type/),
    ])
  })

  it.each([
    ['constructor', { type: 'constructor' }, 'node-type-is-known: A node of the type constructor'],
    ['a text without words', { type: 'text' }, 'text stands here without its value (a string)'],
    ['a link without address', { type: 'link', children: [] }, 'link stands here without its url (a string)'],
    ['emphasis of nothing', { type: 'emphasis' }, 'emphasis stands here without its children (an array)'],
    [
      'an item alone',
      { type: 'listItem', children: [] },
      'listItem stands here directly in a node of the type paragraph',
    ],
    [
      'a list of paragraphs',
      { type: 'list', children: [{ type: 'paragraph', children: [] }] },
      'paragraph stands here directly in a node of the type list',
    ],
  ])('reports %s', async (_name, node, words) => {
    const { messages } = await transformed('Text.', append(node))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(words)
  })

  it('says that a plugin stopped, and why', async () => {
    const { tree, messages } = await transformed('Text.', () => () => {
      throw new Error('no dictionary')
    })
    expect(tree).toBeUndefined()
    expect(messages).toEqual([
      expect.stringContaining('1:1 plugin-runs-to-its-end: A remark plugin stopped: no dictionary.'),
    ])
  })

  it('lets a plugin refuse a text in its own words', async () => {
    const { tree, messages } = await transformed('Text.', () => (_tree: Root, file: VFile) => {
      file.fail('Too short', { place: { line: 1, column: 3 }, ruleId: 'is-long', source: 'acme' })
    })
    expect(tree).toBeUndefined()
    expect(messages).toEqual([expect.stringMatching(/^1:3 is-long: Too short/)])
  })

  it('does not take a tree that is no Markdown', async () => {
    const { messages } = await transformed('Text.', () => () => ({ type: 'element' }) as unknown as Root)
    expect(messages).toEqual([expect.stringContaining('its tree is of the type element, not root')])
  })
})

interface Effects {
  enter(type: string): void
  consume(code: number): void
  exit(type: string): void
}
