/** The closed list of everything that Lectern says about a source. Ids are phrased as truths. */
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

export type { Examples, ListedRule, Rule } from './rules/rule.ts'

export const rules = {
  ...fileRules,
  ...frontmatterRules,
  ...publishingRules,
  ...structureRules,
  ...directiveRules,
  ...referenceRules,
  ...pictureRules,
  ...tableRules,
  ...htmlRules,
  ...editionRules,
  ...pluginRules,
}

export type RuleId = keyof typeof rules

/** The names between double braces in a sentence. */
export type Placeholders<Sentence extends string> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The values that a rule's sentences ask for. */
export type RuleValues<Id extends RuleId> = Readonly<
  Record<Placeholders<(typeof rules)[Id]['found' | 'expected' | 'mend']>, string>
>
