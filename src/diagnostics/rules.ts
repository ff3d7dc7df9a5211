/**
 * The closed list of everything that Lectern says about a source. Ids are phrased as truths.
 *
 * `{{name}}` in a sentence is replaced by the value that the reporter gives under that name.
 */
export interface Rule {
  /** An error refuses the source; a warning says what readers lose. */
  readonly severity: 'error' | 'warning'
  /** The clause that the rule serves, or the reader it serves where no clause speaks. */
  readonly serves: string
  /** What stands in the source. */
  readonly found: string
  /** What should stand there. */
  readonly expected: string
  /** How to mend it. */
  readonly mend: string
}

const markdown = 'Lectern handbook, writing in Markdown'
const safety = 'Lectern handbook, safety'

export const rules = {
  // ------------------------------------------------ the file
  'source-is-readable': {
    severity: 'error',
    serves: safety,
    found: 'The file cannot be read: {{reason}}.',
    expected: 'A Markdown file that this account may read.',
    mend: 'Check the path and the permissions of the file.',
  },
  'source-is-utf8': {
    severity: 'error',
    serves: safety,
    found: 'Byte {{offset}} of the file is not UTF-8.',
    expected: 'A Markdown file saved as UTF-8.',
    mend: 'Open the file in an editor and save it with the encoding UTF-8.',
  },
  'source-has-content': {
    severity: 'error',
    serves: markdown,
    found: 'The file holds no text to publish.',
    expected: 'Frontmatter between two lines of --- and then the text.',
    mend: 'Write the text below the frontmatter, or remove the file.',
  },
  'source-is-of-bounded-size': {
    severity: 'error',
    serves: safety,
    found: 'The file is {{size}} MB large.',
    expected: 'A source of at most {{limit}} MB.',
    mend: 'Split the document into several sources.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

type Placeholders<Sentence extends string> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The values that a rule's sentences ask for. */
export type RuleValues<Id extends RuleId> = Readonly<
  Record<Placeholders<(typeof rules)[Id]['found' | 'expected' | 'mend']>, string>
>
