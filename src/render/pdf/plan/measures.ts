/** Every distance of a page that a theme does not set: each follows from one that it sets. Points. */
import type { Theme } from '../../../theme/tokens.ts'

export interface Measures {
  /** Between lines that belong together: a label and its words, one fact and the next. */
  readonly close: number
  /** Between a picture or a table and its caption. */
  readonly caption: number
  /** Below a quotation, a long description, and the parts of the opening. */
  readonly display: number
  /** Above and below a figure or a table. */
  readonly figure: number
  /** Above and below a line between two passages. */
  readonly passage: number
  /** Between the cover, the title, the contents, the text, and the closing lines. */
  readonly part: number
  /** Between the last line of the text and the first note, with the line in it. */
  readonly notes: number
  /** Between the words of a cell and its neighbours. */
  readonly cell: { readonly x: number; readonly y: number }
  /** Between a panel's edge and its words, the bar included. */
  readonly panel: { readonly start: number; readonly end: number }
  /** Between a line of code and the edge of its panel. */
  readonly codePanel: { readonly start: number; readonly end: number }
  /** The bar above the title. */
  readonly titleBar: { readonly width: number; readonly height: number }
  /** From the text block to the baseline of the running header and footer. */
  readonly header: number
  readonly footer: number
}

export function measuresOf({ space, line, type, page }: Theme): Measures {
  const { paragraph, item, panel } = space
  const code = (panel * 2) / 3
  return {
    close: (item * 2) / 3,
    caption: paragraph * 0.75,
    display: paragraph * 1.5,
    figure: paragraph * 2,
    passage: paragraph * 2,
    part: paragraph * 3,
    notes: paragraph * 2,
    cell: { x: paragraph * 0.7, y: paragraph * 0.45 },
    panel: { start: panel + line.bar * 2, end: panel },
    codePanel: { start: code + line.bar * 2, end: code },
    titleBar: { width: type.title.size * 2, height: (line.bar * 4) / 3 },
    // In narrow margins, no nearer to the edge of the paper than a printer reaches.
    header: Math.min(type.body.leading * 1.5, page.margin.top * 0.46),
    footer: Math.min(type.body.leading * 2.1, page.margin.bottom * 0.6),
  }
}

/** Space above a heading is twice that below, so that it belongs to what follows; smaller headings have less. */
export function headingSpace({ type, space }: Theme, leading: number): { before: number; after: number } {
  const after = (space.heading * leading) / type.heading1.leading
  return { before: after * 2, after }
}

/** Room for a sign or a number in type of `size`, and the gap between it and the words. */
export function markerSpace(size: number, characters: number): { width: number; gap: number } {
  return { width: size * (0.5 + 0.58 * characters), gap: size / 2 }
}
