/** A line of the text edition → its words, with what its marks say of links, notes and languages. */

import { directionOf } from '../../../frontmatter/language.ts'
import { spoken } from '../../../model/text.ts'
import type { Words } from '../../../model/utterance.ts'
import { type LinePart, lineOf } from '../line.ts'
import { tagNamed } from './languages.ts'
import { escaped, type Profile } from './profile.ts'

/** What lines refer to, and how their marks look. */
export class LineReader {
  readonly setting: Pick<Words, 'language' | 'direction'>
  readonly #profile: Profile
  /** Where the numbered links lead. */
  readonly #links: readonly string[]
  readonly #marks: RegExp
  readonly #within: RegExp
  readonly #passage: PassageSigns

  /** @param links addresses by their numbers; undefined where each link says its own */
  constructor(profile: Profile, language: string, links: readonly string[] | undefined) {
    this.setting = { language, direction: directionOf(language) }
    this.#profile = profile
    this.#links = links ?? []
    this.#within = new RegExp(`^${profile.source('linkWithin', { text: '(?<text>.*)' })}$`, 'su')
    this.#passage = passageSigns(profile)
    this.#marks = marksOf(profile, this.#passage, links === undefined)
  }

  /** The words of `text`; where all of them are announced in another language, that is theirs. */
  words(text: string): Words {
    if (!text.includes('[')) return { text: spoken(text).trim(), ...this.setting }
    const { parts } = this.#parts(text, undefined)
    return inOwnLanguage({ ...lineOf(parts, this.setting.language), ...this.setting })
  }

  /** @param close what ends the passage that `text` begins in */
  #parts(
    text: string,
    close: string | undefined,
  ): { readonly parts: readonly LinePart[]; readonly length: number } {
    const parts: LinePart[] = []
    let place = 0
    while (place < text.length) {
      const end = close === undefined ? -1 : text.indexOf(close, place)
      this.#marks.lastIndex = place
      const match = this.#marks.exec(text)
      if (match === null || (end >= 0 && end <= match.index)) {
        if (close !== undefined && end < 0) return { parts, length: -1 }
        parts.push(words(text.slice(place, end < 0 ? text.length : end)))
        return { parts, length: end < 0 ? text.length : end + (close?.length ?? 0) }
      }
      parts.push(words(text.slice(place, match.index)))
      place = match.index + match[0].length
      const { part, length } = this.#marked(match, text.slice(place))
      parts.push(part)
      place += length
    }
    return { parts, length: close === undefined ? place : -1 }
  }

  /** What a mark says, and how many characters behind it belong to it. */
  #marked(match: RegExpExecArray, rest: string): { readonly part: LinePart; readonly length: number } {
    const { note, link, address, place, language } = match.groups ?? {}
    if (note !== undefined) return { part: { kind: 'noteCall', label: note }, length: 0 }
    if (link !== undefined) return this.#link(this.#links[Number(link) - 1], match)
    if (address !== undefined) return this.#link(address, match)
    if (place !== undefined) return this.#link(match[0].trim().slice(1, -1), match)
    if (language !== undefined) return this.#passageIn(language, match, rest)
    // A page begins, or a formula is given in TeX elsewhere.
    return { part: words(''), length: 0 }
  }

  #link(
    address: string | undefined,
    match: RegExpExecArray,
  ): { readonly part: LinePart; readonly length: number } {
    if (address === undefined) return { part: words(match[0]), length: 0 }
    const name = this.#within.exec(address)?.groups?.['text']
    const target = name === undefined ? address : `#${name}`
    return { part: { kind: 'link', target, parts: [] }, length: 0 }
  }

  #passageIn(
    name: string,
    match: RegExpExecArray,
    rest: string,
  ): { readonly part: LinePart; readonly length: number } {
    const { parts, length } = this.#parts(rest, this.#passage.close(name))
    const tag = length < 0 ? undefined : tagNamed(name, this.#profile.labels)
    if (tag === undefined) return { part: words(match[0]), length: 0 }
    return { part: { kind: 'language', tag, parts }, length }
  }
}

function words(text: string): LinePart {
  return { kind: 'words', words: text }
}

/** Words whose one span of another language holds them all are in that language. */
export function inOwnLanguage({ spans = [], ...words }: Words): Words {
  const whole = spans.find(
    ({ kind, start, end }) => kind === 'language' && start === 0 && end === words.text.length,
  )
  const others = spans.filter((span) => span !== whole)
  const left = others.length > 0 && { spans: others }
  if (whole?.kind !== 'language') return { ...words, ...left }
  return { ...words, language: whole.tag, direction: directionOf(whole.tag), ...left }
}

interface PassageSigns {
  readonly open: string
  close(language: string): string
}

/** "[French:] " and " [End French]". */
function passageSigns(profile: Profile): PassageSigns {
  const [before = '', between = '', behind = '', end = ''] = profile
    .say('passage', { language: '\u0000', text: '\u0000' })
    .split('\u0000')
  return {
    open: `${escaped(before)}(?<language>[^[\\]]+?)${escaped(between)}`,
    close: (language) => behind + language + end,
  }
}

/** Marks stand a space behind their word. */
function marksOf(profile: Profile, { open }: PassageSigns, saysAddresses: boolean): RegExp {
  const mark = (key: 'noteCall' | 'linkMark' | 'formulaMark' | 'pageMark', group: string) =>
    profile.source(key, { number: `(${group}[^[\\]]+)` })
  const within = profile.source('linkWithin', { text: '[^[\\]]*(?:\\[[^[\\]]*\\][^[\\]]*)*' })
  const behindWords = [
    mark('noteCall', '?<note>'),
    mark('linkMark', '?<link>'),
    mark('formulaMark', '?:'),
    mark('pageMark', '?:'),
    ...(saysAddresses
      ? ['\\[(?<address>(?:[a-z][a-z\\d+.-]*:)[^\\s\\]]*)\\]', `\\[(?<place>${within})\\]`]
      : []),
  ]
  return new RegExp(`(?: |(?<=^))?(?:${behindWords.join('|')})|${open}`, 'gu')
}
