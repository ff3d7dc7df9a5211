/** What programs found of one edition, all together. */
import type { Format } from '../model/format.ts'
import type { Consulted } from '../verify/validators/consult.ts'
import type { EditionVerdict } from '../verify/verdict.ts'
import { judgementOf, silencesOf } from './judgements.ts'
import { sentence } from './names.ts'
import type { Edition } from './subject.ts'
import * as words from './words.ts'

export interface Status {
  readonly kind: 'failed' | 'unreadable' | 'partly' | 'passed'
  /** Sentences: what is wrong, then what is right. */
  readonly found: readonly string[]
  /** Sentences on validators that did not look. */
  readonly unchecked: readonly string[]
}

const validatorsOf: Readonly<Record<Format, readonly string[]>> = {
  html: ['Nu HTML Checker', 'axe'],
  pdf: ['veraPDF'],
  epub: ['EPUBCheck', 'Ace'],
  text: [],
}

export function statusOf(edition: Edition, consulted: readonly Consulted[]): Status {
  const { verdict } = edition
  const validators = validatorsFor(verdict, consulted)
  const judgements = validators.flatMap((name) => {
    const judgement = judgementOf(verdict, name, consulted)
    return judgement === undefined ? [] : [{ name, ...judgement }]
  })
  const failed = judgements.filter(({ passed }) => !passed)
  const passed = judgements.filter((judgement) => judgement.passed)
  const wrong = [
    ...ownFailures(edition),
    ...failed.map(({ name, standards, complaintsInAll }) =>
      words.result.complains(name, standards, complaintsInAll),
    ),
  ]
  const right = [
    ...ownSuccesses(edition),
    ...passed.map(({ name, standards, complaintsInAll }) =>
      words.result.acquits(name, standards, complaintsInAll),
    ),
  ]
  const unchecked = validators.flatMap((name) => silencesOf(verdict, name, consulted))
  return { kind: kindOf(edition, wrong, unchecked), found: [...wrong, ...right], unchecked }
}

/** Those that are expected to look at the format, and others that did. */
function validatorsFor(verdict: EditionVerdict, consulted: readonly Consulted[]): readonly string[] {
  const expected = validatorsOf[verdict.format]
  const others = consulted
    .filter(({ name }) => !expected.includes(name) && judgementOf(verdict, name, consulted) !== undefined)
    .map(({ name }) => name)
  return [...expected, ...others]
}

function kindOf(
  { verdict, against }: Edition,
  wrong: readonly string[],
  unchecked: readonly string[],
): Status['kind'] {
  if (verdict.unreadable !== undefined) return 'unreadable'
  if (wrong.length > 0) return 'failed'
  return unchecked.length > 0 || against === undefined ? 'partly' : 'passed'
}

function ownFailures({ verdict, against = words.result.itsSource }: Edition): readonly string[] {
  const { unreadable, isAsPublished, disagreements, findings } = verdict
  return [
    ...(unreadable === undefined ? [] : [sentence(unreadable)]),
    ...(isAsPublished === false ? [words.result.otherFile] : []),
    ...(disagreements.length > 0 ? [words.result.differs(disagreements.length, against)] : []),
    ...(findings.length > 0 ? [words.result.findings(findings.length)] : []),
  ]
}

function ownSuccesses({ verdict: { unreadable, disagreements }, against }: Edition): readonly string[] {
  if (unreadable !== undefined || disagreements.length > 0) return []
  return [against === undefined ? words.result.alone : words.result.same(against)]
}
