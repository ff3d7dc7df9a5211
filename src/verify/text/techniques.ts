/**
 * A linter for plain text: W3C's techniques T1 (paragraphs), T2 (lists) and T3 (headings) of WCAG 2.2, sufficient for
 * success criterion 1.3.1.
 *
 * It reads any text file. What a technique calls a heading or a list is told by its form alone where the file is a
 * stranger's; in an edition of Lectern's, whose added words are known, it is told by them, and our wider conventions
 * (lists within lists, items of several paragraphs, code) are no faults. What needs a reader's mind stays with
 * people: whether a paragraph was divided by mistake, whether a heading says what its section is about.
 */
import type { Labels } from '../../labels/labels.ts'
import { checkAnnouncedLists } from './announced-lists.ts'
import { conventionsOf } from './conventions.ts'
import { checkAnnouncedHeadings, checkHeadings } from './headings.ts'
import { checkLists } from './lists.ts'
import { passagesOf } from './passages.ts'
import { type TechniqueRule, techniqueRules } from './rules.ts'

export interface TechniqueFinding {
  /** The rule that does not hold, phrased as a truth. */
  readonly rule: TechniqueRule
  /** Number of the line, from 1. */
  readonly line: number
  /** The technique, and the check of its procedure. */
  readonly clause: string
}

/**
 * Where `text` departs from the techniques, in the order of its lines.
 *
 * @param labels the words that Lectern added, where `text` is an edition of its own
 */
export function lintTechniques(text: string, labels?: Labels): readonly TechniqueFinding[] {
  const conventions = labels && conventionsOf(labels)
  const passages = passagesOf(text, conventions).filter(({ isCode }) => !isCode)
  const found =
    conventions === undefined
      ? [...checkHeadings(passages), ...checkLists(passages)]
      : [...checkAnnouncedHeadings(passages, conventions), ...checkAnnouncedLists(passages, conventions)]
  return found
    .sort((one, other) => one.line - other.line)
    .map(({ rule, line }) => ({ rule, line, clause: techniqueRules[rule].clause }))
}
