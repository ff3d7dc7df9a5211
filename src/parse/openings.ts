/**
 * What a text opens and does not close, before it is parsed.
 *
 * Markdown's parser keeps each opening until it knows whether something closes it; among thousands of them
 * its time grows with their square and more, and its stack ends. An author never gets there.
 */
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { Report } from '../diagnostics/report.ts'

/** So many levels a listener could still follow, with patience. */
export const deepest = 50

/** So many openings may wait: prose full of half-open intervals and single asterisks stays far below. */
const most = 1_000

/** Indentation and the marks of quotations and lists at the beginning of a line. */
const lead = /(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/y
const blank = /^[ \t>]*$/
const tableRow = /^[ \t>]*\|/

interface Pair {
  /** Characters without which a line has neither an opening nor a closing; found faster than those. */
  readonly sign: RegExp
  readonly pattern: RegExp
}

/** Openings and closings, each pair in one expression: what opens waits, and in a paragraph it waits for lines. */
const pairs: readonly Pair[] = [
  { sign: /[[\]]/, pattern: /(?<!\\)(?:(?<opening>\[)|\])/g },
  {
    sign: /[*_]/,
    pattern:
      /(?<![\\\p{L}\p{N}*_])(?<opening>[*_]+)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[*_]+(?![\p{L}\p{N}*_])/gu,
  },
  { sign: /[<>]/, pattern: /(?<opening><(?=[!?]))|>/g },
]

/** Reports the first line on which too much is open. False where there is one: the text must not be parsed. */
export function openingsAreBounded(text: string, report: Report): boolean {
  let waiting = pairs.map(() => 0)
  let offset = 0
  for (const line of text.split('\n')) {
    // A paragraph ends at a blank line, and each row of a table stands for itself.
    if (blank.test(line) || tableRow.test(line)) waiting = pairs.map(() => 0)
    const heights = pairs.map((pair, index) => climb(line, pair, waiting[index] ?? 0))
    waiting = heights.map(({ end }) => end)
    if (leadOf(line) > most || /:{500}/.test(line) || heights.some(({ top }) => top > most)) {
      report('nesting-is-bounded', pointAt(text, offset), { limit: String(deepest) })
      return false
    }
    offset += line.length + 1
  }
  return true
}

function leadOf(line: string): number {
  lead.lastIndex = 0
  return lead.exec(line.trimEnd())?.[0].length ?? 0
}

/** How much is open at most in `line`, and at its end; a run of asterisks opens one thing each. */
function climb(line: string, pair: Pair, start: number): { readonly top: number; readonly end: number } {
  let [top, end] = [start, start]
  if (!pair.sign.test(line)) return { top, end }
  for (const { 0: match, groups } of line.matchAll(pair.pattern)) {
    end = groups?.['opening'] === undefined ? Math.max(0, end - match.length) : end + match.length
    top = Math.max(top, end)
  }
  return { top, end }
}

function pointAt(text: string, offset: number): Point | undefined {
  return location(text).toPoint(offset)
}
