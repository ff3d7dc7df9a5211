/** Where things are drawn (ISO 32000-1, 8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
import type { PdfObject } from '../objects.ts'

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** First `one`, then `other`. */
export function combined(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = other
  return [
    one[0] * a + one[1] * c,
    one[0] * b + one[1] * d,
    one[2] * a + one[3] * c,
    one[2] * b + one[3] * d,
    one[4] * a + one[5] * c + e,
    one[4] * b + one[5] * d + f,
  ]
}

/** Moved by so much before `matrix` applies. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, e + x * a + y * c, f + x * b + y * d]
}

/** Six numbers; what is none counts as 0. */
export function matrixOf(operands: readonly PdfObject[]): Matrix {
  const at = (index: number) => Number(operands[index]) || 0
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
