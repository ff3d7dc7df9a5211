/** What a judge says of a file. */
export interface Verdict {
  readonly file: string
  /** One line for each fault that the judge found; empty when it is silent. */
  readonly complaints: readonly string[]
}

/**
 * A validator that the world uses, run on finished editions. The verdicts come in the order of the files.
 * @throws where the judge itself cannot be run: a judge that did not speak has not acquitted.
 */
export type Judge = (files: readonly string[]) => Promise<readonly Verdict[]>
