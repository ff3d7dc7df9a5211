/** Rules that an edition lays down while it is made. */
import type { ListedRule } from './rule.ts'

export const editionRules = {
  'text-has-glyphs': {
    severity: 'error',
    serves: 'ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8',
    found: 'No font of the PDF edition has {{characters}} ({{places}}).',
    expected: 'Text in Latin, Greek, Cyrillic or Arabic script, with mathematical signs.',
    mend: 'Write the characters otherwise, or leave the PDF out with `formats: [html, epub, text]` in the frontmatter.',
    examples: {
      as: 'words',
      passes: 'A word in Greek letters.',
      fails: 'A word in Chinese characters.',
      at: '9:7',
    },
  },
} as const satisfies Record<string, ListedRule>
