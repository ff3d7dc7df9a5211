/** Rules of what the configuration adds: its plugins, its rules, and the nodes that they leave behind. */
import { handbook, type ListedRule } from './rule.ts'

export const pluginRules = {
  'node-type-is-known': {
    severity: 'error',
    serves: handbook.extending,
    found: 'A node of the type {{type}} stands here, made by {{origin}}.',
    expected: 'Nodes that Lectern can give to the readers of every edition.',
    mend: 'Let the plugin make nodes of Markdown, a directive or raw HTML instead.',
    examples: {
      as: 'words',
      passes: 'A plugin that makes an emphasis node.',
      fails: 'A plugin that makes a wikiLink node.',
      at: '9:1',
    },
  },
  'node-is-well-formed': {
    severity: 'error',
    serves: handbook.extending,
    found: 'A node of the type {{type}} stands here {{fault}}, made by {{origin}}.',
    expected: 'Nodes with the fields and the place that mdast gives them.',
    mend: 'Mend the plugin.',
    examples: {
      as: 'words',
      passes: 'A plugin that makes a link with its url.',
      fails: 'A plugin that makes a link without its url.',
      at: '9:1',
    },
  },
  'plugin-runs-to-its-end': {
    severity: 'error',
    serves: handbook.extending,
    found: '{{plugin}} stopped: {{reason}}.',
    expected: 'An extension that any source can pass through.',
    mend: 'Mend the extension, or take it out of the configuration.',
    examples: {
      as: 'words',
      passes: 'A plugin that changes nothing.',
      fails: 'A plugin that throws.',
      at: '1:1',
    },
  },
} as const satisfies Record<string, ListedRule>
