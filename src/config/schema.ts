/** Whether a value is a configuration, in the words of somebody who writes one. */
import { z } from 'zod'
import { nearest } from '../diagnostics/suggest.ts'
import { formats } from '../model/format.ts'
import type { Config } from './config.ts'

const isFunction = (value: unknown) => typeof value === 'function'

const method = z.custom<unknown>(isFunction, 'expected a function')
const text = z.string('expected text').trim().min(1, 'expected text')
const texts = z.array(text, 'expected a list of texts')

/** A function, a list of a function and its parameters, or an object with a list `plugins`. */
const plugin = z.custom<unknown>(
  (value) => isFunction(value) || (Array.isArray(value) ? isFunction(value[0]) : isPreset(value)),
  'expected a plugin of unified: a function, a list of a function and its options, or a preset',
)

function isPreset(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('plugins' in value || 'settings' in value)
}

const rule = z.looseObject(
  {
    id: text.regex(
      /^[a-z0-9-]+\/[a-z0-9-]+$/,
      'expected a name of your own and a truth in small letters, as in acme/heading-is-short',
    ),
    severity: z.enum(['error', 'warning'], 'expected error or warning'),
    serves: text,
    found: text,
    expected: text,
    mend: text,
    check: method,
  },
  'expected a rule, as defineRule gives it',
)

const renderer = z.looseObject(
  {
    name: text.regex(/^[a-z][a-z0-9-]*$/, 'expected small letters, digits and hyphens'),
    extension: text.startsWith('.', 'expected a full stop first, as in .txt'),
    mediaType: text.includes('/', 'expected a media type, as in text/plain'),
    after: texts.optional(),
    options: z.custom<unknown>(isSchema, 'expected a zod schema, such as z.strictObject({})'),
    readBack: z.enum(formats, `expected one of ${formats.join(', ')}`).optional(),
    render: method,
  },
  'expected a renderer, as defineRenderer gives it',
)

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'safeParse' in value && isFunction(value.safeParse)
}

const configSchema = z.strictObject(
  {
    remarkPlugins: z.array(plugin, 'expected a list of plugins').optional(),
    rules: distinct(z.array(rule, 'expected a list of rules'), ({ id }) => id),
    renderers: distinct(z.array(renderer, 'expected a list of renderers'), ({ name }) => name),
    theme: z
      .union([text, z.instanceof(URL)], 'expected the name of a theme or the path of its folder')
      .optional(),
    options: z
      .record(z.string(), z.record(z.string(), z.unknown(), 'expected an object'), 'expected an object')
      .optional(),
    baseUrl: z
      .url({ protocol: /^https?$/, error: 'expected an address, as in https://example.org/documents/' })
      .optional(),
    landing: z.boolean('expected true or false').optional(),
    out: text.optional(),
    strict: z.boolean('expected true or false').optional(),
    verify: z.boolean('expected true or false').optional(),
  },
  'expected an object, as defineConfig gives it',
)

function distinct<Item>(list: z.ZodType<Item[]>, nameOf: (item: Item) => string) {
  return list
    .superRefine((items, context) => {
      const names = items.map(nameOf)
      for (const [index, name] of names.entries()) {
        if (names.indexOf(name) === index) continue
        context.addIssue({ code: 'custom', path: [index], message: `there is another ${name}` })
      }
    })
    .optional()
}

const known = Object.keys(configSchema.shape)

/** What is wrong with `value` as a configuration, a sentence for each fault; none when it is one. */
export function faultsOf(value: unknown): string[] {
  const result = configSchema.safeParse(value)
  return result.success ? [] : result.error.issues.flatMap(sentences)
}

/** Whether `value` is a configuration. The schema is looked through, never its copy used: methods keep their `this`. */
export function isConfig(value: unknown): value is Config {
  return configSchema.safeParse(value).success
}

function sentences(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownKey)
  return [`${nameOfPath(issue.path)}: ${issue.message}.`]
}

function unknownKey(key: string): string {
  const meant = nearest(key, known)
  return `${key} is not known; the keys are ${known.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`
}

/** `rules, item 2, severity`; the whole is the default export. */
export function nameOfPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step)))
  return steps.join(', ') || 'the default export'
}
