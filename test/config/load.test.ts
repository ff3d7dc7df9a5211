import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findConfig, loadConfig } from '../../src/config/load.ts'
import { folderWith } from '../support/folder.ts'

async function faultOf(content: string, name = 'lectern.config.mjs'): Promise<string> {
  const folder = await folderWith({ [name]: content })
  const error = await loadConfig(pathToFileURL(join(folder, name))).catch((error: unknown) => error)
  expect(error).toMatchObject({ name: 'UsageError' })
  return error instanceof Error ? error.message : ''
}

const exporting = (value: string) => `export default ${value}`
const rule =
  "id: 'acme/is', severity: 'error', serves: 'us', found: 'a', expected: 'b', mend: 'c', check() {}"
const renderer =
  "name: 'note', extension: '.note', mediaType: 'text/plain', options: { safeParse() {} }, render() {}"

describe('findConfig', () => {
  it('looks for both names, .js first', async () => {
    const folder = await folderWith({
      'lectern.config.js': '',
      'lectern.config.mjs': '',
      'other/lectern.config.mjs': '',
    })
    expect((await findConfig(undefined, folder))?.href).toMatch(/\/lectern\.config\.js$/)
    expect((await findConfig(undefined, join(folder, 'other')))?.href).toMatch(/\/lectern\.config\.mjs$/)
    expect((await findConfig('other/lectern.config.mjs', folder))?.href).toMatch(
      /\/other\/lectern\.config\.mjs$/,
    )
  })

  it('needs none, but the one that was asked for', async () => {
    const folder = await folderWith({})
    expect(await findConfig(undefined, folder)).toBeUndefined()
    await expect(findConfig('mine.js', folder)).rejects.toThrow('There is no configuration mine.js.')
  })
})

describe('loadConfig', () => {
  it('gives what the module exports by default, itself', async () => {
    const folder = await folderWith({
      'lectern.config.mjs': `export const rule = { ${rule} }\n${exporting('{ rules: [rule], out: "public" }')}`,
    })
    const address = pathToFileURL(join(folder, 'lectern.config.mjs'))
    const config = await loadConfig(address)
    expect(config.out).toBe('public')
    expect(config.rules?.[0]).toBe((await import(address.href)).rule)
  })

  it.each([
    ['the module exports nothing', '', 'the default export: expected an object, as defineConfig gives it.'],
    [
      'a key is not known',
      exporting('{ plugins: [] }'),
      'plugins is not known; the keys are remarkPlugins, rules, renderers, theme, options, baseUrl, landing, out, strict, verify.',
    ],
    ['a key is misspelt', exporting('{ renderer: [] }'), 'Did you mean renderers?'],
    [
      'plugins are no list',
      exporting('{ remarkPlugins: () => {} }'),
      'remarkPlugins: expected a list of plugins.',
    ],
    [
      'a plugin is its name',
      exporting('{ remarkPlugins: [() => {}, "remark-emoji"] }'),
      'remarkPlugins, item 2: expected a plugin of unified: a function, a list of a function and its options, or a preset.',
    ],
    [
      'a rule takes an id of Lectern',
      exporting(`{ rules: [{ ${rule}, id: 'link-has-words' }] }`),
      'rules, item 1, id: expected a name of your own and a truth in small letters, as in acme/heading-is-short.',
    ],
    [
      'a rule has no check',
      exporting(`{ rules: [{ ${rule}, check: 1 }] }`),
      'rules, item 1, check: expected a function.',
    ],
    [
      'a rule says how bad it is in other words',
      exporting(`{ rules: [{ ${rule}, severity: 'fatal' }] }`),
      'rules, item 1, severity: expected error or warning.',
    ],
    [
      'two rules have one id',
      exporting(`{ rules: [{ ${rule} }, { ${rule} }] }`),
      'rules, item 2: there is another acme/is.',
    ],
    [
      'a renderer has no schema',
      exporting(`{ renderers: [{ ${renderer}, options: {} }] }`),
      'renderers, item 1, options: expected a zod schema, such as z.strictObject({}).',
    ],
    [
      'a renderer forgets the full stop',
      exporting(`{ renderers: [{ ${renderer}, extension: 'note' }] }`),
      'renderers, item 1, extension: expected a full stop first, as in .txt.',
    ],
    ['out is no path', exporting('{ out: 1 }'), 'out: expected text.'],
    [
      'the theme is no path',
      exporting('{ theme: {} }'),
      'theme: expected the name of a theme or the path of its folder.',
    ],
    ['options are no object', exporting('{ options: { text: 72 } }'), 'options, text: expected an object.'],
  ])('is wrong when %s', async (_name, content, message) => {
    const said = await faultOf(content)
    expect(said.split('\n')[0]).toBe('lectern.config.mjs is not a configuration:')
    expect(said).toContain(message)
  })

  it('says every fault in one go', async () => {
    expect((await faultOf(exporting('{ out: 1, theme: 2, rulez: [] }'))).split('\n')).toHaveLength(4)
  })

  it('says why the module cannot be run', async () => {
    expect(await faultOf("throw new Error('no network')")).toBe(
      'lectern.config.mjs cannot be run: no network',
    )
    expect(await faultOf("import 'remark-not-there'")).toMatch(
      /cannot be run: Cannot find package 'remark-not-there'/,
    )
  })
})
