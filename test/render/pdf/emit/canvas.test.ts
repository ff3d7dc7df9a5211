import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../../src/render/pdf/emit/canvas.ts'
import { EmbeddedFonts } from '../../../../src/render/pdf/emit/fonts.ts'
import { PdfDocument } from '../../../../src/render/pdf/emit/pdfkit.ts'
import type { StructureWriter } from '../../../../src/render/pdf/emit/structure.ts'
import { StructureElement } from '../../../../src/render/pdf/plan/structure.ts'

function openCanvas(): Canvas {
  const document = new PdfDocument({
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: {},
    version: '1.7',
    hasInformation: true,
  })
  const structure = { beginPage: () => {}, mark: () => 0, tagOf: () => 'P' } as unknown as StructureWriter
  const canvas = new Canvas(document, structure, new EmbeddedFonts(document))
  canvas.beginPage(300, 300)
  return canvas
}

describe('a canvas', () => {
  const draw = (canvas: Canvas) => canvas.rectangle(0, 0, 10, 10, '#000000')
  const untagged = 'neither tagged nor an artifact'

  it('draws what is tagged, and artifacts', () => {
    const canvas = openCanvas()
    canvas.mark(new StructureElement('P').content())
    draw(canvas)
    canvas.artifact('layout', () => draw(canvas))
  })

  it('refuses to draw anything else', () => {
    expect(() => draw(openCanvas())).toThrow(untagged)
    const canvas = openCanvas()
    canvas.artifact('layout', () => draw(canvas))
    expect(() => draw(canvas)).toThrow(untagged)
    canvas.mark(new StructureElement('P').content())
    canvas.unmark()
    expect(() => canvas.upsideDown(() => {})).toThrow(untagged)
  })
})
