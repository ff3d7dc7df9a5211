/** The parts of the handbook that Lectern writes itself: fields of the frontmatter, options, and every rule. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ruleChapters } from '../../src/diagnostics/reference.ts'
import { type Examples, handbook, type ListedRule } from '../../src/diagnostics/rules/rule.ts'
import { frontmatterSchema } from '../../src/frontmatter/schema.ts'
import { epub } from '../../src/render/epub/epub.ts'
import { html } from '../../src/render/html/html.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { text } from '../../src/render/text/text.ts'
import { themeJsonSchema } from '../../src/theme/json-schema.ts'
import { placesOf, templateNames, writtenPlace } from '../../src/theme/places.ts'
import { handbookTable } from '../others/page.ts'
import { announcementTable, languagesOfLabels, optionExamples } from './text-edition.ts'

const defaultTokens: unknown = JSON.parse(
  readFileSync(new URL('../../templates/default/theme.json', import.meta.url), 'utf8'),
)

/** Sections of the handbook that rules refer to where no clause of a standard speaks, and their ids. */
const sections: Readonly<Record<keyof typeof handbook, readonly [heading: string, id: string]>> = {
  markdown: ['How to write in Markdown', 'how-to'],
  frontmatter: ['Frontmatter', 'frontmatter'],
  proof: ['How the editions are proved equal', 'proof'],
  safety: ['Safety', 'safety'],
  extending: ['Extend Lectern', 'extending'],
}

/** The handbook's source with its generated parts as schema and rules now have them. */
export async function withReference(source: string): Promise<string> {
  const parts = {
    frontmatter: frontmatterTables(),
    options: optionTables(),
    tokens: tokenTable(),
    places: placeTables(),
    announcements: `${await announcementTable(plain)}\n\nThe words come in ${languagesOfLabels()}; a document in any other language has the English ones.`,
    'text options': await optionExamples(),
    others: await handbookTable(),
    rules: ruleSections(),
  }
  return Object.entries(parts).reduce(
    (text, [name, part]) => text.replace(between(name), (_, begin, end) => `${begin}\n\n${part}\n\n${end}`),
    source,
  )
}

/** What stands between the two comments that mark a generated part; the parser drops them. */
export function between(name: string): RegExp {
  return new RegExp(`(<!-- generated: ${name} [^>]*-->).*(<!-- end of generated: ${name} -->)`, 's')
}

// ---------------------------------------------------------------- frontmatter

interface FieldSchema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: FieldSchema
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
}

/** A table of the fields, and then one for each field that has fields of its own. */
function frontmatterTables(): string {
  const schema = z.toJSONSchema(frontmatterSchema, { io: 'input' }) as FieldSchema
  const nested = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const fields = field.items ?? field
    return fields.properties ? [fieldsTable(`Fields of ${name}`, fields)] : []
  })
  return [fieldsTable('Fields of the frontmatter', schema), ...nested].join('\n\n')
}

/** A table for each renderer that has options. */
function optionTables(): string {
  const tables = [html, pdf, epub, text].flatMap(({ name, options }) => {
    const schema = z.toJSONSchema(options, { io: 'input' }) as FieldSchema
    return Object.keys(schema.properties ?? {}).length > 0 ? [fieldsTable(`Options of ${name}`, schema)] : []
  })
  return tables.join('\n\n')
}

function fieldsTable(caption: string, { properties = {}, required = [] }: FieldSchema): string {
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      `| \`${name}\` | ${valueWords(field, required.includes(name))} | ${plain(field.description ?? '')} |`,
  )
  return [
    `:::table{caption="${caption}" headers="both"}`,
    '| Field | Value | Meaning |',
    '| --- | --- | --- |',
    ...rows,
    ':::',
  ].join('\n')
}

function valueWords(field: FieldSchema, isRequired: boolean): string {
  const preset = field.default === undefined ? [] : [`\`${field.default}\` when absent`]
  return [kindOf(field), ...(isRequired ? ['**required**'] : []), ...preset].join('; ')
}

function kindOf(field: FieldSchema): string {
  const { type, format, items, properties, minimum, maximum } = field
  if (field.enum) return `one of ${field.enum.map((value) => `\`${value}\``).join(', ')}`
  if (items)
    return items.properties
      ? 'list of entries, each with fields of its own'
      : `list, each entry ${kindOf(items)}`
  if (properties) return 'fields of its own'
  if (type === 'object') return 'lines `short: in full`'
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'integer') return `a number from ${minimum} to ${maximum}`
  return formats[format ?? ''] ?? 'text'
}

const formats: Readonly<Record<string, string>> = {
  date: 'day, as `2026-11-23`',
  'date-time': 'moment with its zone',
  email: 'email address',
  uri: 'web address',
}

// ---------------------------------------------------------------- tokens of a theme

/** A row for each token, with what the default theme sets. */
function tokenTable(): string {
  const schema = themeJsonSchema() as FieldSchema
  return [
    ':::table{caption="Tokens of theme.json" headers="both"}',
    '| Token | In the default theme | Meaning |',
    '| --- | --- | --- |',
    ...tokenRows(schema, []),
    ':::',
  ].join('\n')
}

/** Type styles and papers are rows of their own; the dark palette has the tokens of the light one. */
function tokenRows({ properties = {} }: FieldSchema, parents: readonly string[]): readonly string[] {
  return Object.entries(properties).flatMap(([name, token]) => {
    const path = [...parents, name]
    const set = path.reduce<unknown>((value, key) => Object(value)[key], defaultTokens)
    if (name !== 'dark' && token.properties && !token.properties['size']) return tokenRows(token, path)
    return [`| \`${path.join('.')}\` | ${setWords(set)} | ${plain(token.description ?? '')} |`]
  })
}

function setWords(value: unknown): string {
  const { size, leading } = Object(value)
  if (size !== undefined) return `size ${size}, leading ${leading}`
  if (value === undefined) return 'not set'
  return typeof value === 'object' ? Object.keys(value as object).join(', ') : plain(String(value))
}

/** A table for each template. */
function placeTables(): string {
  const tables = templateNames.map((name) => {
    const rows = [...placesOf(name)].map(([place, about]) => {
      return `| \`${writtenPlace(place, about)}\` | ${about.says} |`
    })
    return [
      `:::table{caption="Places in ${name}" headers="both"}`,
      '| Place | What is put there |',
      '| --- | --- |',
      ...rows,
      ':::',
    ].join('\n')
  })
  return tables.join('\n\n')
}

// ---------------------------------------------------------------- rules

function ruleSections(): string {
  return Object.entries(ruleChapters)
    .flatMap(([heading, rules]) => [`## ${heading}`, ...Object.entries(rules).map(ruleSection)])
    .join('\n\n')
}

function ruleSection([id, rule]: readonly [string, ListedRule]): string {
  const { severity, found, expected, mend } = rule
  const sentences: readonly (readonly [string, string])[] = [
    [severity === 'error' ? 'Error' : 'Warning', plain(found)],
    ['Expected', plain(expected)],
    ['Mend', plain(mend)],
    ['Serves', served(rule)],
  ]
  const lines = sentences.map(([label, sentence]) => `**${label}:** ${sentence}`)
  return [`### ${id} {#${id}}`, lines.join('\\\n'), ...exampleParts(rule.examples)].join('\n\n')
}

function served({ serves }: ListedRule): string {
  const key = (Object.keys(handbook) as (keyof typeof handbook)[]).find((name) => handbook[name] === serves)
  if (key === undefined) return plain(serves)
  const [heading, id] = sections[key]
  return `[${heading}](#${id})`
}

function exampleParts({ as, passes, fails, at }: Examples): string[] {
  if (as === 'words') return [inLine(plain(passes), plain(fails))]
  const fields = differingFields(passes, fails)
  const [good, bad] = fields ?? [passes, fails]
  if (isLine(good) && isLine(bad)) return [inLine(inlineCode(good), inlineCode(bad))]
  if (fields) return ['Passes:', codeBlock(good, 'yaml'), 'Fails:', codeBlock(bad, 'yaml')]
  const [line, column] = at.split(':')
  const place = `Fails, in line ${line}, character ${column}:`
  return ['Passes:', codeBlock(good, 'markdown'), place, codeBlock(bad, 'markdown')]
}

/** Of two examples that are about frontmatter alone, its lines, as far as they differ; undefined of others. */
function differingFields(passes: string, fails: string): readonly [string, string] | undefined {
  const [good, bad] = [passes, fails].map((example) => /^---\n(.*)\n---\n\nText\.\n$/s.exec(example)?.[1])
  if (good === undefined || bad === undefined) return undefined
  const [ours, theirs] = [good.split('\n'), bad.split('\n')]
  if (ours.length !== theirs.length) return [good, bad]
  const differing = (lines: readonly string[]) =>
    lines.filter((_, index) => ours[index] !== theirs[index]).join('\n')
  return [differing(ours), differing(theirs)]
}

function inLine(good: string, bad: string): string {
  return `**Passes:** ${good}\\\n**Fails:** ${bad}`
}

/** Whether an example fits into a line of the page. */
function isLine(example: string): boolean {
  return example.length <= 80 && !example.trimEnd().includes('\n')
}

function inlineCode(text: string): string {
  const fence = fenceAround(text, 1)
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + room + printable(text).trimEnd() + room + fence
}

function codeBlock(text: string, language: string): string {
  const fence = fenceAround(text, 3)
  return `${fence}${language}\n${printable(text).trimEnd()}\n${fence}`
}

/** Backticks, `least` or more: longer than any row of them in `text`. */
function fenceAround(text: string, least: number): string {
  const longest = Math.max(least - 1, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  return '`'.repeat(longest + 1)
}

/** Words as words, whatever Markdown would make of them; what a message fills in is named in braces. */
function plain(words: string): string {
  return words
    .replace(/\{\{(\w+)\}\}/g, '{$1}')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_[\]{}<>#$:|~!&@^]/g, '\\$&')))
    .join('')
}

/** Examples of characters that no edition or no font of the PDF has name them instead. */
function printable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Script=Han}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  })
}
