import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { labelsFor } from '../../src/labels/labels.ts'
import { inOrder, renderEditions } from '../../src/render/editions.ts'
import type { RenderContext, Renderer } from '../../src/render/renderer.ts'
import { loadTheme } from '../../src/theme/load.ts'
import { publication } from '../support/nodes.ts'

function renderer(name: string, own: Partial<Renderer> = {}): Renderer {
  return {
    name,
    extension: `.${name}`,
    mediaType: `text/${name}`,
    options: z.strictObject({}),
    render: async () => [{ path: `doc.en.${name}`, mediaType: `text/${name}`, bytes: Buffer.from(name) }],
    ...own,
  }
}

async function shared() {
  return {
    theme: await loadTheme(),
    labels: labelsFor('en'),
    now: new Date('2020-10-12'),
    generator: 'Lectern',
    source: '',
    basename: 'doc.en',
    asset: () => Promise.reject(new Error('no asset')),
    signal: new AbortController().signal,
    report: () => {},
  }
}

describe('inOrder', () => {
  it('puts renderers after those they build on', () => {
    const all = [renderer('a', { after: ['b'] }), renderer('b', { after: ['c', 'absent'] }), renderer('c')]
    expect(inOrder(all).map(({ name }) => name)).toEqual(['c', 'b', 'a'])
  })

  it('refuses a circle', () => {
    const circle = [renderer('a', { after: ['b'] }), renderer('b', { after: ['a'] }), renderer('c')]
    expect(() => inOrder(circle)).toThrow('The renderers a, b wait for each other.')
  })
})

describe('renderEditions', () => {
  it('gives each renderer its own options, as its schema reads them', async () => {
    const seen: unknown[] = []
    const optional = renderer('a', {
      options: z.strictObject({ width: z.int().default(72), title: z.string().default('None') }),
      async render(_publication, options) {
        seen.push(options)
        return [{ path: 'a', mediaType: '', bytes: Buffer.from('') }]
      },
    })
    const options = { a: { width: 40 } }
    await renderEditions(publication([]), [optional], await shared(), () => options.a)
    expect(seen).toEqual([{ width: 40, title: 'None' }])
  })

  it('lets editions share a file, and none take the place of another’s', async () => {
    const writing = (name: string, words: string) =>
      renderer(name, { render: async () => [{ path: 'x', mediaType: '', bytes: Buffer.from(words) }] })
    const render = async (...renderers: Renderer[]) =>
      renderEditions(publication([]), renderers, await shared())
    await expect(render(writing('a', 'same'), writing('b', 'same'))).resolves.toHaveLength(2)
    await expect(render(writing('a', 'one'), writing('b', 'two'))).rejects.toThrow(
      'The renderers a and b both write x.',
    )
    await expect(render(renderer('a', { render: async () => [] }))).rejects.toThrow(
      'The renderer a made no file.',
    )
  })

  it('gives a renderer the editions that it asked for, and the plan of all', async () => {
    const seen: RenderContext[] = []
    const curious = (name: string, after: string[]) =>
      renderer(name, {
        after,
        async render(_publication, _options, context) {
          seen.push(context)
          return [{ path: name, mediaType: '', bytes: Buffer.from('') }]
        },
      })
    const editions = await renderEditions(
      publication([]),
      [curious('a', ['b', 'absent']), curious('b', [])],
      await shared(),
    )
    expect(editions.map(({ name }) => name)).toEqual(['b', 'a'])
    expect(seen.map(({ edition }) => [edition('a')?.name, edition('b')?.name, edition('absent')])).toEqual([
      [undefined, undefined, undefined],
      [undefined, 'b', undefined],
    ])
    expect(seen[0]?.editions).toEqual([
      { name: 'a', mediaType: 'text/a', fileName: 'doc.en.a' },
      { name: 'b', mediaType: 'text/b', fileName: 'doc.en.b' },
    ])
  })

  it.each(['../a', '/a', 'a/../../b', 'a\\b', 'C:a', ''])(
    'keeps renderers in the folder: %j',
    async (path) => {
      const astray = renderer('a', { render: async () => [{ path, mediaType: '', bytes: Buffer.from('') }] })
      await expect(renderEditions(publication([]), [astray], await shared())).rejects.toThrow('may not write')
    },
  )
})
