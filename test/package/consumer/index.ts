/** What a TypeScript program that uses the package looks like; it is compiled in the strictest setting. */
import {
  check,
  defineConfig,
  defineRenderer,
  defineRule,
  type Publication,
  project,
  publish,
  type SourceResult,
  type Utterance,
  z,
} from 'lectern'

const options = z.strictObject({ upper: z.boolean().default(false) })

const titles = defineRenderer({
  name: 'titles',
  extension: '.title.txt',
  mediaType: 'text/plain',
  options,
  async render(publication: Publication, { upper }, { basename, report, signal }) {
    signal.throwIfAborted()
    const utterances: Utterance[] = project(publication)
    const title: string = utterances[0]?.text ?? ''
    report('image-exists', undefined, { path: title })
    // @ts-expect-error: the sentences of the rule ask for a path
    report('image-exists', undefined, { file: title })
    // @ts-expect-error: no such rule
    report('titles/exist', undefined)
    const bytes = new TextEncoder().encode(upper ? title.toUpperCase() : title)
    return [{ path: `${basename}.title.txt`, mediaType: 'text/plain', bytes }]
  },
})

const titleIsShort = defineRule({
  id: 'consumer/title-is-short',
  severity: 'warning',
  serves: 'House style',
  found: 'The title is {{length}} characters long.',
  expected: 'At most {{limit}} characters.',
  mend: 'Use a subtitle.',
  check({ metadata: { title } }, report) {
    report(undefined, { length: String(title.length), limit: '60' })
    // @ts-expect-error: the limit is missing
    report(undefined, { length: String(title.length) })
  },
})

const config = defineConfig({
  remarkPlugins: [() => (tree: { type: string }) => void tree.type, [(width: number) => void width, 3]],
  rules: [titleIsShort],
  renderers: [titles],
  options: { text: { wrap: 72 }, titles: { upper: true } },
})

// @ts-expect-error: a width in words
defineConfig({ options: { text: { wrap: 'wide' } } })

const { refused, documents } = await publish(['source'], { config, formats: ['titles'] })
const sources: readonly SourceResult[] = documents.flatMap((document) => document.sources)
const checked = await check(['source'], { config: new URL('lectern.config.js', import.meta.url) })
const reasons: string[] = sources.flatMap(({ file }) => file.messages.map(({ reason }) => reason))
process.exitCode = refused || checked.refused || reasons.length > 0 ? 1 : 0
