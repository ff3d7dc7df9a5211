/** A render context for tests: the default theme, no files, and no message allowed unless a test asks. */
import { labelsFor } from '../../src/labels/labels.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { OutputFile, RenderContext, Renderer } from '../../src/render/renderer.ts'
import { loadTheme } from '../../src/theme/load.ts'

/** A context for `publication`; `own` replaces parts of it. */
export async function contextFor(
  publication: Publication,
  own: Partial<RenderContext> = {},
): Promise<RenderContext> {
  const basename = `${publication.slug}.${publication.language}`
  return {
    theme: own.theme ?? (await loadTheme()),
    labels: labelsFor(publication.language),
    now: new Date(`${publication.metadata.date}T00:00:00Z`),
    generator: 'Lectern test',
    source: '# A test\n',
    basename,
    editions: [],
    asset: (id) => Promise.reject(new Error(`The test gives no file ${id}.`)),
    signal: new AbortController().signal,
    report: (rule, _place, ..._values) => {
      throw new Error(`Unexpected message: ${rule}`)
    },
    edition: () => undefined,
    ...own,
  }
}

/** What `renderer` makes of `publication`, its options validated as in a run. */
export async function renderFiles<Options>(
  renderer: Renderer<Options>,
  publication: Publication,
  options: unknown = {},
  own: Partial<RenderContext> = {},
): Promise<readonly OutputFile[]> {
  const context = await contextFor(publication, own)
  return renderer.render(publication, renderer.options.parse(options), context)
}
