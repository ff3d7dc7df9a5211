/** Verdicts in words, for a terminal. */
import { printable } from '../diagnostics/print.ts'
import type { Disagreement, Said } from '../verify/compare/compare.ts'
import type { EditionVerdict, StructureFinding, VersionVerdict } from '../verify/verdict.ts'

/** Of each kind, so many are shown. */
const mostShown = 5
/** Longer lines are cut. */
const longestLine = 160

export function verdictInWords({ name, language, source, editions }: VersionVerdict): string {
  const title = language === undefined ? name : `${name} (${language})`
  const against =
    'path' in source
      ? `held against ${source.path}`
      : editions.length > 1
        ? `held against each other: ${source.missing}`
        : `held against nothing: ${source.missing}`
  return [`${title}, ${against}`, ...editions.flatMap(editionInWords)].map(printable).join('\n')
}

function editionInWords(edition: EditionVerdict): readonly string[] {
  const { path, isAsPublished, unreadable, says, heldAgainst, disagreements, findings } = edition
  const lines = [
    isAsPublished === false ? 'is not the file that was published' : '',
    unreadable ?? '',
    unreadable === undefined ? comparison(says ?? 0, heldAgainst, disagreements) : '',
    ...shown(disagreements, differenceInWords),
    findings.length > 0 ? `${counted(findings.length, 'fault')} of structure` : '',
    ...shown(findings, findingInWords),
  ]
  return [`  ${path}`, ...lines.filter((line) => line !== '').map((line) => `    ${line}`)]
}

function comparison(
  says: number,
  against: string | undefined,
  disagreements: readonly Disagreement[],
): string {
  const things = counted(says, 'thing')
  if (against === undefined) return `says ${things}`
  if (disagreements.length === 0) return `says the same as ${against}: ${things}`
  return `differs from ${against} in ${counted(disagreements.length, 'place')}`
}

function shown<Item>(items: readonly Item[], inWords: (item: Item) => readonly string[]): readonly string[] {
  const left = items.length - mostShown
  const lines = items.slice(0, mostShown).flatMap(inWords)
  return left > 0 ? [...lines, `  and ${left} more`] : lines
}

function differenceInWords({ due, found }: Disagreement): readonly string[] {
  return [...sidesOf('due', due), ...sidesOf('found', found)]
}

function sidesOf(side: 'due' | 'found', said: readonly Said[]): readonly string[] {
  const name = side.padEnd(6)
  if (said.length === 0) return [`  ${name} nothing`]
  return shown(said, ({ line, at }) => {
    const place = at === undefined ? '' : ` (${typeof at === 'number' ? `line ${at}` : at})`
    return [`  ${name} ${cut(line.trim())}${place}`]
  })
}

function findingInWords({ rule, clause, at }: StructureFinding): readonly string[] {
  return [`  ${rule} does not hold (${clause}): ${cut(at)}`]
}

function cut(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
