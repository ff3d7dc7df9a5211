/** What a rule is. */

/** `{{name}}` in a sentence is replaced by the value that the reporter gives under that name. */
export interface Rule {
  /** An error refuses the source; a warning says what readers lose. */
  readonly severity: 'error' | 'warning'
  /** The clause that the rule serves, or the section of the handbook that explains it where no clause speaks. */
  readonly serves: string
  /** What stands in the source. */
  readonly found: string
  /** What should stand there. */
  readonly expected: string
  /** How to mend it. */
  readonly mend: string
}

/** A rule of Lectern's own list: it shows itself at work. */
export interface ListedRule extends Rule {
  readonly examples: Examples
}

/** A source in which the rule holds, and one in which it does not: the handbook prints both, the tests publish both. */
export interface Examples {
  /**
   * What the two are: whole sources; or the text below frontmatter that is in order; or words, where no Markdown
   * can show the fault. What the words describe is made in `test/diagnostics/fixtures.ts`.
   */
  readonly as: 'source' | 'text' | 'words'
  readonly passes: string
  readonly fails: string
  /** Line and column of the message, counted from the example's own first line. */
  readonly at: `${number}:${number}`
}

/** The sections of the handbook that rules without a clause refer to. */
export const handbook = {
  markdown: 'Lectern handbook, writing in Markdown',
  frontmatter: 'Lectern handbook, frontmatter',
  proof: 'Lectern handbook, how the editions are proved equal',
  safety: 'Lectern handbook, safety',
  extending: 'Lectern handbook, extending Lectern',
} as const
