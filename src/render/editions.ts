/** Making the editions of one publication, each after those that it builds on. */
import type { Publication } from '../model/publication.ts'
import { isInnerPath } from './inner-path.ts'
import type { FinishedEdition, OutputFile, RenderContext, Renderer } from './renderer.ts'

/** What every renderer of a publication is given alike. */
export type SharedContext = Omit<RenderContext, 'edition' | 'editions'>

/**
 * The editions of `publication` in the order in which they were made.
 *
 * @param optionsOf The options that a renderer is given, before its schema reads them.
 * @param onFinished Called with each edition as soon as it is made.
 * @throws when renderers wait for each other in a circle or write to one file, and when one makes no file or
 * names one outside the document's folder.
 */
export async function renderEditions(
  publication: Publication,
  renderers: readonly Renderer[],
  shared: SharedContext,
  optionsOf: (renderer: Renderer) => unknown = () => ({}),
  onFinished: (edition: FinishedEdition, renderer: Renderer) => void = () => undefined,
): Promise<readonly FinishedEdition[]> {
  const finished = new Map<string, FinishedEdition>()
  const editions = renderers.map(({ name, extension, mediaType }) => {
    return { name, mediaType, fileName: shared.basename + extension }
  })
  for (const renderer of inOrder(renderers)) {
    shared.signal.throwIfAborted()
    const edition = (name: string) => (renderer.after?.includes(name) ? finished.get(name) : undefined)
    const own = renderer.options.parse(optionsOf(renderer) ?? {})
    const files = await renderer.render(publication, own, { ...shared, editions, edition })
    const made = { name: renderer.name, files: files.map(withinFolder) }
    requireOwnFiles(made, [...finished.values()])
    finished.set(renderer.name, made)
    onFinished(made, renderer)
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

/** Two editions may share a picture; neither may take the place of what the other says. */
function requireOwnFiles({ name, files }: FinishedEdition, others: readonly FinishedEdition[]): void {
  if (files.length === 0) throw new Error(`The renderer ${name} made no file.`)
  for (const other of others) {
    const taken = files.find(({ path, bytes }) =>
      other.files.some((file) => file.path === path && Buffer.compare(file.bytes, bytes) !== 0),
    )
    if (taken) throw new Error(`The renderers ${other.name} and ${name} both write ${taken.path}.`)
  }
}

function withinFolder(file: OutputFile): OutputFile {
  if (!isInnerPath(file.path)) throw new Error(`A renderer may not write to ${file.path}.`)
  return file
}
