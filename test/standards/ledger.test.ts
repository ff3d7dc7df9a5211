/** The ledgers keep their word: nothing is left out, and every test that they name exists. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { criteriaOf } from '../../src/verify/standards/standard.ts'
import { folder, ledgers, missingTests, parseLedger, type Row, readLedger, withCriteria } from './ledgers.ts'

describe.each(Object.entries(ledgers))('%s', async (name, standards) => {
  const markdown = await readLedger(name)
  const { rows, loose } = parseLedger(markdown)

  it('says what the standard asks as the product does: otherwise run npm run handbook', async () => {
    await expect(withCriteria(markdown, standards)).toMatchFileSnapshot(join(folder, name))
  })

  it('has every criterion once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(standards.flatMap(criteriaOf).map(({ id }) => id))
  })

  it('has a heading for every chapter', () => {
    const numbered = standards.flatMap(({ parts }) => parts).filter(({ number }) => /^\d/.test(number))
    const headings = [...markdown.matchAll(/^## (\d.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(numbered.map(({ number, title }) => `${number} ${title}`))
  })

  it('says of every row what is done', () => {
    for (const row of rows) expect(row.does, row.id).not.toBe('')
  })

  it('names a test in every row that a person does not decide, and a question in the others', () => {
    expect(rows.filter(isUnshown).map(({ id }) => id)).toEqual([])
  })

  it('names tests that exist, and no others', async () => {
    expect(loose).toEqual([])
    expect(await missingTests(rows.flatMap(({ tests }) => tests))).toEqual([])
  })
})

function isUnshown({ decidedBy, tests, words }: Row): boolean {
  const isAsked = words.startsWith('A person: ')
  if (decidedBy === 'person') return !isAsked
  return tests.length === 0 || (decidedBy === 'both') !== isAsked
}

describe('a ledger that does not keep its word', () => {
  const ledger = (shown: string, tests = '') =>
    parseLedger(`| 01-003 | machine | It fails | We do | ${shown} |\n\n${tests}`)

  it('is found out without a test', () => {
    expect(ledger('We promise.').rows.map(isUnshown)).toEqual([true])
    expect(parseLedger('| 01-001 | person | It fails | We do | [a] |').rows.map(isUnshown)).toEqual([true])
  })

  it('is found out where programs see a part alone, and nobody is asked for the rest', () => {
    const row = '| 1.1.1 | both | It asks | We do | [a] |'
    expect(parseLedger(`${row}\n\n[a]: ../../test/a.test.ts "x"`).rows.map(isUnshown)).toEqual([true])
  })

  it('is brought back to what the product says', () => {
    const row = '| 13-004 | person | It never fails | We do | A person: is it so? [a] |'
    expect(withCriteria(row, ledgers['matterhorn-1.1.md'] ?? [])).toBe(
      '| 13-004 | machine | A Figure has neither Alt nor ActualText | We do | [a] |',
    )
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
