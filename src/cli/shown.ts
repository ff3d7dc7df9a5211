/** What is found, in lines that a terminal can show and a person wants to read. */

/** Of each kind, so many are shown. */
const mostShown = 5
/** Longer lines are cut. */
const longestLine = 160

/** The first of `items`, and how many more there are. */
export function shown<Item>(
  items: readonly Item[],
  inWords: (item: Item) => readonly string[],
  inAll = items.length,
): readonly string[] {
  const first = items.slice(0, mostShown)
  const left = inAll - first.length
  const lines = first.flatMap(inWords)
  return left > 0 ? [...lines, `  and ${left} more`] : lines
}

export function cut(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
}

/** `1 file`, `3 files` */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
