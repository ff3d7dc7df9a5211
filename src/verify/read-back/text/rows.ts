/** A row of a table in one line → its cells. */
import type { CellPlace, Utterance, Words } from '../../../model/utterance.ts'
import { withoutEnding, wordsBetween } from '../words.ts'
import { escaped, type Profile } from './profile.ts'

/** The cells of a row of column headings; how many columns each spans is not said. */
export function headCells(row: readonly Words[], index: number): readonly Utterance[] {
  return row.map((words, column) =>
    cellOf(words, { row: index + 1, column: column + 1, part: 'head', heads: 'column' }),
  )
}

/** Words between semicolons. */
export function parted(words: Words, profile: Profile): readonly Words[] {
  const separator = profile.say('semicolon')
  const ends = [...words.text.matchAll(new RegExp(`${escaped(separator)}|$`, 'gu'))].map(({ index }) => index)
  return ends.map((end, at) => {
    const before = at === 0 ? undefined : ends[at - 1]
    return wordsBetween(words, before === undefined ? 0 : before + separator.length, end)
  })
}

/**
 * Reads "Austria. Parties: 190." or "Row 1. Country: Austria; Parties: 190.": the row header, if it has one, and its
 * cells, behind the headings that are known or between semicolons.
 */
export function rowReader(
  headings: readonly (readonly Words[])[],
  profile: Profile,
): (line: Words, index: number) => readonly Utterance[] {
  const partsOf = partReader(
    headings
      .flat()
      .map(({ text }) => text)
      .filter(Boolean),
    profile,
  )
  return (line, index) => {
    const row = headings.length + index + 1
    const { opening, cells } = partsOf(line)
    const isNumbered = profile.isRow(opening.text, index + 1)
    const rowHeaders = isNumbered ? [] : [opening.text]
    const header = isNumbered ? [] : [cellOf(opening, { row, column: 1, heads: 'row' })]
    const data = cells.map(({ words, columnHeaders }, at) => {
      const isBlank = words.text === profile.say('emptyCell')
      const column = header.length + at + 1
      return cellOf(isBlank ? { ...words, text: '' } : words, { row, column, rowHeaders, columnHeaders })
    })
    return [...header, ...data]
  }
}

function cellOf(words: Words, place: Pick<CellPlace, 'row' | 'column'> & Partial<CellPlace>): Utterance {
  return { role: 'cell', ...words, cell: { rowHeaders: [], columnHeaders: [], ...place } }
}

interface Parts {
  readonly opening: Words
  readonly cells: readonly { readonly words: Words; readonly columnHeaders: readonly string[] }[]
}

function partReader(headings: readonly string[], profile: Profile): (line: Words) => Parts {
  const comma = profile.say('comma')
  const anchor = anchorOf(headings, profile)
  const signs = [profile.say('semicolon').trim(), profile.say('fullStop')]
  const withoutEnd = (words: Words) =>
    withoutEnding(words, signs.find((sign) => words.text.endsWith(sign)) ?? '')
  return (line) => {
    const { length } = line.text
    const found = anchor === undefined ? [] : [...line.text.matchAll(anchor)]
    const first = found[0]?.index ?? profile.firstSentenceIn(line.text)
    const opening = withoutEnd(wordsBetween(line, 0, first))
    const cells =
      found.length === 0
        ? parted(withoutEnd(wordsBetween(line, first, length)), profile)
            .filter(({ text }) => text !== '')
            .map((words) => ({
              words,
              columnHeaders: [],
            }))
        : found.map((match, index) => {
            const end = found[index + 1]?.index ?? length
            const words = withoutEnd(wordsBetween(line, match.index + match[0].length, end))
            return { words, columnHeaders: (match[1] ?? '').split(comma) }
          })
    return { opening, cells }
  }
}

/** The headings, the outer ones first, that may stand before a cell: "2020, Reports: ". */
function anchorOf(headings: readonly string[], profile: Profile): RegExp | undefined {
  if (headings.length === 0) return undefined
  const [comma, leadIn] = [profile.say('comma'), profile.say('leadIn', { label: '' })].map(escaped)
  const longestFirst = [...new Set(headings)].sort((one, other) => other.length - one.length)
  const name = `(?:${longestFirst.map(escaped).join('|')})`
  return new RegExp(
    `(?<=^|\\s|${escaped(profile.say('semicolon'))}|${escaped(profile.say('fullStop'))})(${name}(?:${comma}${name})*)${leadIn}`,
    'gu',
  )
}
