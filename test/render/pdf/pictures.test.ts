/** Pictures in the finished file: each once, in their own colours, and drawings without text. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { builtInRenderers } from '../../../src/render/registry.ts'
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
    const objects = file.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    const [, box = ''] = objects.map((text) => /\/BBox \[([^\]]*)\]/.exec(text)).find(Boolean) ?? []
    const [left = 0, bottom = 0, right = 0, top = 0] = box.trim().split(/\s+/).map(Number)
    // 48 by 32 px at 96 to the inch.
    expect([right - left, top - bottom].map(Math.round)).toEqual([36, 24])
  })
})

describe('the words of a drawing', () => {
  it('are shapes, which nobody reads out of place', async () => {
    const file = await fileOf('![One](a.svg "x")', { 'a.svg': await picture('drawing.svg') })
    const forms = xobjects(file, 'Form')
    expect(forms.length).toBeGreaterThan(1)
    for (const { dict } of forms) {
      const resources = dict.lookup(PDFName.of('Resources'), PDFDict)
      expect(resources.get(PDFName.of('Font'))).toBeUndefined()
    }
  })

  it('that no font has are named, with the line of the picture', async () => {
    const { messages } = await publishPdf('Text.\n\n![One](a.svg "x")', {
      'a.svg': svg('<text x="10" y="20">水</text>'),
    })
    expect(messages).toEqual([expect.stringMatching(/:11:1 text-has-glyphs: .*“水” \(U\+6C34\) \(line 11\)/)])
  })
})
