/** The types of the public API. Vitest runs nothing of this: `npm run typecheck` is what fails. */
import { describe, expectTypeOf, it } from 'vitest'
import {
  type CheckResult,
  type Config,
  check,
  defineConfig,
  defineRenderer,
  defineRule,
  evidenceOf,
  type OutputFile,
  type Publication,
  type PublishOptions,
  type PublishResult,
  parseTextEdition,
  project,
  publish,
  type Renderer,
  type RuleId,
  type Utterance,
  type Validator,
  type Verification,
  verify,
  z,
} from '../../src/index.ts'

const sentences = { severity: 'warning', serves: 'House style', expected: 'Less.', mend: 'Cut.' } as const
const file = { extension: '.x', mediaType: 'text/plain' } as const

describe('the public API', () => {
  it('publishes and checks', () => {
    expectTypeOf(publish).parameter(1).toEqualTypeOf<PublishOptions | undefined>()
    expectTypeOf(publish).returns.resolves.toEqualTypeOf<PublishResult>()
    expectTypeOf(check).returns.resolves.toEqualTypeOf<CheckResult>()
    expectTypeOf<PublishOptions['config']>().toEqualTypeOf<Config | URL | undefined>()
    expectTypeOf(project).toBeCallableWith({} as Publication)
    expectTypeOf(project).returns.toEqualTypeOf<Utterance[]>()
  })

  it('verifies editions, reports on what it found, and reads a text edition', () => {
    expectTypeOf(verify).parameter(0).toEqualTypeOf<readonly string[]>()
    expectTypeOf(verify).returns.resolves.toEqualTypeOf<Verification>()
    expectTypeOf(evidenceOf).parameter(0).toEqualTypeOf<Verification>()
    expectTypeOf(evidenceOf).returns.resolves.toEqualTypeOf<readonly OutputFile[]>()
    expectTypeOf(parseTextEdition).returns.toHaveProperty('utterances').toEqualTypeOf<readonly Utterance[]>()
    const validator: Validator = {
      name: 'Acme',
      formats: ['pdf'],
      find: async () => ({ found: false, name: 'Acme', howToGet: 'ask Acme' }),
    }
    void (() => verify(['dist'], { validators: [validator], config: { theme: 'high-contrast' } }))
    void ((verification: Verification) => evidenceOf(verification, { theme: 'large-print' }))
  })

  it('gives a renderer the options that its schema gives', () => {
    const renderer = defineRenderer({
      ...file,
      name: 'x',
      options: z.strictObject({ width: z.int().default(3), title: z.string().optional() }),
      async render(publication, options, context) {
        expectTypeOf(publication).toEqualTypeOf<Publication>()
        expectTypeOf(options).toEqualTypeOf<{ width: number; title?: string | undefined }>()
        expectTypeOf(context.report).parameter(0).toEqualTypeOf<RuleId>()
        // @ts-expect-error: the sentences of the rule ask for a path
        context.report('image-exists', undefined, {})
        return []
      },
    })
    expectTypeOf(renderer).toExtend<Renderer>()
    // @ts-expect-error: an extension begins with a full stop
    defineRenderer({ ...file, extension: 'x', name: 'x', options: z.any(), render: async () => [] })
  })

  it('lets a rule report for itself alone, with the values that its sentences ask for', () => {
    defineRule({
      ...sentences,
      id: 'acme/is',
      found: 'The {{what}} is {{length}} long.',
      check(publication, report) {
        expectTypeOf(publication).toEqualTypeOf<Publication>()
        expectTypeOf(report).parameter(1).toEqualTypeOf<Readonly<Record<'what' | 'length', string>>>()
        report(publication.children[0], { what: 'title', length: '3' })
        // @ts-expect-error: a value is missing
        report(undefined, { what: 'title' })
        // @ts-expect-error: a value too many
        report(undefined, { what: 'title', length: '3', width: '4' })
        // @ts-expect-error: a number is not its words
        report(undefined, { what: 'title', length: 3 })
        // @ts-expect-error: the values are missing
        report(undefined)
      },
    })
    defineRule({
      ...sentences,
      id: 'acme/is',
      found: 'Something.',
      check(_publication, report) {
        report(undefined)
        // @ts-expect-error: its sentences ask for nothing
        report(undefined, { what: 'title' })
      },
    })
    // @ts-expect-error: an id of Lectern's own
    defineRule({ ...sentences, id: 'link-has-words', found: 'x', check() {} })
    // @ts-expect-error: neither error nor warning
    defineRule({ ...sentences, severity: 'note', id: 'acme/is', found: 'x', check() {} })
  })

  it('takes plugins, rules, renderers and options into a configuration', () => {
    const rule = defineRule({ ...sentences, id: 'acme/is', found: 'A {{what}}.', check() {} })
    const renderer = defineRenderer({
      ...file,
      name: 'x',
      options: z.object({ width: z.int() }),
      render: async () => [],
    })
    const plugin = (width: number) => (tree: { type: string }) => void `${tree.type}${width}`
    defineConfig({
      remarkPlugins: [[plugin, 3], { plugins: [] }],
      rules: [rule],
      renderers: [renderer],
      theme: new URL('theme/', 'file:///press/'),
      options: { html: { inlineAssets: true }, text: { wrap: 72 }, x: { width: 3 } },
      out: 'public',
    })
    expectTypeOf(defineConfig).returns.toEqualTypeOf<Config>()
    // @ts-expect-error: the key is plugins’ proper name
    defineConfig({ plugins: [] })
    // @ts-expect-error: a width in words
    defineConfig({ options: { text: { wrap: 'wide' } } })
    // @ts-expect-error: no option of the HTML edition
    defineConfig({ options: { html: { wrap: 72 } } })
    // @ts-expect-error: a renderer by its name
    defineConfig({ renderers: ['x'] })
  })
})
