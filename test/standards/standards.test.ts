/** The tables of standards are complete, and name rules that programs have. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { epubAccessibility } from '../../src/verify/standards/epub-accessibility.ts'
import { pdfUa1 } from '../../src/verify/standards/pdf-ua-1.ts'
import { pdfUa2 } from '../../src/verify/standards/pdf-ua-2.ts'
import { plainText } from '../../src/verify/standards/plain-text.ts'
import { questionNames } from '../../src/verify/standards/questions.ts'
import { criteriaOf, type Standard, type Tests } from '../../src/verify/standards/standard.ts'
import { wcag } from '../../src/verify/standards/wcag.ts'
import { pdfStructureRules } from '../../src/verify/structure/pdf/rules.ts'
import { techniqueRules } from '../../src/verify/text/rules.ts'

const all = [pdfUa1, pdfUa2, wcag, epubAccessibility, plainText]

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

const idsDecidedBy = (standard: Standard, who: string) =>
  criteriaOf(standard)
    .filter(({ decidedBy }) => decidedBy === who)
    .map(({ id }) => id)

/** Each criterion with the rules of `program` that it names, its own number where it names none. */
const rulesOf = (standard: Standard, program: keyof Tests) =>
  criteriaOf(standard).flatMap(({ id, tests }) => {
    const rules: readonly string[] | undefined = tests?.[program]
    return rules === undefined ? [] : [[id, rules.length === 0 ? [id] : rules] as const]
  })

describe('the Matterhorn Protocol', () => {
  it('has every condition once, in order', () => {
    const ids = conditions.flatMap((count, index) =>
      Array.from({ length: count }, (_, condition) => idOf(index + 1, condition + 1)),
    )
    expect(criteriaOf(pdfUa1).map(({ id }) => id)).toEqual(ids)
  })

  it('leaves to a person what the protocol leaves to a person', () => {
    const ids = Object.entries(byPerson).flatMap(([checkpoint, list]) =>
      list.map((condition) => idOf(Number(checkpoint), condition)),
    )
    expect(idsDecidedBy(pdfUa1, 'person')).toEqual(ids)
    expect(idsDecidedBy(pdfUa1, 'none')).toEqual(byNobody)
    expect(idsDecidedBy(pdfUa1, 'both')).toEqual([])
  })
})

/** Success criteria of WCAG 2.2 under each guideline that has any at A and AA, without 4.1.1. */
const successCriteria = {
  ...{ '1.1': [1], '1.2': [1, 2, 3, 4, 5], '1.3': [1, 2, 3, 4, 5], '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13] },
  ...{
    '2.1': [1, 2, 4],
    '2.2': [1, 2],
    '2.3': [1],
    '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
    '2.5': [1, 2, 3, 4, 7, 8],
  },
  ...{ '3.1': [1, 2], '3.2': [1, 2, 3, 4, 6], '3.3': [1, 2, 3, 4, 7, 8], '4.1': [2, 3] },
}

describe('WCAG 2.2', () => {
  it('has every criterion of A and AA once, in order', () => {
    const ids = Object.entries(successCriteria).flatMap(([guideline, numbers]) =>
      numbers.map((number) => `${guideline}.${number}`),
    )
    expect(ids).toHaveLength(55)
    expect(criteriaOf(wcag).map(({ id }) => id)).toEqual(ids)
    const levels = criteriaOf(wcag).map(({ level }) => level)
    expect(levels.filter((level) => level === 'A')).toHaveLength(31)
    expect(levels.filter((level) => level === 'AA')).toHaveLength(24)
  })

  it('leaves no criterion to programs alone', () => {
    expect([...idsDecidedBy(wcag, 'machine'), ...idsDecidedBy(wcag, 'none')]).toEqual([])
  })

  it.each([
    ['axe', 'axe-core'],
    ['Ace', '@daisy/axe-core-for-ace'],
  ] as const)('says of which criteria %s sees failures', (program, name) => {
    const { getRules } = createRequire(createRequire(import.meta.url).resolve('axe-core'))(name) as AxeCore
    const rules = getRules().filter(
      ({ tags }) => !tags.some((tag) => /experimental|deprecated|aaa$/.test(tag)),
    )
    const seen = new Set(rules.flatMap(({ tags }) => tags.flatMap(criterionOf)))
    const known = criteriaOf(wcag).filter(({ id }) => seen.has(id))
    expect(rulesOf(wcag, program).map(([id]) => id)).toEqual(known.map(({ id }) => id))
  })
})

interface AxeCore {
  getRules(): readonly { readonly tags: readonly string[] }[]
}

const criterionOf = (tag: string) => {
  const [, ...digits] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? []
  return digits.length === 0 ? [] : [digits.join('.')]
}

describe('veraPDF', async () => {
  const modules = join(import.meta.dirname, '..', '..', 'node_modules')
  const archive = await readFile(join(modules, '@opendataloader', 'pdf', 'lib', 'opendataloader-pdf-cli.jar'))
  const profiles = unzipSync(archive, { filter: ({ name }) => /\/PDFUA-(?:1|2-ISO32005)\.xml$/.test(name) })
  const rulesIn = (profile: string) => {
    const [, bytes] = Object.entries(profiles).find(([name]) => name.endsWith(profile)) ?? []
    const ids = strFromU8(bytes ?? new Uint8Array()).matchAll(/clause="([\d.]+)" testNumber="(\d+)"/g)
    return [...ids].map(([, clause = '', test]) => ({ clause, rule: `${clause}-${test}` }))
  }

  it('has every rule of PDF/UA-1 that a condition names, and few that none does', () => {
    const rules = rulesIn('PDFUA-1.xml').map(({ rule }) => rule)
    const named = new Set(rulesOf(pdfUa1, 'veraPDF').flatMap(([, names]) => names))
    expect([...named].filter((name) => !rules.includes(name))).toEqual([])
    expect(rules.filter((rule) => !named.has(rule))).toEqual(['6.1-1', '6.2-1', '7.1-11', '7.1-12'])
  })

  it('has rules for the clauses of PDF/UA-2 that it is said to test', () => {
    const clauses = rulesIn('PDFUA-2-ISO32005.xml').map(({ clause }) => clause)
    const isTested = (id: string) => clauses.some((clause) => clause === id || clause.startsWith(`${id}.`))
    const ids = rulesOf(pdfUa2, 'veraPDF').map(([id]) => id)
    expect(ids.filter((id) => !isTested(id))).toEqual([])
  })
})

describe('Lectern', () => {
  it('has the clause of its rule where a condition of the Matterhorn Protocol names it', () => {
    const cited = Object.entries(pdfStructureRules).flatMap(([rule, clause]) =>
      [...clause.matchAll(/\b\d\d-\d{3}\b/g)].map(([id]) => `${id} ${rule}`),
    )
    const named = rulesOf(pdfUa1, 'Lectern').flatMap(([id, rules]) => rules.map((rule) => `${id} ${rule}`))
    expect(named.filter((name) => !name.endsWith('says-its-source')).sort()).toEqual(cited.sort())
  })

  it('has the check of its rule where a technique names it', () => {
    const named = rulesOf(plainText, 'Lectern').flatMap(([, rules]) => rules)
    const rules = Object.keys(techniqueRules).filter((rule) => rule !== 'list-is-flat')
    expect(rules.filter((rule) => !named.includes(rule))).toEqual([])
  })
})

describe('questions', () => {
  it('are asked of all that a person decides, and of nothing else', () => {
    const odd = all
      .flatMap(criteriaOf)
      .filter(({ decidedBy, questions = [] }) => /person|both/.test(decidedBy) !== questions.length > 0)
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  it('are each asked for some criterion', () => {
    const asked = new Set(all.flatMap(criteriaOf).flatMap(({ questions = [] }) => questions))
    expect(questionNames.filter((name) => !asked.has(name))).toEqual([])
  })
})
