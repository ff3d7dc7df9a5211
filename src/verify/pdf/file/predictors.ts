/** Undoing predictors (ISO 32000-1, 7.4.4.4; ISO/IEC 15948, 9 for the functions of PNG). */
import type { Parameter } from './filters.ts'

/** Bytes of a row; wider ones are damage. */
const widestRow = 2 ** 24

/** @throws when the parameters ask for what no row holds. */
export function unpredicted(bytes: Uint8Array, parameter: Parameter): Uint8Array {
  const predictor = parameter('Predictor', 1)
  if (predictor < 2) return bytes
  const bits = parameter('BitsPerComponent', 8) * parameter('Colors', 1)
  const row = Math.ceil((bits * parameter('Columns', 1)) / 8)
  const step = Math.max(1, bits >> 3)
  if (!(row >= 1 && row <= widestRow)) throw new Error('The rows of a stream have no width.')
  return predictor === 2 ? tiff(bytes, row, step) : png(bytes, row, step)
}

/** Each component is the difference to that of the pixel on the left. Of text streams, only whole bytes matter. */
function tiff(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const result = Uint8Array.from(bytes)
  for (let at = 0; at < result.length; at++)
    if (at % row >= step) result[at] = (result[at] ?? 0) + (result[at - step] ?? 0)
  return result
}

type Function = (left: number, up: number, corner: number) => number

const functions: readonly Function[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

function png(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1))
  const result = new Uint8Array(rows * row)
  let end = 0
  for (let y = 0; y < rows; y++) {
    const [from, to] = [y * (row + 1) + 1, y * row]
    const predicted = functions[bytes[from - 1] ?? 0] ?? functions[0]
    const length = Math.min(row, bytes.length - from)
    for (let x = 0; x < length; x++) {
      const left = x >= step ? (result[to + x - step] ?? 0) : 0
      const up = y > 0 ? (result[to + x - row] ?? 0) : 0
      const corner = x >= step && y > 0 ? (result[to + x - row - step] ?? 0) : 0
      result[to + x] = (bytes[from + x] ?? 0) + (predicted?.(left, up, corner) ?? 0)
    }
    end = to + Math.max(0, length)
  }
  return result.subarray(0, end)
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - corner),
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
