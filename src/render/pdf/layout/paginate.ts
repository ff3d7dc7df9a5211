/** Strips → pages: what fits, what stays together, notes at the foot. */
import type { Page, PlacedStrip, Strip } from './page.ts'
import { gapBefore, stackHeight } from './table.ts'

export interface PageArea {
  /** Distance of the text block from the page's upper edge, and its height, in points. */
  readonly top: number
  readonly height: number
  /** Space above the notes of a page, with the line in it. */
  readonly notesGap: number
}

/** Lines of a note that must at least stand on the page of its call. */
const leastNoteStrips = 2

/** Deals the strips out to pages. A note begins on the page of its call and goes on at the foot of the next. */
export function paginate(
  strips: readonly Strip[],
  notes: ReadonlyMap<string, readonly Strip[]>,
  area: PageArea,
): Page[] {
  const { notesGap } = area
  const pages: Page[] = []
  const called = new Set<string>()
  let start = 0
  let carried: readonly Strip[] = []
  let running: string | undefined
  while (start < strips.length || carried.length > 0) {
    const repeats = strips[start]?.repeats ?? []
    const room = area.height - stackHeight(repeats)
    const end = endOfPage(strips, start, { room, notesGap }, carried, (strip) =>
      newNotes(strip, notes, called),
    )
    const body = strips.slice(start, end)
    const footStrips = [...carried, ...body.flatMap((strip) => takeNotes(strip, notes, called))]
    const used = stackHeight(repeats) + stackHeight(body)
    // A page that holds nothing else takes at least one strip of the notes: the work always goes on.
    const fitting = Math.max(
      fittingNotes(footStrips, area.height - used, notesGap),
      body.length === 0 ? 1 : 0,
    )
    const foot = footStrips.slice(0, fitting)
    const notesTop = area.top + area.height - stackHeight(foot)
    pages.push({
      number: pages.length + 1,
      repeated: place(repeats, area.top),
      body: place(body, area.top + stackHeight(repeats)),
      notes: place(foot, notesTop),
      notesTop: notesTop - notesGap / 2,
      running: body[0]?.running ?? running,
    })
    running = body.findLast((strip) => strip.running !== undefined)?.running ?? running
    carried = footStrips.slice(fitting)
    start = end
  }
  return pages
}

/** Index of the first strip that belongs to the next page. */
function endOfPage(
  strips: readonly Strip[],
  start: number,
  { room, notesGap }: { readonly room: number; readonly notesGap: number },
  carried: readonly Strip[],
  notesOf: (strip: Strip) => readonly Strip[],
): number {
  const foot = [...carried]
  let height = 0
  let lastBreak = start
  let index = start
  for (; index < strips.length; index++) {
    const strip = strips[index] as Strip
    height += (index === start ? 0 : gapBefore(strips, index)) + strip.height
    const added = notesOf(strip)
    const least = [...foot, ...added.slice(0, leastNoteStrips)]
    const footHeight = least.length === 0 ? 0 : notesGap + stackHeight(least)
    if (height + footHeight > room + 0.01) break
    foot.push(...added)
    if (!strip.keepWithNext) lastBreak = index + 1
  }
  if (index === strips.length) return index
  // Nothing may be divided here: the page takes what fits, at least one strip unless notes fill it.
  if (lastBreak === start) return carried.length > 0 && index === start ? start : Math.max(index, start + 1)
  return lastBreak
}

/** Notes that `strip` calls for the first time. */
function newNotes(
  strip: Strip,
  notes: ReadonlyMap<string, readonly Strip[]>,
  called: ReadonlySet<string>,
): readonly Strip[] {
  return strip.notes.length === 0 ? [] : takeNotes(strip, notes, new Set(called))
}

/** {@link newNotes}, and those that the notes themselves call: they are called from now on. */
function takeNotes(
  strip: Strip,
  notes: ReadonlyMap<string, readonly Strip[]>,
  called: Set<string>,
): readonly Strip[] {
  const taken: Strip[] = []
  const waiting = [...strip.notes]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (called.has(id)) continue
    called.add(id)
    const own = notes.get(id) ?? []
    taken.push(...own)
    waiting.push(...own.flatMap(({ notes }) => notes))
  }
  return taken
}

/** How many strips of notes the foot of a page holds. */
function fittingNotes(strips: readonly Strip[], room: number, notesGap: number): number {
  let count = 0
  while (count < strips.length && notesGap + stackHeight(strips.slice(0, count + 1)) <= room + 0.01) count++
  return count
}

function place(strips: readonly Strip[], top: number): readonly PlacedStrip[] {
  let y = top
  return strips.map((strip, index) => {
    y += gapBefore(strips, index)
    const placed = { strip, y }
    y += strip.height
    return placed
  })
}
