/** What the text edition is made of before it is laid out as lines. */

export type Passage =
  | { readonly kind: 'heading'; readonly text: string }
  /** One paragraph; a line break within it stands for a break that the author wrote. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Lines that are kept as they are: code. */
  | { readonly kind: 'lines'; readonly text: string }

export function paragraph(text: string): Passage {
  return { kind: 'paragraph', text }
}
