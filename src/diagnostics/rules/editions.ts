/** Rules that an edition lays down while it is made. */
import { handbook, type ListedRule } from './rule.ts'

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
  'edition-says-its-source': {
    severity: 'error',
    serves: handbook.proof,
    found: 'Read back, {{edition}} says {{found}} where the source says {{due}}.{{more}}',
    expected: 'The words of the source, all of them, in their order and with their meaning.',
    mend: 'The fault is Lectern’s, or that of a renderer or theme of your own: please report it, with this passage. `--no-verify` publishes all the same.',
    examples: {
      as: 'words',
      passes: 'An edition with every word of its source.',
      fails: 'An edition in which a paragraph is missing.',
      at: '9:1',
    },
  },
  'edition-adds-nothing': {
    severity: 'warning',
    serves: handbook.proof,
    found: 'Read back, {{edition}} also says {{found}}, which is not in the source.{{more}}',
    expected: 'The words of the source and no others.',
    mend: 'If a template of your theme says it on every page, put it into a `nav` element, which readers can pass over; else please report it.',
    examples: {
      as: 'words',
      passes: 'An edition with the words of its source alone.',
      fails: 'An edition that says a paragraph twice.',
      at: '1:1',
    },
  },
} as const satisfies Record<string, ListedRule>
