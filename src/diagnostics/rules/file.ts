/** Rules of the file, before anything in it is understood. */
import { handbook, type ListedRule } from './rule.ts'

export const fileRules = {
  'source-is-readable': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The file cannot be read: {{reason}}.',
    expected: 'A Markdown file that this account may read.',
    mend: 'Check the path and the permissions of the file.',
    examples: { as: 'words', passes: 'A file.', fails: 'A folder whose name ends in .md.', at: '1:1' },
  },
  'source-is-utf8': {
    severity: 'error',
    serves: handbook.safety,
    found: 'Byte {{offset}} of the file is not UTF-8.',
    expected: 'A Markdown file saved as UTF-8.',
    mend: 'Open the file in an editor and save it with the encoding UTF-8.',
    examples: { as: 'words', passes: '“Café” in UTF-8.', fails: '“Café” in Latin-1.', at: '9:4' },
  },
  'source-has-content': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The file holds no text to publish.',
    expected: 'Frontmatter between two lines of --- and then the text.',
    mend: 'Write the text below the frontmatter, or remove the file.',
    examples: { as: 'source', passes: source('Text.'), fails: source('<!-- To be written. -->'), at: '1:1' },
  },
  'source-is-of-bounded-size': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The file is {{size}} MB large.',
    expected: 'A source of at most {{limit}} MB.',
    mend: 'Split the document into several sources.',
    examples: { as: 'words', passes: 'A source of some pages.', fails: 'A source of 11 MB.', at: '1:1' },
  },
  'source-has-no-control-characters': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The control character {{character}} stands here.',
    expected: 'Letters, signs, spaces and line ends only.',
    mend: 'Remove the character; it often comes with text copied from another program.',
    examples: { as: 'words', passes: 'A line.', fails: 'A line with a vertical tab in it.', at: '9:4' },
  },
  'nesting-is-bounded': {
    severity: 'error',
    serves: handbook.safety,
    found: 'More than {{limit}} passages stand one inside the other here.',
    expected:
      'Lists, quotations, emphasis and elements that a listener can still follow: three or four levels.',
    mend: 'Close what is open, or divide the passage.',
    examples: { as: 'text', passes: '> - A point', fails: `${'> '.repeat(60)}A point`, at: '1:103' },
  },
} as const satisfies Record<string, ListedRule>

function source(text: string): string {
  return `---\ntitle: A brief\nlang: en\ndate: 2020-10-12\n---\n\n${text}\n`
}
