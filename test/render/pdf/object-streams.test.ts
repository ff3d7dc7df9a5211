import { describe, expect, it } from 'vitest'
import { ObjectStreams, type StreamParts } from '../../../src/render/pdf/emit/object-streams.ts'
import type { Reference } from '../../../src/render/pdf/emit/pdfkit.ts'

/** The streams that `count` objects of the text `<<n>>` are written in, by the numbers of the streams. */
function streamsOf(count: number) {
  let next = 1000
  const written = new Map<number, StreamParts>()
  const streams = new ObjectStreams(
    () => ({ id: next++ }) as Reference,
    ({ id }, stream) => written.set(id, stream),
  )
  for (let id = 1; id <= count; id++) streams.add(id, `<<${id}>>`)
  streams.end()
  return { streams, written }
}

/** An object stream read as ISO 32000-1, 7.5.7 tells. */
function objectsIn({ dictionary, bytes }: StreamParts): [number, string][] {
  const text = Buffer.from(bytes).toString('latin1')
  const first = Number(dictionary['First'])
  const numbers = text.slice(0, first).trim().split(' ').map(Number)
  expect(numbers).toHaveLength(2 * Number(dictionary['N']))
  return Array.from({ length: Number(dictionary['N']) }, (_, index) => {
    const [id = 0, offset = 0] = numbers.slice(2 * index)
    const end = numbers[2 * index + 3] ?? text.length
    return [id, text.slice(first + offset, first + end).trim()]
  })
}

/** The entries of a cross-reference stream, its predictor undone. */
function entriesIn({ bytes }: StreamParts): [number, number, number][] {
  const above = new Uint8Array(7)
  return Array.from({ length: bytes.length / 8 }, (_, row) => {
    expect(bytes[row * 8]).toBe(2)
    for (let column = 0; column < 7; column++)
      above[column] = (above[column] ?? 0) + (bytes[row * 8 + 1 + column] ?? 0)
    const number = above.slice(1, 6).reduce((sum, byte) => sum * 256 + byte, 0)
    return [above[0] ?? 0, number, above[6] ?? 0]
  })
}

describe('object streams', () => {
  it('hold every object once, in streams of a hundred', () => {
    const { written } = streamsOf(250)
    expect([...written.values()].map(({ dictionary }) => dictionary['N'])).toEqual([100, 100, 50])
    const objects = [...written.values()].flatMap(objectsIn)
    expect(objects).toEqual(Array.from({ length: 250 }, (_, index) => [index + 1, `<<${index + 1}>>`]))
  })

  it('are told of in the cross-reference stream, with the objects beside them', () => {
    const { streams } = streamsOf(102)
    const offsets = [...new Array(102).fill(0), 17, 2 ** 33 + 5]
    expect(entriesIn(streams.crossReferences(offsets))).toEqual([
      [0, 0, 0],
      ...Array.from({ length: 100 }, (_, index) => [2, 1000, index]),
      [2, 1001, 0],
      [2, 1001, 1],
      [1, 17, 0],
      [1, 2 ** 33 + 5, 0],
    ])
  })
})
