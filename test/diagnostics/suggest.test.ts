import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/diagnostics/suggest.ts'

describe('nearest', () => {
  it.each([
    ['sumary', 'summary'],
    ['titel', 'title'],
    ['Title', 'title'],
    ['lnag', 'lang'],
    ['langg', 'lang'],
    ['x', undefined],
    ['colour', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['title', 'lang', 'summary'])).toBe(meant)
  })
})
