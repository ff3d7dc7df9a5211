/** What a look at a finished file's structure found wrong. */
export interface Finding<Rule extends string = string> {
  /** The rule that does not hold, phrased as a truth. */
  readonly rule: Rule
  /** Where: the way to the element, or the page. */
  readonly at: string
}
