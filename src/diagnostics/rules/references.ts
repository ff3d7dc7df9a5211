/** Rules of links, notes and the ids that they lead to. */
import { handbook, type ListedRule } from './rule.ts'

export const referenceRules = {
  'id-is-well-formed': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The id is “{{id}}”.',
    expected: 'A letter first, then letters, digits, hyphens, underscores or full stops, without spaces.',
    mend: 'Write an id such as {#aims} or {#table-2}.',
    examples: {
      as: 'text',
      passes: '## Wells {#wells-2020}\n\nText.',
      fails: '## Wells {#2020 wells}\n\nText.',
      at: '1:1',
    },
  },
  'id-stands-once': {
    severity: 'error',
    serves: 'HTML, 3.2.6 Global attributes',
    found: 'The id {{id}} stands here for the second time.',
    expected: 'Each id once, so that a link has one target.',
    mend: 'Choose another id for one of the two.',
    examples: {
      as: 'text',
      passes: '## Wells {#wells}\n\nText.\n\n## Rivers {#rivers}\n\nText.',
      fails: '## Wells {#wells}\n\nText.\n\n## Rivers {#wells}\n\nText.',
      at: '5:1',
    },
  },
  'note-is-defined': {
    severity: 'error',
    serves: handbook.markdown,
    found: '{{text}} calls a note that is not defined.',
    expected: 'A line {{text}}: with the words of the note.',
    mend: 'Add that line; or write a backslash before a bracket that is meant as text.',
    examples: {
      as: 'text',
      passes: 'Ten wells.[^1]\n\n[^1]: In 2020.',
      fails: 'Ten wells.[^1]',
      at: '1:11',
    },
  },
  'note-is-called': {
    severity: 'warning',
    serves: handbook.markdown,
    found: 'The note [^{{label}}] is called nowhere and stands in no edition.',
    expected: '[^{{label}}] at the words that the note belongs to.',
    mend: 'Call the note in the text, or remove it.',
    examples: {
      as: 'text',
      passes: 'Ten wells.[^1]\n\n[^1]: In 2020.',
      fails: 'Ten wells.\n\n[^1]: In 2020.',
      at: '3:1',
    },
  },
  'link-target-exists': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
    found: 'The link leads to #{{id}}, which nothing in the document is called.',
    expected: 'The id of a section, figure or table.',
    mend: '{{hint}}',
    examples: {
      as: 'text',
      passes: 'See [the wells](#wells).\n\n## Wells\n\nText.',
      fails: 'See [the wells](#well).\n\n## Wells\n\nText.',
      at: '1:5',
    },
  },
  'link-address-is-absolute': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The link leads to {{url}}.',
    expected: 'An address that works in a file of its own: https://…, mailto:…, tel:… or #id.',
    mend: 'Write the whole address, or link to a section with #id.',
    examples: {
      as: 'text',
      passes: 'See [the report](https://example.org/report).',
      fails: 'See [the report](report.html).',
      at: '1:5',
    },
  },
  'link-has-words': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
    found: 'The link to {{target}} has no words.',
    expected: 'Words that say where it leads.',
    mend: 'Write them between the brackets: [where it leads]({{target}}).',
    examples: {
      as: 'text',
      passes: 'See [the report](https://example.org/).',
      fails: 'See the report [](https://example.org/).',
      at: '1:16',
    },
  },
  'link-words-say-where-it-leads': {
    severity: 'warning',
    serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
    found: 'The words of the link are “{{words}}”.',
    expected: 'Words that say where it leads, also for a reader who hears the links alone.',
    mend: 'Name the page or document that the link leads to.',
    examples: {
      as: 'text',
      passes: '[The report of the meeting](https://example.org/)',
      fails: 'For the report [click here](https://example.org/).',
      at: '1:16',
    },
  },
} as const satisfies Record<string, ListedRule>
