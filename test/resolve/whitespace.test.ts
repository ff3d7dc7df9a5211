import { expect, it } from 'vitest'
import { outline, resolveText } from '../support/resolve.ts'

it.each([
  ['soft breaks', 'one\ntwo', [['paragraph', 'one two']]],
  ['soft breaks between Chinese characters', '联合国\n大会', [['paragraph', '联合国大会']]],
  ['hard breaks', 'one  \n two', [['paragraph', 'one', ['break'], 'two']]],
  ['ends of a block in HTML', '<p>\n  one\n  two\n</p>', [['paragraph', 'one two']]],
  ['joints', 'a <b> b </b> c', [['paragraph', 'a ', ['strong', 'b '], 'c']]],
  ['no-break spaces, which stay', '10\u00A0000', [['paragraph', '10\u00A0000']]],
  ['character references', 'Q&amp;A', [['paragraph', 'Q&A']]],
  ['composed letters', 'e\u0301', [['paragraph', '\u00E9']]],
])('settles %s', async (_, markdown, blocks) => {
  expect(outline((await resolveText(markdown)).publication.children)).toEqual(blocks)
})
