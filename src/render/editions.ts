/** Making the editions of one publication, each after those that it builds on. */
import type { Publication } from '../model/publication.ts'
import { isInnerPath } from './inner-path.ts'
import type { FinishedEdition, OutputFile, RenderContext, Renderer } from './renderer.ts'

/** What every renderer of a publication is given alike. */
export type SharedContext = Omit<RenderContext, 'edition' | 'editions'>

/**
 * The editions of `publication` in the order in which they were made.
 * @throws when renderers wait for each other in a circle, or name a file outside the document's folder.
 */
export async function renderEditions(
  publication: Publication,
  renderers: readonly Renderer[],
  shared: SharedContext,
): Promise<readonly FinishedEdition[]> {
  const finished = new Map<string, FinishedEdition>()
  const editions = renderers.map(({ name, extension, mediaType }) => {
    return { name, mediaType, fileName: shared.basename + extension }
  })
  for (const renderer of inOrder(renderers)) {
    shared.signal.throwIfAborted()
    const edition = (name: string) => (renderer.after?.includes(name) ? finished.get(name) : undefined)
    const options = renderer.options.parse({})
    const files = await renderer.render(publication, options, { ...shared, editions, edition })
    finished.set(renderer.name, { name: renderer.name, files: files.map(withinFolder) })
  }
  return [...finished.values()]
}

/** Each renderer after those it names; a name that this run does not make is no obstacle. */
export function inOrder(renderers: readonly Renderer[]): Renderer[] {
  const order: Renderer[] = []
  const waiting = [...renderers]
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ after = [] }) => !waiting.some(({ name }) => after.includes(name)))
    if (ready < 0) {
      throw new Error(`The renderers ${waiting.map(({ name }) => name).join(', ')} wait for each other.`)
    }
    order.push(...waiting.splice(ready, 1))
  }
  return order
}

function withinFolder(file: OutputFile): OutputFile {
  if (!isInnerPath(file.path)) throw new Error(`A renderer may not write to ${file.path}.`)
  return file
}
