/** The closing table: each edition with its language, pages and size. */
import type { PublishResult } from '../publish.ts'

const headings = ['Edition', 'Language', 'Format', 'Pages', 'Size']
const numeric = new Set(['Pages', 'Size'])

/** The editions that now stand in the output for the documents of a run; empty when there are none. */
export function editionsTable({ documents, out }: PublishResult): string {
  const rows = documents.flatMap(({ slug, manifest }) =>
    (manifest?.versions ?? []).flatMap(({ editions }) =>
      editions.map(({ path, language, format, pages, bytes }) => [
        `${out}/${slug}/${path}`,
        language,
        format,
        pages === undefined ? '' : String(pages),
        `${Math.ceil(bytes / 1000)} kB`,
      ]),
    ),
  )
  return rows.length === 0 ? '' : layOut([headings, ...rows])
}

function layOut(rows: readonly (readonly string[])[]): string {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return numeric.has(headings[column] ?? '') ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}
