/** The text edition of fragments, as its reader meets them. */
import type { Block } from '../../../src/model/nodes.ts'
import type { Publication } from '../../../src/model/publication.ts'
import type { RenderContext } from '../../../src/render/renderer.ts'
import type { TextOptions } from '../../../src/render/text/options.ts'
import { text as renderer } from '../../../src/render/text/text.ts'
import { renderFiles } from '../../support/context.ts'
import { publication } from '../../support/nodes.ts'

/** The whole edition, without byte order mark and with LF. */
export async function edition(
  whole: Publication,
  options: Partial<TextOptions> = {},
  context: Partial<RenderContext> = {},
): Promise<string> {
  const [file] = await renderFiles(renderer, whole, { bom: false, crlf: false, ...options }, context)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes)
}

/** What stands between the line of the language and the note on the document. */
export async function body(
  children: readonly Block[],
  options: Partial<TextOptions> = {},
  own: Partial<Publication> = {},
): Promise<string> {
  const paragraphs = (await edition(publication(children, own), options)).split('\n\n')
  return paragraphs.slice(2, -2).join('\n\n').trim()
}
