import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../src/diagnostics/message.ts'
import { createReport, type Place } from '../../src/diagnostics/report.ts'

const start = { line: 3, column: 5 }
const end = { line: 3, column: 9 }

function placeOf(place: Place) {
  const file = new VFile({ path: 'a.md' })
  createReport(file)('source-has-content', place)
  const [{ line, column, endLine, endColumn } = { line: 0, column: 0 }] = messagesOf(file)
  return [line, column, endLine, endColumn]
}

describe('a message', () => {
  it.each([
    ['a node', { type: 'text', position: { start, end } }, [3, 5, 3, 9]],
    [
      'a numbered list, which has a start of its own',
      { type: 'list', start: 1, position: { start, end } },
      [3, 5, 3, 9],
    ],
    ['a node that was never written', { type: 'text' }, [1, 1, undefined, undefined]],
    ['a range', { start, end }, [3, 5, 3, 9]],
    ['a point', start, [3, 5, undefined, undefined]],
    ['the whole source', undefined, [1, 1, undefined, undefined]],
  ])('stands at %s', (_case, place, expected) => {
    expect(placeOf(place)).toEqual(expected)
  })

  it('is an error where warnings are not taken lightly', () => {
    const severities = [false, true].map((isStrict) => {
      const file = new VFile({ path: 'a.md', data: { isStrict } })
      createReport(file)('section-has-content', undefined, { heading: 'Aims' })
      return messagesOf(file)[0]?.severity
    })
    expect(severities).toEqual(['warning', 'error'])
  })
})
