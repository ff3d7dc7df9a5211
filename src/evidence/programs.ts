/** What looked at the editions, in which version, and how to get what did not. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'
import type { Consulted } from '../verify/validators/consult.ts'
import { judgementOf } from './judgements.ts'
import { sentence } from './names.ts'
import type { Subject } from './subject.ts'
import * as words from './words.ts'

export function programsSection(subject: Subject, generator: string): Element {
  const { consulted } = subject
  return h(
    'section',
    { id: 'programs' },
    lines([
      h('h2', words.programs.heading),
      h(
        'dl.programs',
        lines([
          entry(generator, [words.looks.Lectern]),
          ...consulted.map((one) => entry(nameOf(one), sentencesOf(one, subject))),
        ]),
      ),
      ...(consulted.length === 0 ? [h('p', words.programs.notAskedHere)] : []),
    ]),
  )
}

function entry(name: string, sentences: readonly string[]): Element {
  return h('div', lines([h('dt', name), ...sentences.map((sentence) => h('dd', sentence))]))
}

function nameOf(one: Consulted): string {
  return 'howToGet' in one ? `${one.name}: ${words.programs.missing}` : `${one.name} ${one.version}`
}

function sentencesOf(one: Consulted, { editions, consulted }: Subject): readonly string[] {
  const looks = new Map(Object.entries(words.looks)).get(one.name)
  const about = looks === undefined ? [] : [looks]
  if ('howToGet' in one) return [...about, words.programs.howToGet(sentence(one.howToGet))]
  const judged = editions
    .filter(({ verdict }) => judgementOf(verdict, one.name, consulted) !== undefined)
    .map(({ name }) => name)
  return [
    ...about,
    ...(one.note === undefined ? [] : [sentence(one.note)]),
    judged.length > 0 ? words.programs.judged(judged) : words.programs.judgedNothing,
  ]
}
