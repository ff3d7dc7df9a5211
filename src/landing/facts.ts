/** What is known of a version, in words of its own language. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../frontmatter/language.ts'
import { dayInWords, instantInWords } from '../labels/dates.ts'
import { kindLabels } from '../labels/kinds.ts'
import type { Labels } from '../labels/labels.ts'
import type { Version } from '../write/manifest.ts'

/** A version's words where they stand among those of another language. */
export function inItsLanguage({ language }: Version) {
  return { lang: language, dir: directionOf(language) }
}

/** Embargo, date, kind, symbol, publisher: a line each, with its name. */
export function factLines({ about, language }: Version, labels: Labels): Element[] {
  const { date, modified, kind, symbol, publisher } = about
  const day = (value: string) => h('time', { dateTime: value }, dayInWords(value, labels.language))
  const publisherName = publisher?.url ? h('a', { href: publisher.url }, publisher.name) : publisher?.name
  return [
    ...embargoLine(about, labels),
    fact(labels, labels.say('date'), day(date)),
    ...(modified ? [fact(labels, labels.say('modified'), day(modified))] : []),
    fact(labels, labels.say('kind'), labels.say(kindLabels[kind])),
    ...(symbol ? [fact(labels, labels.say('symbol'), h('bdi', symbol))] : []),
    ...(publisherName
      ? [fact(labels, labels.say('publisher'), h('span', { lang: other(language, labels) }, publisherName))]
      : []),
  ]
}

/** "Embargoed until …", where a version was made before its embargo ended. */
export function embargoLine({ embargo }: Version['about'], labels: Labels): Element[] {
  if (embargo === undefined) return []
  const instant = instantInWords(embargo, labels.language)
  return [h('p.embargo', labels.say('embargo', { instant }))]
}

function fact(labels: Labels, label: string, value: ElementContent | string): Element {
  return h('p.fact', [h('span.label', labels.say('leadIn', { label })), value])
}

/** The language of words that is not the page's own. */
export function other(language: string, labels: Labels): string | undefined {
  return language === labels.language ? undefined : language
}
