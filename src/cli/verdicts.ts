/** Verdicts in words, for a terminal. */
import { printable } from '../diagnostics/print.ts'
import type { Disagreement, Said } from '../verify/compare/compare.ts'
import type { Listening } from '../verify/listening/listening.ts'
import type { EditionVerdict, NotHeard, StructureFinding, VersionVerdict } from '../verify/verdict.ts'
import { counted, cut, shown } from './shown.ts'

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
  const { path, isAsPublished, unreadable, says, heldAgainst, disagreements, findings, listening } = edition
  const lines = [
    isAsPublished === false ? 'is not the file that was published' : '',
    unreadable ?? '',
    unreadable === undefined ? comparison(says ?? 0, heldAgainst, disagreements) : '',
    ...shown(disagreements, (one) => differenceInWords(one, heldAgainst)),
    findings.length > 0 ? `${counted(findings.length, 'fault')} of structure` : '',
    ...shown(findings, findingInWords),
    ...(listening === undefined ? [] : listeningInWords(listening)),
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

function differenceInWords({ due, found }: Disagreement, source = ''): readonly string[] {
  const inSource = ({ at }: Said) => (typeof at === 'number' ? `${source}:${at}` : at)
  return [...sideInWords('due', due, inSource), ...sideInWords('found', found, ({ at }) => at)]
}

function sideInWords(
  side: 'due' | 'found',
  said: readonly Said[],
  placeOf: (said: Said) => Said['at'],
): readonly string[] {
  const name = side.padEnd(6)
  if (said.length === 0) return [`  ${name} nothing`]
  return shown(said, (one) => {
    const place = placeOf(one)
    return [`  ${name} ${cut(one.line.trim())}${place === undefined ? '' : ` (${place})`}`]
  })
}

function findingInWords({ rule, clause, at }: StructureFinding): readonly string[] {
  return [`  ${rule} does not hold (${clause}): ${cut(at)}`]
}

function listeningInWords(listening: Listening | NotHeard): readonly string[] {
  if ('notHeard' in listening) return [`was not spoken: ${listening.notHeard}`]
  const { seconds, voice, noise } = listening
  const minutes = counted(Math.max(1, Math.round(seconds / 60)), 'minute')
  const outcome =
    noise.length === 0 ? 'no sign read by its name' : `${counted(noise.length, 'sign')} read by name`
  return [
    `takes ${minutes} to listen to (espeak-ng, ${voice}), ${outcome}`,
    ...shown(noise, ({ character, line, column }) => [`  ${character} (line ${line}, column ${column})`]),
  ]
}
