/** A file whose structure does not hold is never published, and claims nothing. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../../src/render/pdf/pdf.ts'
import { builtInRenderers } from '../../../../src/render/registry.ts'
import { skippingPdf } from '../../../support/broken-pdf.ts'
import { contextFor } from '../../../support/context.ts'
import { node, paragraph, publication, text } from '../../../support/nodes.ts'
import { frontmatter, publishFolder } from '../../../support/publishing.ts'

describe('an edition whose structure does not hold', () => {
  const files = { 'source/brief.md': `${frontmatter()}Before.\n\n# Wells\n\nText.\n` }
  const withText = builtInRenderers.filter(({ name }) => name === 'text')

  it('is refused with the line of the passage, and nothing is written', async () => {
    const { result, messages, out } = await publishFolder(files, { renderers: [skippingPdf, ...withText] })
    expect(result.refused).toBe(true)
    expect(messages).toEqual([
      expect.stringMatching(/^source\/brief\.md:11:1 pdf-structure-holds: .* a heading skips a level /),
    ])
    expect(existsSync(join(out, 'brief.en.pdf'))).toBe(false)
    expect(existsSync(join(out, 'brief.en.txt'))).toBe(false)
  })

  it('holds no claim', async () => {
    const heading = node('heading', { level: 3, children: [text('Wells')] })
    const section = node('section', { id: 'wells', level: 3, heading, children: [paragraph('Text.')] })
    const claims = /pdfuaid:part|pdfaid:part/
    const said: string[] = []
    const make = async (level: number) => {
      const own = publication([{ ...section, level, heading: { ...heading, level } }])
      const context = await contextFor(own, { report: (rule, _place, ..._values) => said.push(rule) })
      const [file] = await pdf.render(own, pdf.options.parse({}), context)
      return Buffer.from(file?.bytes ?? []).toString('latin1')
    }
    expect(await make(1)).toMatch(claims)
    expect(said).toEqual([])
    expect(await make(3)).not.toMatch(claims)
    expect(said).toEqual(['pdf-structure-holds'])
  })
})

describe('a character that the face of its base cannot draw', () => {
  it('refuses the edition by name', async () => {
    const said: unknown[] = []
    const own = publication([paragraph('\u0628\u0350')])
    await pdf.render(
      own,
      pdf.options.parse({}),
      await contextFor(own, { report: (rule, _place, ..._values) => said.push(rule) }),
    )
    expect(said).toEqual(['text-has-glyphs'])
  })
})
