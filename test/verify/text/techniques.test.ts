import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../src/labels/labels.ts'
import { type TechniqueRule, techniqueRules } from '../../../src/verify/text/rules.ts'
import { lintTechniques } from '../../../src/verify/text/techniques.ts'
import { edition } from '../../render/text/support.ts'
import { corpus } from '../../support/corpus.ts'
import { resolvedSource } from '../../support/resolved.ts'

const english = labelsFor('en')

describe.each(Object.entries(techniqueRules))('%s', (id, { clause, examples }) => {
  const labels = examples.as === 'edition' ? english : undefined

  it('is silent in the example that passes', () => {
    expect(lintTechniques(examples.passes, labels)).toEqual([])
  })

  it('speaks in the example that fails, at its line', () => {
    expect(lintTechniques(examples.fails, labels)).toEqual([{ rule: id, line: examples.at, clause }])
  })
})

describe('the techniques', () => {
  it('see the same whatever ends the lines, and with a byte order mark', () => {
    const { fails, at } = techniqueRules['list-labels-ascend'].examples
    for (const end of ['\r\n', '\r', '\n'])
      expect(lintTechniques(`\ufeff${fails.replaceAll('\n', end)}`)).toMatchObject([{ line: at }])
  })

  it('take a line of spaces for a blank one', () => {
    expect(lintTechniques('One.\n \t\nTwo.\n')).toEqual([])
  })
})

const waysToWrite = [
  {},
  { verbosity: 'full' },
  { headings: 'marks' },
  { links: 'inline', verbosity: 'full' },
  { wrap: 20 },
  { wrap: 40, headings: 'marks' },
  { wrap: 72, verbosity: 'full', links: 'inline' },
] as const

describe('the text edition', () => {
  it.each(corpus)('of %s keeps to the techniques, with all options', async (path) => {
    const { publication } = await resolvedSource(path)
    for (const options of waysToWrite) {
      const text = await edition(publication, options)
      expect([options, ...lintTechniques(text, labelsFor(publication.language))]).toEqual([options])
    }
  })
})

describe('an edition that was damaged', () => {
  const damage: readonly (readonly [string, (text: string) => string, TechniqueRule])[] = [
    [
      'a heading after one blank line',
      (text) => text.replace('\n\n\nHeading 2', '\n\nHeading 2'),
      'heading-follows-two-blank-lines',
    ],
    [
      'a heading with text right behind it',
      (text) => text.replace(/(Heading 2: [\s\S]*?\n)\n/, '$1'),
      'heading-ends-with-a-blank-line',
    ],
    [
      'a paragraph after two blank lines',
      (text) => text.replace('\n\nKey message', '\n\n\nKey message'),
      'paragraph-follows-one-blank-line',
    ],
    [
      'an item without its label',
      (text) => text.replace('2. Cyberattacks', 'Cyberattacks'),
      'list-has-its-items',
    ],
    [
      'items in the wrong order',
      (text) => text.replace('2. Cyberattacks', '4. Cyberattacks'),
      'list-labels-ascend',
    ],
    [
      'an item with another label',
      (text) => text.replace('3. Exploitation', '3) Exploitation'),
      'list-has-one-style-of-label',
    ],
  ]

  it.each(damage)('is noticed: %s', async (_name, change, rule) => {
    const { publication } = await resolvedSource('source/untoc-cop10/en.md')
    for (const options of [{}, { wrap: 40 }]) {
      const text = await edition(publication, options)
      expect(change(text)).not.toBe(text)
      expect(lintTechniques(change(text), english).map((finding) => finding.rule)).toEqual([rule])
    }
  })
})

describe('a text of another program', () => {
  it('shows where it departs: the kitchen sink by pandoc -f markdown -t plain', async () => {
    const text = await readFile(join(import.meta.dirname, 'kitchen-sink.pandoc.txt'), 'utf8')
    const found = lintTechniques(text)
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set([
        'heading-follows-two-blank-lines',
        'list-has-one-style-of-label',
        'list-holds-items-alone',
        'list-is-flat',
        'list-item-is-a-paragraph',
      ]),
    )
    expect(found).toContainEqual({ rule: 'heading-follows-two-blank-lines', line: 5, clause: 'T3, check 1' })
  })

  it('is not blamed for signs and numbers in its sentences', () => {
    const texts = [
      'The years\n2020. 2021 and\n2022. were dry.\n',
      'One - two\n– three.\n\nB. Example spoke first.\n\nNobody else did.\n',
      'A title\n\n\nA heading\n\n\nA second heading\n\nText.\n',
    ]
    for (const text of texts) expect([text, ...lintTechniques(text)]).toEqual([text])
  })
})
