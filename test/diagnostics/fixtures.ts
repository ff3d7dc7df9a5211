/** What the examples in words describe: for each such rule a source in which it holds and one in which it does not. */
import type { Root, RootContent, Text } from 'mdast'
import type { RuleId, rules } from '../../src/diagnostics/rules.ts'
import { OutOfMemory } from '../../src/jobs/pool.ts'
import type { PublishOptions } from '../../src/publish.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import { skippingPdf } from '../support/broken-pdf.ts'
import type { FileContent } from '../support/folder.ts'
import { lockOf } from '../support/locks.ts'
import { animatedPng, png, svg } from '../support/pictures.ts'
import { frontmatter, stubRenderer } from '../support/publishing.ts'
import { damagedRenderer } from '../support/wrong-editions.ts'

/** What is published: files, and how they are published. */
export interface Setting {
  readonly files: Readonly<Record<string, FileContent>>
  readonly options?: PublishOptions
  /** Whether the package that converts pictures is taken away. */
  readonly withoutSharp?: true
}

interface Fixture {
  readonly passes: Setting
  readonly fails: Setting
}

type ShownInWords = {
  [Id in RuleId]: (typeof rules)[Id]['examples']['as'] extends 'words' ? Id : never
}[RuleId]

const sound = `${frontmatter()}Text.\n`

const source = (content: string | Uint8Array): Setting => ({ files: { 'source/brief.md': content } })

const picture = (content: string | Uint8Array): Setting => ({
  files: { 'source/brief.md': `${frontmatter()}![Wells by region](picture)\n`, 'source/picture': content },
})

/** The source with a plugin that puts `child` in the place of the paragraph's words. */
function withPlugin(child: () => RootContent): Setting {
  const plugin = () => (tree: Root) => {
    const paragraph = tree.children.find((node) => node.type === 'paragraph')
    if (paragraph) Object.assign(paragraph, { children: [child()] })
  }
  return { ...source(sound), options: { config: { remarkPlugins: [plugin] } } }
}

const unmade = (node: object) => node as RootContent
const words: Text = { type: 'text', value: 'Text' }

const tooLarge = stubRenderer('too-large', () => {
  throw new OutOfMemory()
})

const broken = stubRenderer('broken', () => {
  throw new Error('a renderer threw')
})

const damaged = (from: RegExp, to: string): Setting => ({
  ...source(sound),
  options: { renderers: [damagedRenderer('text', (edition) => edition.replace(from, to))] },
})

const inPdf = (text: string): Setting => ({
  ...source(`${frontmatter()}${text}\n`),
  options: { renderers: builtInRenderers.filter(({ name }) => name === 'pdf') },
})

function tableOf(columns: number): string {
  const row = (word: string) => `| ${new Array(columns).fill(word).join(' | ')} |`
  return [row('Responsibility'), row('---'), row('Infrastructure')].join('\n')
}

export const fixtures: { readonly [Id in ShownInWords]: Fixture } = {
  'edition-says-its-source': {
    passes: damaged(/^/, ''),
    fails: damaged(/\r\nText\.\r\n/, ''),
  },
  'edition-adds-nothing': {
    passes: damaged(/^/, ''),
    fails: damaged(/\r\nText\.\r\n/, '$&$&'),
  },
  'source-is-readable': {
    passes: source(sound),
    fails: { files: { 'source/brief.md': { linkTo: 'gone.md' } } },
  },
  'source-is-utf8': {
    passes: source(`${frontmatter()}Café\n`),
    fails: source(Buffer.from(`${frontmatter()}Café\n`, 'latin1')),
  },
  'source-is-of-bounded-size': {
    passes: source(sound),
    fails: source(sound.padEnd(11_000_000)),
  },
  'source-has-no-control-characters': {
    passes: source(`${frontmatter()}One line.\n`),
    fails: source(`${frontmatter()}One\u000Bline.\n`),
  },
  'source-is-named-for-its-language': {
    passes: { files: { 'source/brief/fr.md': `${frontmatter('lang: fr')}Texte.\n` } },
    fails: { files: { 'source/brief/fr.md': sound } },
  },
  'document-has-its-own-name': {
    passes: { files: { 'source/north/wells.md': sound, 'source/south/rivers.md': sound } },
    fails: { files: { 'source/north/wells.md': sound, 'source/south/wells.md': sound } },
  },
  'editions-can-be-written': {
    passes: source(sound),
    fails: { files: { 'source/brief.md': sound, dist: '' } },
  },
  'document-has-one-writer': {
    passes: source(sound),
    fails: { files: { 'source/brief.md': sound, 'dist/.lectern/brief.lock': lockOf(process.pid) } },
  },
  'document-fits-in-memory': {
    passes: source(sound),
    fails: { ...source(sound), options: { renderers: [tooLarge] } },
  },
  'editions-can-be-made': {
    passes: source(sound),
    fails: { ...source(sound), options: { renderers: [broken] } },
  },
  'node-type-is-known': {
    passes: withPlugin(() => ({ type: 'emphasis', children: [words] })),
    fails: withPlugin(() => unmade({ type: 'wikiLink', children: [words] })),
  },
  'node-is-well-formed': {
    passes: withPlugin(() => ({ type: 'link', url: 'https://example.org/', children: [words] })),
    fails: withPlugin(() => unmade({ type: 'link', children: [words] })),
  },
  'plugin-runs-to-its-end': {
    passes: withPlugin(() => words),
    fails: withPlugin(() => {
      throw new Error('the plugin is broken')
    }),
  },
  'image-type-is-supported': { passes: picture(png(3, 2)), fails: picture('II*\0') },
  'image-needs-no-converter': {
    passes: picture(png(3, 2)),
    fails: { ...picture('RIFF\0\0\0\0WEBPVP8 '), withoutSharp: true },
  },
  'image-is-readable': { passes: picture(png(3, 2)), fails: picture(png(3, 2).subarray(0, 40)) },
  'image-is-of-bounded-size': { passes: picture(png(300, 200)), fails: picture(png(20_000, 6_000)) },
  'image-has-one-frame': { passes: picture(png(4, 4)), fails: picture(animatedPng()) },
  'svg-stands-still': {
    passes: picture(svg('<rect/>')),
    fails: picture(svg('<rect><animate attributeName="x" to="5"/></rect>')),
  },
  'svg-is-drawn-alike': {
    passes: picture(svg('<rect/>')),
    fails: picture(svg('<rect filter="url(#shadow)"/>')),
  },
  'text-has-glyphs': {
    passes: inPdf(':lang[νερό]{lang=el}'),
    fails: inPdf(':lang[水]{lang=zh}'),
  },
  'pdf-structure-holds': {
    passes: inPdf('# Wells'),
    fails: { ...source(`${frontmatter()}# Wells\n\nText.\n`), options: { renderers: [skippingPdf] } },
  },
  'table-words-fit-its-columns': {
    passes: inPdf(tableOf(4)),
    fails: inPdf(tableOf(40)),
  },
  'svg-is-safe': { passes: picture(svg('<rect/>')), fails: picture(svg('<script>1</script>')) },
}
