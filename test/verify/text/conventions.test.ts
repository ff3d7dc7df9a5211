import { describe, expect, it } from 'vitest'
import { labelLanguages, labelsFor } from '../../../src/labels/labels.ts'
import { conventionsOf } from '../../../src/verify/text/conventions.ts'

/** As an edition writes it. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(labelLanguages)('the conventions of an edition in %s', (language) => {
  const labels = labelsFor(language)
  const { isHeading, itemsAnnounced, opensCode, closesCode } = conventionsOf(labels)

  it('are known by their words', () => {
    for (const count of [1, 2, 3, 5, 11, 21, 100]) {
      expect(itemsAnnounced(plain(labels.say('listOf', { count })))).toBe(count)
      expect(itemsAnnounced(plain(labels.say('numberedListOf', { count })))).toBe(count)
    }
    for (const level of [1, 2, 6, 12])
      expect(isHeading(plain(labels.say('heading', { level, text: 'UN 2.1' })))).toBe(true)
    expect(opensCode(plain(labels.say('leadIn', { label: labels.say('code') })))).toBe(true)
    expect(
      opensCode(plain(labels.say('leadIn', { label: labels.say('codeIn', { language: 'python' }) }))),
    ).toBe(true)
    expect(closesCode(plain(labels.say('endOf', { label: labels.say('code') })))).toBe(true)
  })

  it('are not seen in other words', () => {
    const sentences = [
      'Two of 3 items.',
      '3',
      labels.say('code'),
      labels.say('listOf', { count: 2 }).slice(1),
    ]
    for (const text of sentences) {
      expect([text, isHeading(text), itemsAnnounced(text), opensCode(text), closesCode(text)]).toEqual([
        text,
        false,
        undefined,
        false,
        false,
      ])
    }
  })
})
