/** Rules of raw HTML in Markdown. */
import { handbook, type ListedRule } from './rule.ts'

export const htmlRules = {
  'html-element-is-known': {
    severity: 'warning',
    serves: handbook.markdown,
    found: '<{{element}}> means nothing that all editions can say; its content is kept, the element is not.',
    expected: 'Markdown, or an element that the handbook lists.',
    mend: 'Write the meaning in Markdown or as a directive, or remove the tags.',
    examples: {
      as: 'text',
      passes: 'Press <kbd>Enter</kbd> twice.',
      fails: 'Press <blink>Enter</blink> twice.',
      at: '1:7',
    },
  },
  'html-element-is-safe': {
    severity: 'error',
    serves: handbook.safety,
    found: '<{{element}}> runs code, loads from elsewhere, asks for input or makes a page of its own.',
    expected: 'Text, pictures, tables and links alone.',
    mend: 'Remove the element; link to a page that offers what it did.',
    examples: {
      as: 'text',
      passes: 'See [the live map](https://example.org/map).',
      fails: 'The live map:\n\n<script>showMap()</script>',
      at: '3:1',
    },
  },
  'html-element-is-for-every-reader': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: '<{{element}}> cannot be given to the readers of every edition.',
    expected:
      'A picture file with its alternative text, a formula between $$ and $$, or a link to a recording and its transcript.',
    mend: 'Save a drawing beside the source and show it with ![alternative text](file.svg); write a formula in TeX.',
    examples: {
      as: 'text',
      passes: '[Recording of the speech](https://example.org/speech.mp4)',
      fails: '<video src="speech.mp4"></video>',
      at: '1:1',
    },
  },
  'html-attribute-is-carried': {
    severity: 'warning',
    serves: handbook.markdown,
    found: 'The attribute {{attribute}} of <{{element}}> reaches no edition.',
    expected: 'Meaning that all editions can say; looks belong to the theme.',
    mend: 'Remove the attribute.',
    examples: {
      as: 'text',
      passes: 'Ten <b>wells</b> were drilled.',
      fails: 'Ten <b style="color: red">wells</b> were drilled.',
      at: '1:5',
    },
  },
  'html-attribute-is-safe': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The attribute {{attribute}} of <{{element}}> runs code.',
    expected: 'Text, pictures, tables and links alone.',
    mend: 'Remove the attribute.',
    examples: {
      as: 'text',
      passes: 'Ten <b>wells</b> were drilled.',
      fails: 'Ten <b onclick="more()">wells</b> were drilled.',
      at: '1:5',
    },
  },
  'html-tags-match': {
    severity: 'error',
    serves: handbook.markdown,
    found: '{{tag}} stands here without its {{partner}}.',
    expected: 'Both tags, in the same paragraph, or both between the same blocks.',
    mend: 'Add {{partner}}, or remove {{tag}}.',
    examples: {
      as: 'text',
      passes: '<div lang="fr">\n\nBonjour.\n\n</div>',
      fails: '<div lang="fr">\n\nBonjour.',
      at: '1:1',
    },
  },
  'html-is-readable': {
    severity: 'error',
    serves: 'CommonMark 0.31.2, 4.6 HTML blocks',
    found: 'The markup that begins with “{{markup}}” is no element, and browsers would hide it.',
    expected: 'A whole tag, from < to >, or a comment between <!-- and -->.',
    mend: 'Complete the tag; write a < that belongs to the text as &lt;.',
    examples: {
      as: 'text',
      passes: '<div lang="fr">\n\nBonjour.\n\n</div>',
      fails: '<div lang="fr"\n\nBonjour.',
      at: '1:1',
    },
  },
  'html-part-stands-in-its-element': {
    severity: 'error',
    serves: handbook.markdown,
    found: '{{part}} stands here outside {{element}}, and browsers would move or drop it.',
    expected: '{{element}} around it.',
    mend: 'Put it into {{element}}, or remove it.',
    examples: {
      as: 'text',
      passes: '<ul><li>North</li></ul>',
      fails: '<li>North</li>',
      at: '1:1',
    },
  },
  'time-is-machine-readable': {
    severity: 'error',
    serves: 'HTML, 4.5.14 The time element',
    found: 'The time is “{{value}}”.',
    expected: 'datetime="2020-10-12", or with a time of day and its zone, datetime="2020-10-12T09:00Z".',
    mend: 'Add the attribute datetime in that form.',
    examples: {
      as: 'text',
      passes: 'On <time datetime="2020-10-12">Monday</time> it opened.',
      fails: 'On <time>Monday</time> it opened.',
      at: '1:4',
    },
  },
} as const satisfies Record<string, ListedRule>
