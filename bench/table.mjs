/** Results as a table for people. */

/**
 * @typedef {object} Result
 * @property {string} work what is made: `100 pages`
 * @property {string} edition
 * @property {string} tool
 * @property {number} seconds
 * @property {number} cpuSeconds
 * @property {number} megabytes
 * @property {number} bytes of all files that were made
 * @property {number} [ratio] Lectern's time as a multiple of this tool's
 * @property {number} [cpuRatio] the same of processor time
 * @property {string} [note]
 */

const columns = [
  'Work',
  'Edition',
  'Tool',
  'Time',
  'Processor',
  'Memory',
  'Size',
  'Lectern’s time',
  '… processor',
  'Note',
]

/**
 * @param {readonly Result[]} results
 * @returns {string} in Markdown
 */
export function table(results) {
  const rows = results.map((result) => [
    result.work,
    result.edition,
    result.tool,
    `${result.seconds.toFixed(2)} s`,
    `${result.cpuSeconds.toFixed(2)} s`,
    `${Math.round(result.megabytes)} MB`,
    result.bytes === 0 ? '' : `${Math.ceil(result.bytes / 1000)} kB`,
    result.ratio === undefined ? '' : `× ${result.ratio.toFixed(2)}`,
    result.cpuRatio === undefined ? '' : `× ${result.cpuRatio.toFixed(2)}`,
    result.note ?? '',
  ])
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column].length)),
  )
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n')
}
