/** The first answer: each edition with what programs found of it, and what they cannot see. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayInWords } from '../labels/dates.ts'
import { lines } from '../render/hast/lines.ts'
import { type Status, statusOf } from './status.ts'
import type { Edition, Subject } from './subject.ts'
import * as words from './words.ts'

export function resultSection(subject: Subject): Element {
  const told = subject.editions.map((edition) => ({
    edition,
    status: statusOf(edition, subject.consulted),
  }))
  const kinds = told.map(({ status }) => status.kind)
  return h(
    'section',
    { id: 'result' },
    lines([
      h('h2', words.result.heading),
      h('p.summary', [summaryOf(kinds), ...questionsLeft(subject)]),
      h('ul.editions', lines(told.map(({ edition, status }) => item(edition, status)))),
      h('p', words.result.notConformance),
      ...recordOf(subject).map((sentence) => h('p', sentence)),
    ]),
  )
}

function summaryOf(kinds: readonly Status['kind'][]): string {
  if (kinds.length === 0) return words.result.nothing
  const failed = kinds.filter((kind) => kind === 'failed' || kind === 'unreadable').length
  const found =
    failed > 0 ? words.result.someFailed(failed, kinds.length) : words.result.noneFailed(kinds.length)
  return kinds.includes('partly') ? `${found} ${words.result.partlyLooked}` : found
}

function questionsLeft({ questions }: Subject): readonly ElementContent[] {
  if (questions.length === 0) return []
  const link = h('a', { href: '#questions' }, words.result.left(questions.length))
  return [{ type: 'text', value: ' ' }, link]
}

function item({ name, id }: Edition, { kind, found, unchecked }: Status): Element {
  return h(
    `li.${kind}`,
    lines([
      h('p.verdict', [
        h('a', { href: `#${id}` }, name),
        { type: 'text', value: ': ' },
        h('strong', words.result[kind]),
      ]),
      h('ul', lines([...found, ...unchecked].map((sentence) => h('li', sentence)))),
    ]),
  )
}

/** Who judged what no program can, in sentences. */
function recordOf({ version, editions }: Subject): readonly string[] {
  const { humanChecks = 'not recorded' } = version
  if (humanChecks === 'not recorded') return [words.result.notRecorded]
  // As the manifest writes it.
  const [, name, day] = /^(.+), (\d{4}-\d\d-\d\d)$/s.exec(humanChecks) ?? []
  const isAbout = editions.every(({ verdict }) => verdict.isAsPublished === true)
  return [
    name !== undefined && day !== undefined
      ? words.result.recorded(name, dayInWords(day, words.language))
      : words.result.recordedOtherwise(humanChecks),
    ...(isAbout ? [] : [words.result.otherFiles]),
  ]
}
