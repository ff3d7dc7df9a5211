/** Pictures in the finished file: each once, in their own colours, and drawings without text. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { builtInRenderers } from '../../../src/render/registry.ts'
import { loadTheme } from '../../../src/theme/load.ts'
import { openTaggedPdf } from '../../../src/verify/pdf/tagged.ts'
import { Sequences } from '../../../src/verify/pdf/text/sequences.ts'
import type { FileContent } from '../../support/folder.ts'
import { svg } from '../../support/pictures.ts'
import { frontmatter, publishFolder } from '../../support/publishing.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus', 'pictures')
const picture = (name: string) => readFile(join(corpus, name))
const renderers = builtInRenderers.filter(({ name }) => name === 'pdf')

async function publishPdf(markdown: string, pictures: Readonly<Record<string, FileContent>>) {
  const files = Object.entries(pictures).map(([name, content]) => [`source/${name}`, content] as const)
  const made = await publishFolder(
    { 'source/brief.md': `${frontmatter()}${markdown}\n`, ...Object.fromEntries(files) },
    { renderers },
  )
  return made
}

async function fileOf(markdown: string, pictures: Readonly<Record<string, FileContent>>) {
  const { out, messages } = await publishPdf(markdown, pictures)
  const bytes = await readFile(join(out, 'brief', 'brief.en.pdf')).catch(() => {
    throw new Error(messages.join('\n'))
  })
  return PDFDocument.load(bytes, { updateMetadata: false })
}

interface XObject {
  readonly ref: PDFRef
  readonly dict: PDFDict
  readonly contents: Uint8Array
}

function xobjects(file: PDFDocument, subtype: string): XObject[] {
  return file.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream)) return []
    const { dict, contents } = object
    return dict.get(PDFName.of('Subtype'))?.toString() === `/${subtype}` ? [{ ref, dict, contents }] : []
  })
}

const spaceOf = ({ dict }: XObject) => {
  const space = dict.get(PDFName.of('ColorSpace'))
  return space instanceof PDFArray ? space.get(0).toString() : space?.toString()
}

/** Of the first picture that the tree names, in points from the lower left corner. */
function boxOf(file: PDFDocument): readonly number[] {
  const objects = file.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  const [, box = ''] = objects.map((text) => /\/BBox \[([^\]]*)\]/.exec(text)).find(Boolean) ?? []
  return box.trim().split(/\s+/).map(Number)
}

async function baselineOf(file: PDFDocument, words: string): Promise<number> {
  const show = vi.spyOn(Sequences.prototype, 'show')
  onTestFinished(() => show.mockRestore())
  const { objects, contents } = await openTaggedPdf(await file.save())
  contents.of(objects.pages[0])
  const [run] = show.mock.calls.flat().filter(({ text }) => text.includes(words))
  if (run === undefined) throw new Error(`No words ${words}.`)
  return run.stroke.startY
}

describe('a picture', () => {
  it('is stored once, however often and under however many names it is used', async () => {
    const bytes = await picture('turned-6.jpg')
    const file = await fileOf('![One](a.jpg "x")\n\n![Two](b.jpg "y")\n\nIn ![three](a.jpg) a line.', {
      'a.jpg': bytes,
      'b.jpg': bytes,
    })
    expect(xobjects(file, 'Image')).toHaveLength(1)
  })

  it('that is drawn is stored once', async () => {
    const file = await fileOf('![One](a.svg "x")\n\n![Two](a.svg "y")', { 'a.svg': svg('<rect/>') })
    expect(xobjects(file, 'Form')).toHaveLength(1)
  })

  it.each([
    ['profile.jpg', '/ICCBased'],
    ['profile.png', '/ICCBased'],
    ['turned-1.jpg', '/DeviceRGB'],
    ['grey.jpg', '/DeviceGray'],
    ['bilevel.png', '/DeviceGray'],
    ['palette.png', '/Indexed'],
  ])('%s has its colours in the space %s', async (name, space) => {
    const file = await fileOf(`![One](${name} "x")`, { [name]: await picture(name) })
    expect(xobjects(file, 'Image').map(spaceOf)).toEqual([space])
  })

  it('shares its profile with others', async () => {
    const file = await fileOf('![One](profile.jpg "x")\n\n![Two](profile.png "y")', {
      'profile.jpg': await picture('profile.jpg'),
      'profile.png': await picture('profile.png'),
    })
    const [one, two] = xobjects(file, 'Image').map(({ dict }) =>
      dict.lookup(PDFName.of('ColorSpace'), PDFArray).get(1).toString(),
    )
    expect(one).toBe(two)
  })

  it('is never enlarged', async () => {
    const file = await fileOf('![One](a.png "x")', { 'a.png': await picture('alpha.png') })
    const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(file)
    // 48 by 32 px at 96 to the inch.
    expect([right - left, top - bottom].map(Math.round)).toEqual([36, 24])
  })

  it('in a line stands clear of the lines above and below', async () => {
    const file = await fileOf('Words ![One](a.png) beside it.', { 'a.png': await picture('turned-6.jpg') })
    const [, bottom = 0, , top = 0] = boxOf(file)
    const baseline = await baselineOf(file, 'beside it')
    const { type } = await loadTheme()
    // The line's own room is its leading, in the middle of which its capitals stand.
    const middle = baseline + type.body.size * 0.35
    expect(top).toBeGreaterThan(baseline + type.body.size * 0.7)
    expect(top).toBeLessThanOrEqual(middle + type.body.leading / 2)
    expect(bottom).toBeGreaterThanOrEqual(middle - type.body.leading / 2)
  })
})

describe('the words of a drawing', () => {
  const widthOf = async (size: number, width: number) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="80"><text y="50" font-size="${size}">a</text></svg>`
    const [left = 0, , right = 0] = boxOf(await fileOf('![One](a.svg "x")', { 'a.svg': drawing }))
    return Math.round(right - left)
  }

  it('are enlarged with it to the smallest type of the theme, as far as the measure goes', async () => {
    const { smallest, page } = await loadTheme()
    const measure = Math.round(page.width - page.margin.left - page.margin.right)
    // 8 px are 6 points.
    expect(await widthOf(8, 200)).toBe(Math.round((150 * smallest) / 6))
    expect(await widthOf(8, 400)).toBe(measure)
    expect(await widthOf(16, 200)).toBe(150)
  })

  it('are shapes, which nobody reads out of place', async () => {
    const file = await fileOf('![One](a.svg "x")', { 'a.svg': await picture('drawing.svg') })
    const forms = xobjects(file, 'Form')
    expect(forms.length).toBeGreaterThan(1)
    for (const { dict } of forms) {
      const resources = dict.lookup(PDFName.of('Resources'), PDFDict)
      expect(resources.get(PDFName.of('Font'))).toBeUndefined()
    }
  })

  it.each([
    ['a long line', 'minimum '.repeat(40).trim(), 280],
    ['Arabic with its dots', 'بيت', 5],
  ])('are drawn to the last letter: %s', async (_, text, shapes) => {
    const drawing = svg(`<text x="0" y="20">${text}</text>`, 'width="9000" height="40"')
    const file = await fileOf('![One](a.svg "x")', { 'a.svg': drawing })
    const [form] = xobjects(file, 'Form')
    if (form === undefined) throw new Error('There is no drawing')
    const operators = Buffer.from(inflateSync(form.contents)).toString('latin1')
    expect(operators.match(/^f$/gm)?.length).toBeGreaterThanOrEqual(shapes)
  })

  it('that no font has are named, with the line of the picture', async () => {
    const { messages } = await publishPdf('Text.\n\n![One](a.svg "x")', {
      'a.svg': svg('<text x="10" y="20">水</text>'),
    })
    expect(messages).toEqual([expect.stringMatching(/:11:1 text-has-glyphs: .*“水” \(U\+6C34\) \(line 11\)/)])
  })
})
