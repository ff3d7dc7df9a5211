/** Labels of list items, as T2 describes them. */

export interface ItemLabel {
  /** What must be the same on all items of a list: the bullet, or the kind of number with what ends it. */
  readonly style: string
  /** Spaces before it. */
  readonly indent: number
  /**
   * Its place in the list by each way to read it: "2." is 2, "2.1." is 2 and 1, "i)" is the ninth letter or a
   * Roman one. Empty on a bullet.
   */
  readonly readings: readonly (readonly number[])[]
}

const bullet = /^(\s*)([*•‣◦·‐‑–—-])(?:\s+\S|$)/u
const number = /^(\s*)\(?(\d+(?:\.\d+)*)([.)])(?:\s|$)/u
const letters = /^(\s*)\(?([A-Za-z]|[ivxlc]{2,}|[IVXLC]{2,})([.)])\s+\S/u

/** The label that `line` begins with. */
export function labelOf(line: string): ItemLabel | undefined {
  const bulleted = bullet.exec(line)
  if (bulleted) return { style: bulleted[2] ?? '', indent: bulleted[1]?.length ?? 0, readings: [] }
  const [, indent = '', label = '', end = ''] = number.exec(line) ?? letters.exec(line) ?? []
  if (label === '') return undefined
  return { style: `${kindOf(label)}${end}`, indent: indent.length, readings: readingsOf(label) }
}

/**
 * Whether `next` can stand behind `label` in one list: "numbers must be in numeric order" (T2).
 *
 * @param most how far their numbers may lie apart
 */
export function follows(next: ItemLabel, label: ItemLabel, most = Number.POSITIVE_INFINITY): boolean {
  if (next.readings.length === 0) return label.readings.length === 0
  return next.readings.some((after, way) => {
    const before = label.readings[way] ?? []
    const depth = after.length - 1
    const isSameList =
      before.length === after.length && after.every((it, at) => at === depth || it === before[at])
    const step = (after[depth] ?? 0) - (before[depth] ?? 0)
    return isSameList && step > 0 && step <= most
  })
}

/** How many numbers the label has: more than one in a list within a list, "2.1.". */
export function depthOf({ readings }: ItemLabel): number {
  return Math.max(1, ...readings.map((reading) => reading.length))
}

function kindOf(label: string): string {
  if (/^\d/.test(label)) return '1'
  return label === label.toUpperCase() ? 'A' : 'a'
}

function readingsOf(label: string): readonly (readonly number[])[] {
  if (/^\d/.test(label)) return [label.split('.').map(Number)]
  const figures = label.toLowerCase()
  const alphabetic = figures.length === 1 ? [(figures.codePointAt(0) ?? 0) - 96] : []
  return [alphabetic, /^[ivxlc]+$/.test(figures) ? [romanValue(figures)] : []]
}

const romanFigures: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanValue(figures: string): number {
  const values = [...figures].map((figure) => romanFigures[figure] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
