/** What the schema finds wrong, said to the author: one complaint for each finding, on its key or value. */
import type { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { fieldAt } from './fields.ts'
import { suggestLanguage } from './language.ts'
import type { KeyPath, YamlBlock } from './yaml.ts'

type Issue = z.core.$ZodIssue
type Code = Issue['code']
type Context = {
  readonly block: YamlBlock
  readonly report: Report
  readonly path: KeyPath
  readonly key: string
}
type Complain<C extends Code> = (issue: Extract<Issue, { code: C }>, context: Context) => void

/** Says what is wrong with `block`, once for each of the schema's `issues`. */
export function complain(issues: readonly Issue[], block: YamlBlock, report: Report): void {
  for (const issue of issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    const complaint = complaints[issue.code] as Complain<Code>
    complaint(issue as never, { block, report, path, key: nameOf(path) })
  }
}

/** A path as authors read it: `contact.email`, `authors, item 2: name`. */
export function nameOf(path: KeyPath): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}, item ${step + 1}`
    if (name === '') return step
    return / item \d+$/.test(name) ? `${name}: ${step}` : `${name}.${step}`
  }, '')
}

const complaints: { readonly [C in Code]: Complain<C> } = {
  invalid_type: wrongKind,
  unrecognized_keys: unknownKeys,
  invalid_value: notListed,
  invalid_format: malformed,
  custom: notALanguage,
  too_small: outOfBounds,
  too_big: outOfBounds,
  invalid_key: notValid,
  invalid_element: notValid,
  invalid_union: notValid,
  not_multiple_of: notValid,
}

const examples: Readonly<Record<string, string>> = {
  title: 'title: The title of the document',
  lang: 'lang: en',
  date: 'date: 2020-10-12',
}

/** The kinds of value, as the schema names what it wants. */
const kinds: Readonly<Record<string, { readonly name: string; readonly hint: string }>> = {
  string: { name: 'Text', hint: 'Write it as text on one line.' },
  object: { name: 'A mapping', hint: 'Write its keys on lines of their own, indented by two spaces.' },
  record: { name: 'A mapping', hint: 'Write its keys on lines of their own, indented by two spaces.' },
  array: { name: 'A list', hint: 'Write each entry on a line of its own, after two spaces and a hyphen.' },
  boolean: { name: 'true or false', hint: 'Write true or false, without quotes.' },
  number: { name: 'A number', hint: 'Write a number, without quotes.' },
  int: { name: 'A whole number', hint: 'Write a whole number, without quotes.' },
}

function wrongKind(issue: { readonly expected: string }, { block, report, path, key }: Context): void {
  const { description } = fieldAt(path)
  const place = block.placeOfValue(path)
  const value = valueAt(block.value, path)
  if (!block.has(path)) {
    const example = examples[key] ?? `${path.at(-1)}: …`
    report('frontmatter-has-required-keys', placeOfParent(block, path), { key, description, example })
  } else if (value === null) {
    report('frontmatter-value-is-given', block.placeOfKey(path), { key, description })
  } else if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const kind = kindOf(value)
    report('frontmatter-text-is-in-quotes', place, { key, value: block.written(path), kind })
  } else {
    const wanted = kinds[issue.expected] ?? { name: issue.expected, hint: 'Write it so.' }
    const values = { key, kind: kindOf(value), wanted: wanted.name, description, hint: wanted.hint }
    report('frontmatter-value-is-of-its-kind', place, values)
  }
}

function unknownKeys(issue: { readonly keys: readonly string[] }, { block, report, path }: Context): void {
  const known = fieldAt(path).keys
  for (const unknown of issue.keys) {
    const meant = nearest(unknown, known)
    report('frontmatter-key-is-known', block.placeOfKey([...path, unknown]), {
      key: nameOf([...path, unknown]),
      known: known.join(', '),
      suggestion: meant ? `Did you mean ${meant}?` : 'Remove the line, or use one of these keys.',
    })
  }
}

function notListed(
  issue: { readonly values: readonly unknown[] },
  { block, report, path, key }: Context,
): void {
  const known = issue.values.map(String)
  const value = valueAt(block.value, path)
  const meant = typeof value === 'string' ? nearest(value, known) : undefined
  report('frontmatter-value-is-listed', block.placeOfValue(path), {
    key,
    value: block.written(path),
    known: known.join(', '),
    suggestion: meant ? `Did you mean ${meant}?` : 'Use one of these words.',
  })
}

/** The forms of text that the schema knows, by its own names for them. */
const forms: Readonly<Record<string, { readonly wanted: string; readonly hint: string }>> = {
  date: {
    wanted: 'A day of the calendar, written as year-month-day: 2020-10-12.',
    hint: 'Write four digits for the year and two each for the month and the day, with hyphens between them.',
  },
  datetime: {
    wanted: 'An instant with seconds and time zone: 2020-10-12T09:00:00+02:00.',
    hint: 'Write the day, the letter T, the time, and then the zone: Z for UTC, or hours and minutes from it.',
  },
  email: { wanted: 'An e-mail address.', hint: 'Write it in the form name@example.org.' },
  url: {
    wanted: 'A web address that begins with https:// or http://.',
    hint: 'Write it in full, in the form https://www.example.org/.',
  },
}

function malformed(issue: { readonly format: string; readonly message: string }, context: Context): void {
  const { block, report, path, key } = context
  const form = forms[issue.format] ?? formOf(issue, path)
  const value = block.written(path) || 'empty'
  report('frontmatter-value-is-well-formed', block.placeOfValue(path), { key, value, ...form })
}

function notALanguage(_issue: unknown, { block, report, path, key }: Context): void {
  const written = String(valueAt(block.value, path))
  const meant = suggestLanguage(written)
  report('language-tag-is-known', block.placeOfValue(path), {
    key,
    value: block.written(path),
    suggestion: meant ? `Did you mean ${meant}?` : 'Write the code of the language, not its name or country.',
  })
}

function outOfBounds(
  issue: { readonly origin: string; readonly message: string },
  { block, report, path, key }: Context,
): void {
  const { description } = fieldAt(path)
  if (issue.origin === 'string' || issue.origin === 'array') {
    report('frontmatter-value-is-given', block.placeOfKey(path), { key, description })
  } else {
    notValid(issue, { block, report, path, key })
  }
}

function notValid(issue: { readonly message: string }, { block, report, path, key }: Context): void {
  const value = block.written(path) || 'empty'
  const form = formOf(issue, path)
  report('frontmatter-value-is-well-formed', block.placeOfValue(path), { key, value, ...form })
}

/** The form of a value that no table names: the schema's own words. */
function formOf(issue: { readonly message: string }, path: KeyPath) {
  return { wanted: `${fieldAt(path).description} ${issue.message}.`, hint: 'Write a value of that form.' }
}

/** A missing key is looked for where its mapping begins; at the top, where the block does. */
function placeOfParent(block: YamlBlock, path: KeyPath) {
  return path.length > 1 ? block.placeOfKey(path.slice(0, -1)) : block.place?.start
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((inside, step) => {
    return typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined
  }, value)
}

export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'boolean') return 'true or false'
  return typeof value === 'number' ? 'a number' : 'text'
}
