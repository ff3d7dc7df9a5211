/** Each edition by itself: its file, what it says, and what was found fault with, where. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'
import type { Consulted } from '../verify/validators/consult.ts'
import type { Complaint } from '../verify/validators/validator.ts'
import type { PageVerdict } from '../verify/verdict.ts'
import { comparisonPart } from './comparison.ts'
import { judgementOf } from './judgements.ts'
import { cut, languageName, sentence } from './names.ts'
import type { Edition, Subject } from './subject.ts'
import { type Cell, tableOf } from './table.ts'
import * as words from './words.ts'

/** As many faults as anyone reads here; the programs themselves tell the others. */
const mostShown = 20

export function editionsSection({ editions, consulted }: Subject): Element {
  return h(
    'section',
    { id: 'editions' },
    lines([h('h2', words.edition.heading), ...editions.map((edition) => section(edition, consulted))]),
  )
}

function section(edition: Edition, consulted: readonly Consulted[]): Element {
  const { id, name } = edition
  return h(
    'section',
    { id },
    lines([
      h('h3', name),
      facts(edition),
      ...comparisonPart(edition),
      ...structurePart(edition),
      ...listeningPart(edition),
      ...consulted.flatMap((one) => complaintsPart(edition, one.name, consulted)),
    ]),
  )
}

function facts({ verdict }: Edition): Element {
  const { path, pages = [], bytes, sha256, isAsPublished, language, claims = [] } = verdict
  const published =
    isAsPublished === undefined
      ? words.edition.notKnown
      : isAsPublished
        ? words.edition.isPublished
        : words.edition.isNotPublished
  return h(
    'dl.facts',
    lines([
      fact(words.edition.file, [h('bdi.path', path)]),
      ...(sha256 === '' ? [] : [fact(words.edition.size, words.edition.bytes(bytes))]),
      ...(language === undefined ? [] : [fact(words.edition.language, languageName(language))]),
      ...(claims.length === 0 ? [] : [fact(words.edition.claims, claims.join(', '))]),
      fact(words.edition.published, published),
      ...(sha256 === '' ? [] : [fact(words.edition.hash, [hashCode(sha256)])]),
      ...(pages.length === 0 ? [] : [fact(words.edition.pages, [h('ul', lines(pages.map(pageItem)))])]),
    ]),
  )
}

export function fact(term: string, description: Cell): Element {
  return h(
    'div',
    lines([h('dt', term), h('dd', typeof description === 'string' ? description : [...description])]),
  )
}

function pageItem({ path, sha256 }: PageVerdict): Element {
  return h('li', [h('bdi.path', path), h('br'), hashCode(sha256)])
}

/** Lines may end after every eight digits, and nothing is added to what is copied. */
function hashCode(hash: string): Element {
  const parts = hash.match(/.{1,8}/g) ?? []
  return h(
    'code.hash',
    parts.flatMap((part, index) => (index > 0 ? [h('wbr'), part] : [part])),
  )
}

function structurePart({ id, verdict }: Edition): readonly Element[] {
  const { format, findings, unreadable } = verdict
  const title = words.edition.structure[format]
  if (title === '' || unreadable !== undefined) return []
  const heading = h('h4', title)
  if (findings.length === 0) return [heading, h('p', words.edition.noFindings)]
  const rows = findings
    .slice(0, mostShown)
    .map(({ rule, clause, at }): readonly Cell[] => [[h('code', rule)], clause, placed(at)])
  const table = tableOf({
    id: `${id}.structure`,
    caption: words.edition.findings(findings.length),
    columns: [words.edition.rule, words.edition.clause, words.edition.where],
    groups: [{ rows }],
  })
  return [heading, table, ...more(findings.length - mostShown)]
}

function listeningPart({ verdict: { listening } }: Edition): readonly Element[] {
  if (listening === undefined) return []
  const heading = h('h4', words.edition.noise)
  if ('notHeard' in listening) return [heading, h('p', words.edition.notHeard(sentence(listening.notHeard)))]
  const { noise, seconds } = listening
  const heard = noise
    .slice(0, mostShown)
    .map(({ character, line }) => h('li', [h('code', character), ` ${words.edition.line(line)}`]))
  return [
    heading,
    h('p', words.edition.listening(Math.max(1, Math.round(seconds / 60)), noise.length)),
    ...(heard.length > 0 ? [h('ul', lines(heard))] : []),
    ...more(noise.length - mostShown),
  ]
}

function complaintsPart(
  { id, verdict }: Edition,
  program: string,
  consulted: readonly Consulted[],
): readonly Element[] {
  const judgement = judgementOf(verdict, program, consulted)
  if (judgement === undefined) return []
  const { complaints, complaintsInAll, passed } = judgement
  const heading = h('h4', program)
  if (complaints.length === 0) return [heading, h('p', words.edition.noComplaints)]
  const shown = complaints.slice(0, mostShown)
  // The Nu HTML Checker has no names for its rules.
  const hasRules = complaints.some(({ rule, severity }) => rule !== severity)
  const table = tableOf({
    id: `${id}.${program.toLowerCase().replaceAll(' ', '-')}`,
    caption: words.edition.complaints(shown.length, complaintsInAll),
    columns: [words.edition.message, ...(hasRules ? [words.edition.ruleName] : []), words.edition.where],
    groups: [{ rows: shown.map((complaint) => complaintRow(complaint, hasRules)) }],
  })
  return [heading, ...(passed ? [h('p', words.edition.warningsAlone)] : []), table]
}

function complaintRow(
  { severity, rule, standard, clause, message, where, times }: Complaint,
  hasRules: boolean,
): readonly Cell[] {
  const source = [standard, clause].filter((part) => part !== undefined).join(', ')
  const places = [
    ...(where === undefined ? [] : [cut(where)]),
    ...(times ? [words.edition.times(times)] : []),
  ]
  const ruleCell: Cell = [
    h('code', rule),
    ...(source === '' ? [] : [h('br'), { type: 'text' as const, value: source }]),
  ]
  return [
    [h('strong', `${words.edition.severity[severity]}: `), h('bdi', cut(message))],
    ...(hasRules ? [ruleCell] : []),
    placed(places.join(', ')),
  ]
}

function placed(place: string): Cell {
  return place === '' ? '' : [h('bdi.place', cut(place))]
}

export function more(count: number): readonly Element[] {
  return count > 0 ? [h('p', words.edition.more(count))] : []
}
