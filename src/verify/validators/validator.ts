/** Programs outside Lectern that judge files by a standard: how they are found, and what they answer. */
import type { Format } from '../../model/format.ts'
import type { PdfStandard } from '../pdf/claims.ts'

export interface Validator {
  readonly name: string
  /** The formats of which it judges files. */
  readonly formats: readonly Format[]
  /** Looks for the program on this computer. */
  find(): Promise<FoundValidator | MissingValidator>
}

export interface FoundValidator {
  readonly found: true
  readonly name: string
  /** What the program says of itself. */
  readonly version: string
  /** A sentence on what its verdicts are worth, where that is not plain. */
  readonly note?: string
  /**
   * Judges files, all of them in one start of the program where it can. The judgements come in the order of the files.
   *
   * @throws {ValidatorFailed} when the program says nothing of a file; the signal's reason when that ends it.
   */
  judge(files: readonly JudgedFile[], signal: AbortSignal): Promise<readonly Judgement[]>
}

export interface MissingValidator {
  readonly found: false
  readonly name: string
  /** One line that a user can follow. */
  readonly howToGet: string
}

export interface JudgedFile {
  readonly path: string
  readonly format: Format
  /** The standards to judge a PDF by; when absent, those that it claims, and PDF/UA-1 where it claims none. */
  readonly by?: readonly PdfStandard[]
}

export interface Judgement {
  readonly path: string
  /** What the file was judged by: `PDF/UA-1`, `EPUB 3.3`. */
  readonly standards: readonly string[]
  /** Whether the validator finds no error. Warnings alone do not fail a file. */
  readonly passed: boolean
  /** The first 50, errors before warnings. */
  readonly complaints: readonly Complaint[]
  /** How many complaints there are in all. */
  readonly complaintsInAll: number
  /** What was checked, clause by clause, where the validator tells. */
  readonly checked?: readonly CheckedClause[]
}

export interface Complaint {
  readonly severity: 'error' | 'warning'
  /** The validator's own name for the rule. */
  readonly rule: string
  /** The standard and its clause that the rule is drawn from, where the validator tells: `PDF/UA-1`, `7.1`. */
  readonly standard?: string
  readonly clause?: string
  readonly message: string
  /** Where in the file: the first place of several. */
  readonly where?: string
  /** How many places; one when absent. */
  readonly times?: number
}

export interface CheckedClause {
  readonly standard: string
  readonly clause: string
  /** The validator's own name for the rule. */
  readonly rule: string
  /** What the rule asks. */
  readonly description: string
  readonly verdict: ClauseVerdict
}

/** `inapplicable`: the file holds nothing that the rule is about. `undecided`: a person has to look. */
export type ClauseVerdict = 'passed' | 'failed' | 'inapplicable' | 'undecided'

/** A validator that said nothing of a file: it has neither acquitted nor condemned it. */
export class ValidatorFailed extends Error {
  override readonly name = 'ValidatorFailed'
}
