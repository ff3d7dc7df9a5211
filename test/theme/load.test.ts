import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { themeJsonSchema } from '../../src/theme/json-schema.ts'
import { loadTheme } from '../../src/theme/load.ts'
import { shippedThemes } from '../../src/theme/shipped.ts'
import { folderWith } from '../support/folder.ts'
import { faultOf, loadOwn } from './own-theme.ts'

const millimetre = 72 / 25.4

describe('the default theme', async () => {
  const { page, type, space, smallest } = await loadTheme()

  it('sets the type that the editions promise', () => {
    const scale = Object.entries(type).map(([name, { size, leading }]) => `${name} ${size}/${leading}`)
    expect(scale).toEqual([
      'body 12/17',
      'title 28/34',
      'subtitle 16/22',
      'heading1 20/26',
      'heading2 16/21',
      'heading3 13/17',
      'small 10.5/15',
      'code 10.5/15',
      'running 10/14',
    ])
    expect(space.paragraph).toBe(8.5)
    expect(smallest).toBe(10)
  })

  it.each([
    ['a4', 210, { top: 25, right: 40, bottom: 28, left: 34 }],
    ['letter', 215.9, { top: 25, right: 43, bottom: 28, left: 37 }],
  ])('keeps its margins on %s, and a measure of 136 mm', async (paper, width, margin) => {
    const { page } = await loadOwn({ page: { paper } })
    expect(page.width).toBeCloseTo(width * millimetre, 1)
    for (const [side, length] of Object.entries(margin))
      expect(page.margin[side as keyof typeof margin]).toBeCloseTo(length * millimetre, 1)
    expect(page.width - page.margin.left - page.margin.right).toBeCloseTo(136 * millimetre, 0)
  })

  it('is set on A4', () => {
    expect([page.width, page.height]).toEqual([595.28, 841.89])
  })
})

describe('the themes that are shipped', () => {
  it('are the folders of templates/', async () => {
    expect(await readdir('templates')).toEqual([...shippedThemes])
  })

  it.each(shippedThemes)('%s is found by its name, which is its own', async (name) => {
    expect((await loadTheme(name)).name).toBe(name)
  })

  it('large-print sets nothing below 18 points, in margins of 20 mm', async () => {
    const { type, smallest, page } = await loadTheme('large-print')
    expect(type.body).toEqual({ size: 18, leading: 26 })
    expect(Math.min(smallest, ...Object.values(type).map(({ size }) => size))).toBe(18)
    for (const margin of Object.values(page.margin)) expect(margin).toBeCloseTo(20 * millimetre, 1)
  })

  it('high-contrast promises 7:1', async () => {
    expect((await loadTheme('high-contrast')).contrast).toBe(7)
  })
})

describe('a theme in a folder of its own', () => {
  it('says what it changes, brings its own files, and borrows the others', async () => {
    const theme = await loadOwn({ light: { accent: '#7A0019' } }, { 'page.css': 'p { margin: 0 }' })
    const standard = await loadTheme()
    expect(theme.light).toEqual({ ...standard.light, accent: '#7a0019' })
    expect(theme.files).toEqual({ ...standard.files, 'page.css': 'p { margin: 0 }' })
  })

  it('extends a shipped theme, or one in another folder', async () => {
    const folder = await folderWith({
      'house/theme.json': JSON.stringify({ name: 'house', light: { accent: '#7a0019' } }),
      'house/page.css': 'p { margin: 0 }',
      'large/theme.json': JSON.stringify({
        name: 'large',
        extends: '../house',
        type: { body: { size: 13 } },
      }),
      'bold/theme.json': JSON.stringify({ name: 'bold', extends: 'high-contrast' }),
    })
    const large = await loadTheme('large', folder)
    expect(large.light.accent).toBe('#7a0019')
    expect(large.type.body).toEqual({ size: 13, leading: 17 })
    expect(large.files['page.css']).toBe('p { margin: 0 }')
    expect((await loadTheme('bold', folder)).contrast).toBe(7)
    expect((await loadTheme(pathToFileURL(join(folder, 'large')))).name).toBe('large')
  })

  it('has its own name: the pages of its PDF are not those of another', async () => {
    expect(await faultOf('{ "extends": "default" }')).toContain(
      'theme.json, name: found nothing; expected a name for the theme.',
    )
  })

  it('takes a paper of its own', async () => {
    const margin = { top: 40, right: '2cm', bottom: '15mm', left: '0.5in' }
    const papers = { a5: { width: '148mm', height: '210 mm', margin } }
    const { page } = await loadOwn({ page: { paper: 'a5', papers } })
    expect(page).toEqual({
      width: 419.53,
      height: 595.28,
      margin: { top: 40, right: 56.69, bottom: 42.52, left: 36 },
    })
  })

  it('says where it is when it is not there', async () => {
    await expect(loadTheme('nowhere')).rejects.toThrow(
      'There is no theme in nowhere: theme.json cannot be read, because it does not exist. ' +
        'Expected a folder that holds theme.json, or one of the themes default, high-contrast, large-print.',
    )
  })

  it('is refused when themes extend each other in a circle', async () => {
    const folder = await folderWith({
      'a/theme.json': JSON.stringify({ name: 'a', extends: '../b' }),
      'b/theme.json': JSON.stringify({ name: 'b', extends: '../a' }),
    })
    await expect(loadTheme('a', folder)).rejects.toThrow(
      /a\/theme\.json extends .*b\/theme\.json, and so on without end/,
    )
  })
})

const sound = (own: unknown) => JSON.stringify({ name: 'house', ...Object(own) })
const paper = (own: unknown) => sound({ page: { paper: 'a5', papers: { a5: own } } })
const margin = { top: 1, right: 1, bottom: 1, left: 1 }

/** Each with what is wrong in it, and the sentence that says so. */
const faults: readonly (readonly [string, string, string])[] = [
  ['no JSON', '{\n  "name": "house",\n  oops\n}', 'theme.json:3: this is not JSON.'],
  ['no object', '[]', 'theme.json: expected an object of tokens, in braces.'],
  [
    'an unknown token',
    sound({ colour: 'red' }),
    'theme.json, colour: there is no such token; the tokens here are',
  ],
  [
    'a token that is nearly right',
    sound({ light: { acent: '#000000' } }),
    'theme.json, light.acent: there is no such token; the tokens here are text, background, muted, accent, link, rule, panel, warning. Did you mean accent?',
  ],
  [
    'a colour in words',
    sound({ light: { text: 'black' } }),
    'theme.json, light.text: found "black"; expected a colour such as "#1a3c5e".',
  ],
  [
    'a size in words',
    sound({ type: { body: { size: '12pt' } } }),
    'theme.json, type.body.size: found "12pt"; expected a number of points.',
  ],
  [
    'a size without end',
    sound({ type: { body: { size: 1e9 } } }),
    'theme.json, type.body.size: found 1000000000; expected at most 200 points.',
  ],
  [
    'lines that touch',
    sound({ type: { body: { leading: 9 } } }),
    'theme.json, type.body.leading: found 9; expected at least the size: lines would touch.',
  ],
  [
    'type below what is promised',
    sound({ type: { small: { size: 9, leading: 12 } } }),
    'theme.json, type.small.size: found 9; expected at least 10, which "smallest" promises.',
  ],
  ['a small promise', sound({ smallest: 6 }), 'theme.json, smallest: found 6; expected at least 10 points.'],
  [
    'a low promise',
    sound({ contrast: 3 }),
    'theme.json, contrast: found 3; expected a ratio from 4.5 upwards',
  ],
  [
    'a paper that is not there',
    sound({ page: { paper: 'a0' } }),
    'theme.json, page.paper: found "a0"; expected the name of a paper: "a4", "letter".',
  ],
  [
    'a width without unit',
    paper({ width: 'wide', height: 500, margin }),
    'theme.json, page.papers.a5.width: found "wide"; expected a number of points, or a length such as "25mm" or "1in".',
  ],
  [
    'a paper without margins',
    paper({ width: 400, height: 500 }),
    'theme.json, page.papers.a5.margin: found nothing; expected top, right, bottom and left.',
  ],
  [
    'no room for text',
    paper({ width: 200, height: 500, margin: { ...margin, left: 180 } }),
    'theme.json, page.papers.a5.margin: found {"top":1,"right":1,"bottom":1,"left":180}; expected margins that leave 144 points for the text',
  ],
  [
    'CSS in a typeface',
    sound({ font: { text: 'serif;} body{display:none' } }),
    'theme.json, font.text: found "serif;} body{display:none"; expected names of typefaces, separated by commas.',
  ],
  [
    'a base that is no name',
    sound({ extends: 4 }),
    'theme.json, extends: found 4; expected default, high-contrast,',
  ],
  [
    'a prototype',
    '{ "name": "house", "__proto__": { "page": 1 } }',
    'theme.json, __proto__: there is no such token',
  ],
]

describe('a theme is refused, with file, token, what was found and what is expected,', () => {
  it.each(faults)('for %s', async (_, json, sentence) => {
    expect(await faultOf(json)).toContain(sentence)
  })

  it('for all its faults at once', async () => {
    expect(await faultOf({ smallest: 6, contrast: 3, colour: 'red' })).toMatch(
      /smallest.*\n.*contrast.*\n.*colour/,
    )
  })

  it('for a style sheet of books that asks for colours', async () => {
    expect(await faultOf({}, { 'chapter.css': 'p { color: var(--text) }' })).toMatch(
      /chapter\.css:1: found var\(--text\); expected one of size-body.* In a book, colours and typefaces belong to the reader\./,
    )
  })

  it('naming the file that is to blame, also below another', async () => {
    const folder = await folderWith({
      'house/theme.json': sound({ light: { text: 'black' } }),
      'large/theme.json': JSON.stringify({ name: 'large', extends: '../house' }),
    })
    await expect(loadTheme('large', folder)).rejects.toThrow(/house\/theme\.json, light\.text: found "black"/)
  })
})

describe('the JSON Schema of themes', () => {
  const validate = new Ajv2020().compile(themeJsonSchema())

  it.each(shippedThemes)('accepts %s', async (name) => {
    const tokens = JSON.parse(await readFile(`templates/${name}/theme.json`, 'utf8'))
    expect(validate(tokens), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each(['light', 'page'])('refuses what is no token in %s', (part) => {
    expect(validate({ name: 'house', [part]: { colour: 'red' } })).toBe(false)
  })

  it('asks for a name', () => {
    expect(validate({})).toBe(false)
  })
})
