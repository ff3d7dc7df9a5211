/** The ledgers keep their word: nothing is left out, and every test that they name exists. */
import { describe, expect, it } from 'vitest'
import { missingTests, parseLedger, type Row, readLedger } from './ledgers.ts'

/** Failure conditions in each checkpoint of the Matterhorn Protocol 1.1. */
const conditions = [
  7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
]

/** The conditions that the protocol leaves to a person, by checkpoint, and the two that have no test. */
const byPerson: Readonly<Record<number, readonly number[]>> = {
  1: [1, 2, 6],
  2: [2],
  3: [1, 2, 3],
  4: [1],
  5: [1, 2, 3],
  6: [4],
  8: [1, 2],
  9: [1, 2, 3],
  11: [7],
  12: [1],
  13: [1, 2, 3, 5, 6, 7, 8],
  14: [1, 4, 5],
  15: [1, 2, 4, 5],
  16: [1, 2, 3],
  17: [1],
  18: [1, 2],
  19: [1, 2],
  22: [1],
  24: [1],
  28: [1, 3, 13],
  29: [1],
  31: [10],
}
const byNobody = ['23-001', '27-001']

const idOf = (checkpoint: number, condition: number) =>
  `${String(checkpoint).padStart(2, '0')}-${String(condition).padStart(3, '0')}`

const matterhorn = await readLedger('matterhorn-1.1.md')
const ua2 = await readLedger('pdf-ua-2.md')
const plainText = await readLedger('wcag-plain-text.md')

describe('the ledger of the Matterhorn Protocol', () => {
  it('has every condition once, in order', () => {
    const ids = conditions.flatMap((count, index) =>
      Array.from({ length: count }, (_, condition) => idOf(index + 1, condition + 1)),
    )
    expect(matterhorn.rows.map(({ id }) => id)).toEqual(ids)
  })

  it('leaves to a person what the protocol leaves to a person', () => {
    const ids = Object.entries(byPerson).flatMap(([checkpoint, list]) =>
      list.map((condition) => idOf(Number(checkpoint), condition)),
    )
    const decidedBy = (who: string) =>
      matterhorn.rows.filter((row) => row.decidedBy === who).map(({ id }) => id)
    expect(decidedBy('person')).toEqual(ids)
    expect(decidedBy('none')).toEqual(byNobody)
    expect(decidedBy('machine')).toHaveLength(matterhorn.rows.length - ids.length - byNobody.length)
  })
})

describe.each([
  { name: 'matterhorn-1.1.md', ledger: matterhorn },
  { name: 'pdf-ua-2.md', ledger: ua2 },
  { name: 'wcag-plain-text.md', ledger: plainText },
])('$name', ({ ledger }) => {
  it('says of every row what is done', () => {
    expect(ledger.rows.length).toBeGreaterThan(10)
    for (const row of ledger.rows)
      expect(
        [row.condition, row.does].every((words) => words !== ''),
        row.id,
      ).toBe(true)
  })

  it('names a test in every row that a person does not decide, and a question in the others', () => {
    expect(ledger.rows.filter(isUnshown).map(({ id }) => id)).toEqual([])
  })

  it('names tests that exist, and no others', async () => {
    expect(ledger.loose).toEqual([])
    expect(await missingTests(ledger.rows.flatMap(({ tests }) => tests))).toEqual([])
  })
})

function isUnshown({ decidedBy, tests, words }: Row): boolean {
  return decidedBy === 'person' ? !words.startsWith('A person: ') : tests.length === 0
}

describe('a ledger that does not keep its word', () => {
  const ledger = (shown: string, tests = '') =>
    parseLedger(`| 01-003 | machine | It fails | We do | ${shown} |\n\n${tests}`)

  it('is found out without a test', () => {
    expect(ledger('We promise.').rows.map(isUnshown)).toEqual([true])
    expect(parseLedger('| 01-001 | person | It fails | We do | [a] |').rows.map(isUnshown)).toEqual([true])
  })

  it('is found out with a test that nobody defines or uses', () => {
    expect(ledger('[a]').loose).toEqual(['a'])
    expect(ledger('[a]', '[a]: ../../test/a.test.ts "x"\n[b]: ../../test/a.test.ts "y"').loose).toEqual(['b'])
  })

  it('is found out with a test that does not exist', async () => {
    const file = 'test/standards/ledger.test.ts'
    expect(await missingTests([{ file, title: 'is found out without a ' + 'trace' }])).toEqual([
      `${file} has no test “is found out without a trace”`,
    ])
    expect(await missingTests([{ file: 'test/gone.test.ts', title: 'x' }])).toEqual([
      'test/gone.test.ts does not exist',
    ])
  })
})
