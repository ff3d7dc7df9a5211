/** What a program can have found of a criterion. */

/** The worst comes first. `unchecked`: the program did not look. `inapplicable`: there is nothing to look at. */
export const verdicts = ['failed', 'undecided', 'passed', 'inapplicable', 'unchecked'] as const

export type Verdict = (typeof verdicts)[number]

/** The worst of them: what is to be said in one word. */
export function worstOf<One extends Verdict>(found: readonly One[]): One | undefined {
  return found.toSorted((one, other) => verdicts.indexOf(one) - verdicts.indexOf(other))[0]
}
