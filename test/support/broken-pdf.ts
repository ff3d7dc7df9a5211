/** A PDF renderer whose structure is broken: its sections lose a level after they were resolved. */
import type { Block } from '../../src/model/nodes.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import type { RegisteredRenderer } from '../../src/render/registry.ts'
import type { Renderer } from '../../src/render/renderer.ts'

const sound = pdf as Renderer

export const skippingPdf: RegisteredRenderer = {
  name: 'pdf',
  load: async () => ({
    ...sound,
    render: (publication, options, context) =>
      sound.render({ ...publication, children: publication.children.map(deeper) }, options, context),
  }),
}

function deeper(block: Block): Block {
  if (block.type !== 'section') return block
  const level = block.level + 1
  return { ...block, level, heading: { ...block.heading, level } }
}
