/** What a theme changes in the finished file. */
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../src/render/pdf/pdf.ts'
import { loadTheme } from '../../../src/theme/load.ts'
import type { Theme } from '../../../src/theme/tokens.ts'
import { renderFiles } from '../../support/context.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'

const theme = await loadTheme()

async function firstPage(own: Theme) {
  const section = node('section', {
    id: 'aims',
    level: 1,
    heading: node('heading', { level: 1, children: [text('Aims')] }),
    children: Array.from({ length: 60 }, () => paragraph('Words.')),
  })
  const [file] = await renderFiles(pdf, publication([section]), {}, { theme: own })
  const document = await PDFDocument.load(file?.bytes ?? new Uint8Array(), { updateMetadata: false })
  const page = document.getPage(0)
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents]
  const drawn = streams.map((stream) =>
    stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
  )
  return { drawn: drawn.join('\n'), size: page.getSize(), pages: document.getPageCount() }
}

describe('a theme', () => {
  it('leaves white paper white', async () => {
    expect((await firstPage(theme)).drawn).not.toContain('/Type /Background')
  })

  it('lays its ground under the whole page, as an artifact', async () => {
    const cream = { ...theme, light: { ...theme.light, background: '#fff8e7' } }
    const { drawn } = await firstPage(cream)
    expect(drawn).toMatch(
      /\/Artifact <<\/Type \/Background>> BDC\s+1 0\.97\d* 0\.9\d* rg\s+0 0 595\.28 841\.89 re f\s+EMC/,
    )
  })

  it('chooses the paper', async () => {
    const letter = await firstPage({ ...theme, page: { ...theme.page, width: 612, height: 792 } })
    expect(letter.size).toEqual({ width: 612, height: 792 })
  })

  it('takes more pages for larger type', async () => {
    const { pages } = await firstPage(theme)
    expect((await firstPage(await loadTheme('large-print'))).pages).toBeGreaterThan(pages)
  })
})
