/** Where things are drawn (ISO 32000-1, 8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
import type { PdfObject } from '../objects.ts'

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** First `one`, then `other`. */
export function combined(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    one[4] * other[0] + one[5] * other[2] + other[4],
    one[4] * other[1] + one[5] * other[3] + other[5],
  ]
}

/** Moved by so much before `matrix` applies. */
export function moved(matrix: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d] = matrix
  return [a, b, c, d, matrix[4] + x * a + y * c, matrix[5] + x * b + y * d]
}

/** Six numbers; what is none counts as 0. */
export function matrixOf(operands: readonly PdfObject[]): Matrix {
  const at = (index: number) => Number(operands[index]) || 0
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
