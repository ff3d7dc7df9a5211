/** Renderers whose editions do not say what their publications say. */
import { builtInRenderers, type RegisteredRenderer } from '../../src/render/registry.ts'

/** The built-in renderer `name`, whose finished edition is changed as text. */
export function damagedRenderer(
  name: 'html' | 'text',
  change: (edition: string) => string,
): RegisteredRenderer {
  return {
    name,
    async load() {
      const renderer = await builtInRenderers.find((one) => one.name === name)?.load()
      if (renderer === undefined) throw new Error(`There is no renderer ${name}.`)
      return {
        ...renderer,
        async render(...given) {
          const [edition, ...others] = await renderer.render(...given)
          if (edition === undefined) return []
          return [
            { ...edition, bytes: Buffer.from(change(Buffer.from(edition.bytes).toString())) },
            ...others,
          ]
        },
      }
    },
  }
}
