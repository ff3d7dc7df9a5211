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
  'pdf-structure-holds': {
    severity: 'error',
    serves: 'ISO 14289-1, 5; ISO 14289-1, 7.1',
    found: 'In the PDF edition {{fault}} ({{clause}}), so it may not claim to be accessible.',
    expected: 'A structure in which every rule of PDF/UA holds, for each passage of the source.',
    mend: 'The fault is Lectern’s: please report it, with this passage. Until it is mended, leave the PDF out with `formats: [html, epub, text]` in the frontmatter.',
    examples: {
      as: 'words',
      passes: 'A heading of level 1 in the structure of the PDF.',
      fails: 'A heading of level 2 in the structure of the PDF, with none of level 1 before it.',
      at: '9:1',
    },
  },
} as const satisfies Record<string, ListedRule>
