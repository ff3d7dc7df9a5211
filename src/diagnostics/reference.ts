/** The list of rules in words, for a terminal. */
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
