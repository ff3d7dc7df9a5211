/** What no program can tell: questions, with the criteria that each decides, and on paper room for the answers. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'
import type { Asked, Subject } from './subject.ts'
import * as words from './words.ts'

export function checklistSection(subject: Subject): Element {
  const { questions, editions, version } = subject
  const saySame = editions.every(
    ({ verdict: { unreadable, disagreements } }) => unreadable === undefined && disagreements.length === 0,
  )
  const introduction = [
    words.asked.introduction(questions.length),
    ...(editions.length > 1 ? [saySame ? words.asked.once : words.asked.each] : []),
  ]
  return h(
    'section',
    { id: 'questions' },
    lines([
      h('h2', words.asked.heading),
      h('p', introduction.join(' ')),
      h('p', [words.asked.keep, ...('path' in version.source ? [words.asked.record] : [])].join(' ')),
      h('ol.questions', lines(questions.map((asked) => item(asked, subject)))),
      signature(),
    ]),
  )
}

function item({ id, number, asks, look, formats, decides }: Asked, { editions }: Subject): Element {
  const names = formats && editions.filter(({ verdict }) => formats.includes(verdict.format))
  const about = names ? [h('span.about', words.asked.about(names.map(({ name }) => name)))] : []
  const criteria = decides.map(({ standard, ids }) => `${standard}: ${ids.join(', ')}`).join('. ')
  return h(
    'li',
    { id, value: number },
    lines([
      h('p.asks', [...about.flatMap((label) => [label, space]), h('strong', asks)]),
      h('p', look),
      h('p.decides', `${words.asked.decides} ${criteria}.`),
      answers(),
    ]),
  )
}

const space: ElementContent = { type: 'text', value: ' ' }

/** On paper alone: on a screen nothing could be entered that stays. */
function answers(): Element {
  const boxes = words.asked.answers.flatMap((answer) => [h('span.box', answer), space])
  return h('p.paper', [...boxes, h('span.blank', `${words.asked.remark}:`)])
}

function signature(): Element {
  return h('p.paper.signature', lines(words.asked.signature.map((field) => h('span.blank', `${field}:`))))
}
