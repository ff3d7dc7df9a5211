import { readdir, readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { version } from '../../src/installation.ts'
import { textOptions } from '../../src/render/text/options.ts'
import { lectern } from '../support/command-line.ts'
import { frontmatter } from '../support/publishing.ts'

const workingFolder = process.cwd()
const good = `${frontmatter()}Text.\n`

afterEach(() => {
  process.chdir(workingFolder)
  process.exitCode = undefined
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('lectern', () => {
  it('tells its version and how to use it', async () => {
    expect(await lectern(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
    const help = await lectern(['build', '--help'])
    expect(help.code).toBe(0)
    expect(help.out).toContain('--format <list>')
  })

  it.each([
    [['publish'], /unknown command 'publish'/],
    [['build', '--formats', 'pdf'], /unknown option '--formats'/],
    [['build', 'nowhere'], /^nowhere cannot be published: it does not exist\.$/m],
    [['build', '.'], /^No source was found: looked for Markdown files \(\.md\) in \.\.$/m],
    [['build', '--pdf-profile', 'ua3'], /^options, pdf:\n[\s\S]*"ua1"\|"ua2"/],
    [['build', '--html-split', 'pages'], /'pages' is invalid\. Allowed choices are none, sections\.$/m],
    [
      ['build', '--wrap', 'wide'],
      /^error: option '--wrap <characters>' .*'wide' is invalid\. It takes a whole number from 20 to 1000\.$/m,
    ],
    [['build', '--wrap', '19'], /'19' is invalid\. It takes a whole number from 20 to 1000\.$/m],
    [['build', '--wrap', '72.5'], /'72\.5' is invalid\. It takes/],
    [['build', '--headings', 'bold'], /'bold' is invalid\. Allowed choices are words, marks\.$/m],
    [['build', '--links', 'none'], /'none' is invalid\. Allowed choices are notes, inline\.$/m],
    [['build', '--verbosity', 'loud'], /'loud' is invalid\. Allowed choices are brief, full\.$/m],
    [
      ['build', '--format', 'docx'],
      /^The format docx is not known; the formats are html, pdf, epub, text\.$/m,
    ],
    [['build', '--theme', 'nowhere'], /^There is no theme in nowhere: .* one of the themes default, high-/m],
  ])('is asked wrongly: %j', async (arguments_, message) => {
    const { code, errors, out } = await lectern(arguments_)
    expect(code).toBe(2)
    expect(errors).toMatch(message)
    expect(out).toBe('')
  })

  it('does not guess what SOURCE_DATE_EPOCH means', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', 'yesterday')
    expect(await lectern(['build'], { 'source/brief.md': good })).toMatchObject({ code: 2 })
  })
})

describe('lectern build', () => {
  it('makes the PDF to the profile that is asked for, with its source', async () => {
    const asked = ['build', '--format', 'pdf', '--pdf-profile', 'ua2', '--attach-source']
    const { code, folder } = await lectern(asked, { 'source/brief.md': good })
    expect(code).toBe(0)
    const file = await readFile(`${folder}/dist/brief/brief.en.pdf`, 'latin1')
    expect(file.slice(0, 8)).toBe('%PDF-2.0')
    expect(file).toContain('<pdfaid:conformance>F</pdfaid:conformance>')
  })

  describe('makes the text edition as it is asked to', () => {
    const source = `${frontmatter()}## Aims\n\nThe [Convention](https://www.un.org/) was adopted in Palermo.\n\n- One\n`
    const made = async (...options: string[]) => {
      const asked = ['build', '--format', 'text', ...options]
      const { folder, errors } = await lectern(asked, { 'source/brief.md': source })
      expect(errors).toBe('')
      return readFile(`${folder}/dist/brief/brief.en.txt`, 'utf8')
    }

    it('for Windows, in long lines, headings in words, links at the end, when nothing is said', async () => {
      const text = await made()
      expect(text).toMatch(/^\ufeff[\s\S]*\r\n\r\n\r\nHeading 1: Aims\r\n\r\nThe Convention \[link 1\] was/)
      expect(text).toContain('- One\r\n\r\n\r\nHeading 1: Links')
    })

    it.each<[string[], RegExp]>([
      [['--wrap', '20'], /\r\nThe Convention \[link\r\n1\] was adopted in\r\n/],
      [['--no-bom'], /^A brief\r\n/],
      [['--lf'], /^[^\r]*$/],
      [['--headings', 'marks'], /^\ufeff# A brief\r\n[\s\S]*\r\n## Aims\r\n/],
      [['--links', 'inline'], /The Convention \[https:\/\/www\.un\.org\/\] was/],
      [['--verbosity', 'full'], /- One\r\n\r\nEnd of List\./],
    ])('%j', async (options, expected) => {
      expect(await made(...options)).toMatch(expected)
    })

    it('and offers what the renderer knows, no more and no less', async () => {
      const { properties } = z.toJSONSchema(textOptions, { io: 'input' })
      const { out } = await lectern(['build', '--help'])
      for (const [option, values] of [
        ['headings', ['words', 'marks']],
        ['links', ['notes', 'inline']],
        ['verbosity', ['brief', 'full']],
      ] as const) {
        expect(properties?.[option]).toMatchObject({ enum: values })
        expect(out.replace(/\s+/g, ' ')).toMatch(
          new RegExp(`--${option} <\\w+>[^<]*\\(choices: "${values.join('", "')}"\\)`),
        )
      }
      expect(properties?.['wrap']).toMatchObject({ minimum: 20, maximum: 1000 })
    })
  })

  it('divides the HTML where that is asked for', async () => {
    const asked = ['build', '--format', 'html', '--html-split', 'sections', '--no-landing']
    const { code, folder } = await lectern(asked, { 'source/brief.md': `${good}\n## Aims\n\nWords.\n` })
    expect(code).toBe(0)
    expect((await readdir(`${folder}/dist/brief`, { recursive: true })).sort()).toEqual([
      'brief.en',
      'brief.en.html',
      'brief.en/aims.html',
      'brief.en/style.css',
      'manifest.json',
    ])
  })

  it('publishes what is in source/ into dist/ and lists the editions', async () => {
    const { code, out, errors, folder } = await lectern(['build', '--format', 'html, text'], {
      'source/brief.md': good,
    })
    expect(errors).toBe('')
    expect(code).toBe(0)
    expect(out.replace(/\d+ kB/g, 'n kB').replace(/ +/g, ' ')).toBe(
      [
        'brief: 1 source published',
        '',
        'Edition Language Format Pages Size',
        'dist/brief/brief.en.html en html n kB',
        'dist/brief/brief.en.txt en text n kB',
        '',
      ].join('\n'),
    )
    expect((await readdir(`${folder}/dist/brief`)).sort()).toEqual([
      'brief.en.html',
      'brief.en.txt',
      'index.html',
      'manifest.json',
    ])
  })

  it('says what is wrong on standard error and exits with 1', async () => {
    const { code, out, errors } = await lectern(['build', '--format', 'text'], {
      'source/bad.md': 'Text.\n',
      'source/good.md': good,
    })
    expect(code).toBe(1)
    expect(errors).toBe(
      [
        'source/bad.md:1:1  error  frontmatter-is-present',
        '  Found:    The file does not begin with frontmatter.',
        '  Expected: A block between two lines of --- at the very top, with title, lang and date.',
        '  Mend:     Begin the first line with ---, then write title:, lang: and date: on a line each, then --- again.',
        '',
        '',
      ].join('\n'),
    )
    expect(out).toContain('bad: 1 source refused\ngood: 1 source published\n')
  })

  it('is quiet when asked, and writes where it is told', async () => {
    const arguments_ = ['build', 'brief.md', '--format', 'text', '--out', 'out/here', '--quiet']
    const { out, errors, code } = await lectern(arguments_, { 'brief.md': good })
    expect({ out, errors, code }).toEqual({ out: '', errors: '', code: 0 })
    expect(await readFile('out/here/brief/brief.en.txt', 'utf8')).toContain('A brief')
  })

  it('takes a theme by its name, or from a folder', async () => {
    const brief = { 'source/brief.md': good }
    const large = await lectern(['build', '--format', 'html', '--theme', 'large-print'], brief)
    expect(large.errors).toBe('')
    expect(await readFile(`${large.folder}/dist/brief/brief.en.html`, 'utf8')).toContain('--root:168.75%')
    const house = { ...brief, 'house/theme.json': '{ "name": "house", "light": { "accent": "#7a0019" } }' }
    const own = await lectern(['build', '--format', 'html', '--theme', 'house'], house)
    expect(await readFile(`${own.folder}/dist/brief/brief.en.html`, 'utf8')).toContain('--accent:#7a0019')
  })

  it('says what is wrong with a theme, and makes nothing', async () => {
    const files = {
      'source/brief.md': good,
      'house/theme.json': '{ "name": "house", "light": { "text": "black" } }',
    }
    const { code, errors, out } = await lectern(['build', '--theme', 'house'], files)
    expect({ code, errors, out }).toEqual({
      code: 2,
      errors:
        'The theme cannot be used:\n' +
        '  house/theme.json, light.text: found "black"; expected a colour such as "#1a3c5e".\n',
      out: '',
    })
  })

  it('publishes before the embargo ends only when told to', async () => {
    const files = { 'source/brief.md': `${frontmatter('embargo: 2999-01-01T00:00:00Z')}Text.\n` }
    expect(await lectern(['build', '--format', 'text'], files)).toMatchObject({ code: 1 })
    process.exitCode = undefined
    expect(await lectern(['build', '--format', 'text', '--embargoed'], files)).toMatchObject({ code: 0 })
  })
})
