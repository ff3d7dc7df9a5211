/** The list of rules in words: for the handbook in Markdown, for a terminal in plain text. */

import { directiveRules } from './rules/directives.ts'
import { editionRules } from './rules/editions.ts'
import { fileRules } from './rules/file.ts'
import { frontmatterRules } from './rules/frontmatter.ts'
import { htmlRules } from './rules/html.ts'
import { pictureRules } from './rules/pictures.ts'
import { pluginRules } from './rules/plugins.ts'
import { publishingRules } from './rules/publishing.ts'
import { referenceRules } from './rules/references.ts'
import { structureRules } from './rules/structure.ts'
import { tableRules } from './rules/tables.ts'
import { type Examples, type ListedRule, type RuleId, rules } from './rules.ts'

/** The rooms of the list, in the order in which a source meets them. */
export const ruleChapters: Readonly<Record<string, Readonly<Record<string, ListedRule>>>> = {
  'The file': fileRules,
  'The frontmatter': frontmatterRules,
  'The document among others': publishingRules,
  'Headings, lists and blocks': structureRules,
  'Directives and definitions': directiveRules,
  'Links, notes and ids': referenceRules,
  'Pictures, figures and formulas': pictureRules,
  Tables: tableRules,
  'Raw HTML': htmlRules,
  'The editions': editionRules,
  'Plug-ins': pluginRules,
}

/**
 * Every rule as a section of Markdown, with its examples: a part of the handbook.
 *
 * @param level depth of the headings of the chapters; those of the rules are one deeper
 */
export function rulesReference(level = 3): string {
  const mark = '#'.repeat(level)
  return Object.entries(ruleChapters)
    .map(([title, chapter]) => {
      const sections = Object.entries(chapter).map(
        ([id, rule]) => `${mark}# ${id} {#${id}}\n\n${inMarkdown(rule)}`,
      )
      return `${mark} ${title}\n\n${sections.join('\n')}`
    })
    .join('\n')
}

function inMarkdown({ severity, serves, found, expected, mend, examples }: ListedRule): string {
  return [
    `${severity === 'error' ? 'Error' : 'Warning'}. Serves ${escaped(serves)}.`,
    ...Object.entries({ Found: found, Expected: expected, Mend: mend }).map(
      ([term, sentence]) => `${term}\n: ${marked(sentence)}`,
    ),
    `Passes:${exampleInMarkdown(examples.passes, examples)}`,
    `Fails, and is reported at ${placeOf(examples)}:${exampleInMarkdown(examples.fails, examples)}`,
    '',
  ].join('\n\n')
}

function exampleInMarkdown(example: string, { as }: Examples): string {
  return as === 'words' ? ` ${escaped(example)}` : `\n\n\`\`\`markdown\n${example.trimEnd()}\n\`\`\``
}

/** A sentence with its values as emphasized names. */
function marked(sentence: string): string {
  const [first = '', ...rest] = sentence.split(/\{\{(\w+)\}\}/)
  const parts = rest.map((part, index) => (index % 2 === 0 ? `*${part}*` : escaped(part)))
  return [escaped(first), ...parts].join('')
}

/** Text that Markdown takes for text. */
function escaped(text: string): string {
  return text.replace(/[!#$&*:<>[\\\]^_`{|}~]/g, '\\$&')
}

/** Every rule on a line of its own, under the titles of the chapters. */
export function rulesInLines(): string {
  const width = Math.max(...Object.keys(rules).map(({ length }) => length))
  return Object.entries(ruleChapters)
    .map(([title, chapter]) => {
      const lines = Object.entries(chapter).map(
        ([id, { severity, serves }]) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${serves}\n`,
      )
      return `${title}\n${lines.join('')}`
    })
    .join('\n')
}

/** One rule in full, as plain text; values stand as names in braces. */
export function ruleInFull(id: RuleId): string {
  const { severity, serves, found, expected, mend, examples }: ListedRule = rules[id]
  const named = (sentence: string) => sentence.replace(/\{\{(\w+)\}\}/g, '{$1}')
  return [
    `${id}  ${severity}`,
    `  Found:    ${named(found)}`,
    `  Expected: ${named(expected)}`,
    `  Mend:     ${named(mend)}`,
    `  Serves:   ${serves}`,
    '',
    '  Passes:',
    indented(examples.passes),
    '',
    `  Fails, and is reported at ${placeOf(examples)}:`,
    indented(examples.fails),
    '',
  ].join('\n')
}

function indented(example: string): string {
  return example.trimEnd().replace(/^(?=.)/gm, '    ')
}

function placeOf({ at }: Examples): string {
  const [line, column] = at.split(':')
  return `line ${line}, column ${column}`
}
