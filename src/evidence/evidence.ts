/**
 * The evidence report of a document version: what programs found of each criterion of each standard, and what is left
 * to a person. For those who answer for a document's accessibility, and for those who keep the proof.
 */
import { basename } from 'node:path'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { directionOf, isLanguageTag } from '../frontmatter/language.ts'
import { instantInWords } from '../labels/dates.ts'
import { lines } from '../render/hast/lines.ts'
import type { Theme } from '../theme/tokens.ts'
import type { Consulted } from '../verify/validators/consult.ts'
import type { VersionVerdict } from '../verify/verdict.ts'
import { checklistSection } from './checklist.ts'
import { editionsSection } from './editions.ts'
import { languageName } from './names.ts'
import { writeReportPage } from './page.ts'
import { programsSection } from './programs.ts'
import { resultSection } from './result.ts'
import { standardsSection } from './standards.ts'
import { subjectOf } from './subject.ts'
import * as words from './words.ts'

export interface EvidenceSetting {
  readonly theme: Theme
  /** When the editions were looked at: the only thing in the report that is not the same on every day. */
  readonly checkedOn: Date
  /** Name and version of the program that looked. */
  readonly generator: string
  /** The outside validators that were to judge the editions; none was asked where it is empty. */
  readonly consulted?: readonly Consulted[]
}

/** The report on `version`: an HTML page that needs nothing beside it. */
export function reportOn(
  version: VersionVerdict,
  { theme, checkedOn, generator, consulted = [] }: EvidenceSetting,
): string {
  const subject = subjectOf(version, consulted)
  const name = basename(version.name)
  return writeReportPage(
    {
      title: `${words.header.kind}: ${version.title ?? name}`,
      generator,
      header: header(version, checkedOn, generator),
      contents: [navigation()],
      main: [
        resultSection(subject),
        checklistSection(subject),
        editionsSection(subject),
        standardsSection(subject),
        programsSection(subject, generator),
      ],
    },
    theme,
  )
}

function header(version: VersionVerdict, checkedOn: Date, generator: string): readonly Element[] {
  const { title, name, language, source } = version
  const isKnown = language !== undefined && isLanguageTag(language)
  const setting = isKnown && title !== undefined ? { lang: language, dir: directionOf(language) } : {}
  const instant = `${checkedOn.toISOString().slice(0, 19)}Z`
  const time = h('time', { dateTime: instant }, instantInWords(instant, words.language))
  return [
    h('h1', [h('span.kind', `${words.header.kind}: `), h('span.title', setting, title ?? basename(name))]),
    line(words.header.checked, [time, `, ${generator}`]),
    ...(language === undefined ? [] : [line(words.header.language, [languageName(language)])]),
    line(words.header.source, [
      'path' in source ? h('bdi.path', source.path) : `${words.header.noSource}: ${source.missing}`,
    ]),
  ]
}

function line(label: string, content: readonly (Element | string)[]): Element {
  return h('p.fact', [h('span.label', `${label}: `), ...content])
}

function navigation(): Element {
  const sections = {
    result: words.result.heading,
    questions: words.asked.heading,
    editions: words.edition.heading,
    standards: words.standard.heading,
    programs: words.programs.heading,
  }
  const links = Object.entries(sections).map(([id, heading]) =>
    h('li', [h('a', { href: `#${id}` }, heading)]),
  )
  return h('nav', { ariaLabel: words.header.sections }, lines([h('ul', lines(links))]))
}
