import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Config } from '../../src/config/config.ts'
import { settle } from '../../src/config/settle.ts'
import { defineRenderer } from '../../src/render/renderer.ts'
import { folderWith } from '../support/folder.ts'

const renderer = (name: string, options: z.ZodType = z.strictObject({})) =>
  defineRenderer({ name, extension: '.x', mediaType: 'text/plain', options, render: async () => [] })

const namesOf = async (config: Config) => (await settle({ config })).renderers.map(({ name }) => name)

describe('settle', () => {
  it('has the built-in renderers and the default theme without a configuration', async () => {
    const { renderers, theme, out, rules, options } = await settle({})
    expect(renderers.map(({ name }) => name)).toEqual(['html', 'pdf', 'epub', 'text'])
    expect(theme.name).toBe('default')
    expect({ out, rules, options }).toEqual({ out: 'dist', rules: [], options: {} })
  })

  it('adds renderers, and lets one take the place of another', async () => {
    const own = renderer('pdf')
    expect(await namesOf({ renderers: [renderer('braille'), own] })).toEqual([
      'html',
      'pdf',
      'epub',
      'text',
      'braille',
    ])
    const { renderers } = await settle({ config: { renderers: [own] } })
    expect(await renderers.find(({ name }) => name === 'pdf')?.load()).toBe(own)
  })

  it('takes paths from the folder of the configuration, and lets the caller have the last word', async () => {
    const folder = await folderWith({
      'press/lectern.config.mjs': "export default { theme: 'theme', out: '../public' }",
      'press/theme/theme.json': JSON.stringify({ name: 'press' }),
    })
    const config = pathToFileURL(join(folder, 'press', 'lectern.config.mjs'))
    const settings = await settle({ config })
    expect(settings.theme.name).toBe('press')
    expect(settings.out).toMatch(/lectern-test-[^/]+\/public$/)
    expect((await settle({ config, out: 'dist' })).out).toBe('dist')
    expect((await settle({ config, theme: 'large-print' })).theme.name).toBe('large-print')
  })

  it.each<[string, Config, RegExp]>([
    [
      'options that a renderer does not take',
      { options: { text: { wrap: 5 }, html: { inline: true } as object } },
      /^options, text:\n[\s\S]+wrap[\s\S]+options, html:\n[\s\S]+inline/,
    ],
    [
      'options for a renderer that is not there',
      { options: { txt: {} } },
      /^options, txt: no renderer has this name; the renderers are html, pdf, epub, text\. Did you mean text\?$/,
    ],
    [
      'a renderer without the options that it needs',
      { renderers: [renderer('braille', z.strictObject({ table: z.string() }))] },
      /^options, braille:\n[\s\S]+table/,
    ],
    [
      'a theme that is not there',
      { theme: 'nowhere' },
      /^There is no theme in nowhere: .* it does not exist/,
    ],
    [
      'a plugin that cannot be attached',
      {
        remarkPlugins: [
          () => {
            throw new Error('it wants options')
          },
        ],
      },
      /^A plugin of remarkPlugins cannot be attached: it wants options$/,
    ],
  ])('refuses %s', async (_name, config, message) => {
    await expect(settle({ config })).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(message),
    })
  })
})
