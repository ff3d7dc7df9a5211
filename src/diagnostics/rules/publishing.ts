/** Rules of a document among others, and of the moment and the place at which it is published. */
import { handbook, type ListedRule } from './rule.ts'

export const publishingRules = {
  'source-is-named-for-its-language': {
    severity: 'error',
    serves: 'WCAG 2.2, 3.1.1 Language of Page',
    found: 'The file is named for the language {{name}}, and its lang is {{language}}.',
    expected: 'The same language in both.',
    mend: 'Correct lang, or rename the file.',
    examples: { as: 'words', passes: 'lang: fr in fr.md.', fails: 'lang: en in fr.md.', at: '3:7' },
  },
  'document-has-its-own-name': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'This source would write into {{folder}}, as {{other}} does.',
    expected: 'A name for each document that no other document has.',
    mend: 'Rename the file or its folder.',
    examples: {
      as: 'words',
      passes: 'north/wells.md and south/rivers.md.',
      fails: 'north/wells.md and south/wells.md.',
      at: '1:1',
    },
  },
  'language-has-labels': {
    severity: 'warning',
    serves: 'WCAG 2.2, 3.1.2 Language of Parts',
    found: 'Lectern has no words of its own in {{language}}.',
    expected: 'One of {{known}}.',
    mend: 'The words that it adds (Figure, Note, Contents) are in English; add a table in src/labels to have them in {{language}}.',
    examples: {
      as: 'source',
      passes: '---\ntitle: Un exposé\nlang: fr\ndate: 2020-10-12\n---\n\nTexte.\n',
      fails: '---\ntitle: Muhtasari\nlang: sw\ndate: 2020-10-12\n---\n\nMaandishi.\n',
      at: '3:7',
    },
  },
  'embargo-has-passed': {
    severity: 'error',
    serves: handbook.frontmatter,
    found: 'The embargo ends at {{embargo}}, which has not come yet.',
    expected: 'A document that may be published now.',
    mend: 'Wait until then, or build with --embargoed: every edition then opens with the embargo.',
    examples: {
      as: 'source',
      passes:
        '---\ntitle: A brief\nlang: en\ndate: 2020-10-12\nembargo: 2020-10-12T09:00:00Z\n---\n\nText.\n',
      fails: '---\ntitle: A brief\nlang: en\ndate: 2020-10-12\nembargo: 2999-10-12T09:00:00Z\n---\n\nText.\n',
      at: '5:10',
    },
  },
  'editions-can-be-written': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The editions cannot be written: {{path}}: {{reason}}.',
    expected: 'A folder that this account may write to, on a disk with space.',
    mend: 'Make room or grant the permission, or choose another folder with --out. Earlier editions are unharmed.',
    examples: {
      as: 'words',
      passes: 'A folder dist, or none yet.',
      fails: 'A file named dist, where the folder should be.',
      at: '1:1',
    },
  },
  'document-has-one-writer': {
    severity: 'error',
    serves: handbook.safety,
    found: 'Another run is writing the editions of this document: {{holder}} holds {{lock}}.',
    expected: 'One run at a time for a document.',
    mend: 'Wait until the other run is over and build again. If there is none, remove {{lock}}. Earlier editions are unharmed.',
    examples: {
      as: 'words',
      passes: 'Two runs that build different documents into the same folder.',
      fails: 'A lock of another run that is still alive.',
      at: '1:1',
    },
  },
  'document-fits-in-memory': {
    severity: 'error',
    serves: handbook.safety,
    found: 'Making the editions took more memory than there is for it.',
    expected: 'A document that fits into the memory of this computer.',
    mend: 'Split the document; or give Node more memory, in megabytes: NODE_OPTIONS=--max-old-space-size=8192. Earlier editions are unharmed.',
    examples: {
      as: 'words',
      passes: 'A document of a thousand pages.',
      fails: 'A document of a thousand pages, where Node may use 100 megabytes.',
      at: '1:1',
    },
  },
  'editions-can-be-made': {
    severity: 'error',
    serves: handbook.safety,
    found:
      'Making the editions broke off: {{reason}}. This is a defect of Lectern or of a plug-in, not of your text.',
    expected: 'Editions, or a message on the line that is at fault.',
    mend: 'Report it to the makers of Lectern, with this source. Earlier editions are unharmed.',
    examples: {
      as: 'words',
      passes: 'A renderer that makes its edition.',
      fails: 'A renderer that throws.',
      at: '1:1',
    },
  },
} as const satisfies Record<string, ListedRule>
