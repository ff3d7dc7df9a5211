import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/diagnostics/report.ts'
import { openingsAreBounded } from '../../src/parse/openings.ts'
import { rulesOf } from '../support/messages.ts'

function judge(text: string) {
  const file = new VFile()
  const bounded = openingsAreBounded(text, createReport(file))
  return bounded ? rulesOf(file) : ['refused', ...rulesOf(file)]
}

describe('openings', () => {
  it.each([
    ['quotations', '> '.repeat(600)],
    ['lists', '- '.repeat(600)],
    ['numbered lists', '1. '.repeat(600)],
    ['indentation', `${' '.repeat(1_001)}- a`],
    ['brackets', '['.repeat(1_001)],
    ['brackets that are closed', '['.repeat(1_001) + ']'.repeat(1_001)],
    ['brackets on many lines', '[a\n'.repeat(1_001)],
    ['pictures', '!['.repeat(1_001)],
    ['emphasis', '*a _b '.repeat(501)],
    ['comments', 'a <!-- '.repeat(1_001)],
    ['fences', ':'.repeat(500)],
  ])('are too many: %s', (_case, text) => {
    expect(judge(`Text.\n\n${text}`)).toEqual([
      'refused',
      expect.stringMatching(/^\d+:1 nesting-is-bounded$/),
    ])
  })

  it.each([
    ['a table of half-open intervals', '| [0, 1) |\n'.repeat(2_000)],
    ['paragraphs of half-open intervals', 'From [0, 1).\n\n'.repeat(2_000)],
    ['links', '[a](b) '.repeat(2_000)],
    ['emphasis that is closed', '*a* **b** _c_ '.repeat(2_000)],
    ['escaped brackets', '\\['.repeat(2_000)],
    ['names with underscores', 'a_name_like_this '.repeat(2_000)],
    ['multiplication', '2 * 3 * 4 '.repeat(2_000)],
    ['comments that are closed', '<!-- a --> '.repeat(2_000)],
    ['white space at the end', 'a' + ' '.repeat(5_000)],
    ['rules', `${'-'.repeat(5_000)}\n${'*'.repeat(5_000)}\n${'_'.repeat(5_000)}`],
  ])('are not too many: %s', (_case, text) => {
    expect(judge(text)).toEqual([])
  })
})
