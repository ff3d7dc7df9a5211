/** What standards ask of an edition, criterion by criterion: in our own words, and who can tell whether it is so. */
import type { PdfStructureRule } from '../structure/pdf/rules.ts'
import type { TechniqueRule } from '../text/rules.ts'
import type { QuestionName } from './questions.ts'

export interface Standard {
  /** As validators and claims name it: `PDF/UA-1`. */
  readonly name: string
  /** Where the numbers of its criteria come from. */
  readonly numbers: string
  /** Whether its criteria say what is asked, or when a file fails. */
  readonly says: 'what is asked' | 'when it fails'
  readonly parts: readonly Part[]
}

/** A chapter of the standard. */
export interface Part {
  /** Empty where the standard numbers nothing but its clauses. */
  readonly number: string
  readonly title: string
  readonly criteria: readonly Criterion[]
}

export interface Criterion {
  /** The number by which it is cited: `13-004`, `8.2.5.26`, `1.4.3`. */
  readonly id: string
  /** Level of conformance, where the standard has several (WCAG 2.2, 5.2.1). */
  readonly level?: 'A' | 'AA'
  /** The name that the standard gives it, where it has one. */
  readonly name?: string
  /** What is asked, or when a file fails. */
  readonly says: string
  /** `both`: programs see some of the failures, and a person has to look for the others. */
  readonly decidedBy: 'machine' | 'person' | 'both' | 'none'
  readonly tests?: Tests
  /** What a person is asked. */
  readonly questions?: readonly QuestionName[]
}

/**
 * By program, its rules that look for failures, or the clauses whose rules all do: the criterion's own number where
 * the list is empty.
 */
export interface Tests {
  readonly Lectern?: readonly LecternRule[]
  readonly veraPDF?: readonly string[]
  readonly axe?: readonly string[]
  readonly Ace?: readonly string[]
}

/** `says-its-source`: the edition was read back, and said what its source says. */
export type LecternRule = PdfStructureRule | TechniqueRule | 'says-its-source'

export function part(number: string, title: string, criteria: readonly Criterion[]): Part {
  return { number, title, criteria }
}

export function machine(id: string, says: string, tests?: Tests): Criterion {
  return { id, says, decidedBy: 'machine', ...(tests && { tests }) }
}

export function person(
  id: string,
  says: string,
  questions: readonly QuestionName[],
  tests?: Tests,
): Criterion {
  return { id, says, decidedBy: 'person', questions, ...(tests && { tests }) }
}

/** All criteria, in order. */
export function criteriaOf({ parts }: Standard): readonly Criterion[] {
  return parts.flatMap(({ criteria }) => criteria)
}
