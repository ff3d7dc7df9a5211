/** Strips → pages: what fits, what stays together, notes at the foot. */
import { figureAt } from './figure.ts'
import type { Page, Strip } from './page.ts'
import type { Sheet, Sheets } from './sheet.ts'
import { emptyStack, fittingStrips, place, stacked, stackHeight, stackOf, tolerance } from './stack.ts'
import { Upcoming } from './upcoming.ts'

/** Lines of a note that must at least stand on the page of its call. */
const leastNoteStrips = 2

/** The strips of the note with this id. */
export type NotesOf = (id: string) => readonly Strip[]

/**
 * Deals the strips out to pages, one page at a time: strips are taken when their page comes, and those of the pages
 * before need not be held. A note begins on the page of its call and goes on at the foot of the next.
 */
export function* paginate(strips: Iterable<Strip>, notesOf: NotesOf, sheets: Sheets): Generator<Page> {
  const upcoming = new Upcoming(strips)
  const called = new Set<string>()
  let carried: readonly Strip[] = []
  let running: string | undefined
  for (let number = 1; upcoming.at(0) !== undefined || carried.length > 0; number++) {
    const turned = beginsTurned(upcoming)
    const sheet = turned ? sheets.turned : sheets.upright
    const repeats = upcoming.at(0)?.repeats ?? []
    const top = stackHeight(repeats)
    const start = {
      turned,
      room: sheet.area.height - top,
      notesGap: sheet.notesGap,
      carried,
      notesOf,
      called,
    }
    const filled = fillAround(upcoming, start, fillPage(upcoming, start))
    const body = upcoming.take(filled.count, filled.parts)
    const waiting = [...carried, ...body.flatMap((strip) => takeNotes(strip, notesOf, called))]
    const { foot, rest } = footOf(
      waiting,
      sheet.area.height - top - stackHeight(body) - sheet.notesGap,
      body.length === 0,
    )
    yield pageOf(number, sheet, body.length === 0 ? [] : repeats, body, foot, body[0]?.running ?? running)
    running = body.findLast((strip) => strip.running !== undefined)?.running ?? running
    carried = rest
  }
}

function pageOf(
  number: number,
  sheet: Sheet,
  repeats: readonly Strip[],
  body: readonly Strip[],
  foot: readonly Strip[],
  running: string | undefined,
): Page {
  const { top, height } = sheet.area
  const notesTop = top + height - stackHeight(foot)
  return {
    number,
    sheet,
    repeated: place(repeats, top),
    body: place(body, top + stackHeight(repeats)),
    notes: place(foot, notesTop),
    notesTop: notesTop - sheet.notesGap / 2,
    running,
  }
}

/** Whether the next page is a turned one: headings go there with the table that they stay with. */
function beginsTurned(upcoming: Upcoming): boolean {
  for (let index = 0; ; index++) {
    const strip = upcoming.at(index)
    if (strip === undefined || strip.turned || !strip.keepWithNext) return strip?.turned ?? false
  }
}

interface PageStart {
  readonly turned: boolean
  readonly room: number
  readonly notesGap: number
  readonly carried: readonly Strip[]
  readonly notesOf: NotesOf
  /** Ids of the notes that stand on earlier pages. */
  readonly called: ReadonlySet<string>
}

/** A figure that the page would divide or leave to the next, made smaller where it then stands on this one. */
function fillAround(upcoming: Upcoming, start: PageStart, filled: Filled): Filled {
  const found = figureAt(upcoming, filled.count)
  if (found === undefined) return filled
  const { picture, strip, ends } = found
  for (const end of ends) {
    if (end < filled.count) break
    const smaller = strip.resized?.(strip.height - (heightUpTo(end, upcoming, start) - start.room))
    if (smaller === undefined) continue
    upcoming.replace(picture, smaller)
    const refilled = fillPage(upcoming, start)
    if (refilled.count > end) return refilled
    upcoming.replace(picture, strip)
  }
  return filled
}

/** Height of a page's strips up to the one at `end`, with all their notes. */
function heightUpTo(
  end: number,
  upcoming: Upcoming,
  { carried, called, notesOf, notesGap }: PageStart,
): number {
  const here = new Set<string>()
  const known = { has: (id: string) => called.has(id) || here.has(id), add: (id: string) => here.add(id) }
  let body = emptyStack
  let foot = stackOf(carried)
  for (let index = 0; index <= end; index++) {
    const strip = upcoming.at(index)
    if (strip === undefined) break
    body = stacked(body, strip)
    foot = stackOf(takeNotes(strip, notesOf, known), foot)
  }
  return body.height + (foot.last === undefined ? 0 : notesGap + foot.height)
}

interface Filled {
  /** Strips that stand on the page whole. */
  readonly count: number
  /** The strip after them in two parts, the first of which stands on the page. */
  readonly parts?: readonly [Strip, Strip] | undefined
}

function fillPage(
  upcoming: Upcoming,
  { turned, room, notesGap, carried, notesOf, called }: PageStart,
): Filled {
  const here = new Set<string>()
  const known = { has: (id: string) => called.has(id) || here.has(id), add: (id: string) => here.add(id) }
  let body = emptyStack
  let foot = stackOf(carried)
  /** The beginnings of the notes that are called since the page could last be ended: the rest may go on on the next. */
  let begun = foot
  let calledHere: readonly Strip[] = []
  let lastBreak = 0
  let metTurned = false
  for (let index = 0; ; index++) {
    const strip = upcoming.at(index)
    if (strip === undefined) return { count: index }
    metTurned ||= strip.turned
    if (strip.turned !== (turned && metTurned)) return { count: lastBreak || index }
    const next = stacked(body, strip)
    const notes = takeNotes(strip, notesOf, known)
    begun = stackOf(notes.slice(0, leastNoteStrips), begun)
    calledHere = notes.length === 0 ? calledHere : [...calledHere, ...notes]
    const left = room - (begun.last === undefined ? 0 : notesGap + begun.height)
    if (next.height > left + tolerance) {
      const parts = strip.divide?.(left - (next.height - strip.height))
      if (parts !== undefined) return { count: index, parts }
      if (lastBreak > 0) return { count: lastBreak }
      // Nothing may be divided here: what belongs together waits until notes have gone, or fills the page.
      return { count: carried.length > 0 ? 0 : Math.max(index, 1) }
    }
    body = next
    if (strip.keepWithNext) continue
    lastBreak = index + 1
    foot = stackOf(calledHere, foot)
    begun = foot
    calledHere = []
  }
}

interface Known {
  has(id: string): boolean
  add(id: string): unknown
}

/** The notes that `strip` calls for the first time, and those that the notes themselves call. */
function takeNotes(strip: Strip, notesOf: NotesOf, called: Known): readonly Strip[] {
  if (strip.notes.length === 0) return []
  const taken: Strip[] = []
  const waiting = [...strip.notes]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (called.has(id)) continue
    called.add(id)
    const own = notesOf(id)
    taken.push(...own)
    waiting.push(...own.flatMap(({ notes }) => notes))
  }
  return taken
}

/** The strips of notes that the foot of a page holds, and those that go on at the foot of the next. */
function footOf(
  strips: readonly Strip[],
  room: number,
  alone: boolean,
): { readonly foot: readonly Strip[]; readonly rest: readonly Strip[] } {
  const fitting = fittingStrips(strips, room)
  let count = fitting
  while (count > 0 && count < strips.length && strips[count - 1]?.keepWithNext) count--
  // A page that holds nothing else takes at least one strip of the notes: the work always goes on.
  if (count === 0) count = alone ? Math.max(fitting, 1) : fitting
  return { foot: strips.slice(0, count), rest: strips.slice(count) }
}
