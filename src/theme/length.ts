/** Lengths as designers write them. */
import { z } from 'zod'

/** Points in each unit (CSS Values 3, 6.2). */
const points: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }

const written = /^(\d+(?:\.\d+)?) ?(pt|mm|cm|in)$/

/** The widest page that a PDF reader must open, in points (ISO 32000-1, C.2). */
const longest = 14_400

const expected = 'a number of points, or a length such as "25mm" or "1in"'

/** A length in points, from a number of points or from words such as `"34mm"`. */
export const length = z
  .union([z.number(expected), z.string(expected).regex(written, expected)], expected)
  .transform(inPoints)
  .refine((value) => value > 0 && value <= longest, 'a length above 0 and below 5 metres')

function inPoints(value: number | string): number {
  if (typeof value === 'number') return value
  const [, number = '', unit = ''] = written.exec(value) ?? []
  return Math.round(Number(number) * (points[unit] ?? 1) * 100) / 100
}
