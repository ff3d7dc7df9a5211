/** One word for what a program found of a criterion, and never a better one than it deserves. */
import { describe, expect, it } from 'vitest'
import type { Consulted } from '../../src/verify/validators/consult.ts'
import type { CheckedClause, Complaint } from '../../src/verify/validators/validator.ts'
import type { EditionVerdict } from '../../src/verify/verdict.ts'
import { foundOf, reportOf } from './page.ts'
import { clause, edition, error, hash, judgement, judging, version } from './verifications.ts'

const page = edition('html')
const { path } = page

async function wcagOf(one: EditionVerdict, consulted: readonly Consulted[], criterion = '1.1.1') {
  return foundOf(await reportOf({ versions: [version([one])], consulted }), 'standard.wcag', criterion)
}

describe('what axe found', () => {
  const byClauses = (...checked: readonly CheckedClause[]) => [judging('axe', [judgement(path, { checked })])]
  const complaining = (...complaints: readonly Complaint[]) => [
    judging('axe', [judgement(path, { complaints })]),
  ]
  const wcag = (verdict: CheckedClause['verdict'], rule: string) => clause('WCAG 2.2', '1.1.1', verdict, rule)
  const alt = { standard: 'WCAG 2.2', clause: '1.1.1, 4.1.2' }

  it.each([
    ['failed (image-alt)', 'it complains of it', complaining(error('image-alt', alt))],
    ['failed (a)', 'a rule fails', byClauses(wcag('failed', 'a'))],
    ['failed (b)', 'one of two rules fails', byClauses(wcag('passed', 'a'), wcag('failed', 'b'))],
    ['cannot tell', 'one rule is in doubt', byClauses(wcag('passed', 'a'), wcag('undecided', 'b'))],
    ['no failure found', 'one rule has no object', byClauses(wcag('inapplicable', 'a'), wcag('passed', 'b'))],
    ['nothing of the kind', 'no rule has one', byClauses(wcag('inapplicable', 'a'))],
    ['not checked', 'another criterion was checked', byClauses(clause('WCAG 2.2', '1.1.11', 'passed'))],
    ['not checked', 'another standard was checked', byClauses(clause('Another', '1.1.1', 'passed'))],
    ['not checked', 'it could not read the file', complaining(error('readable'))],
    ['not checked', 'nobody asked it', []],
    ['not checked', 'it is missing', [{ name: 'axe', howToGet: 'npm install axe-core' }]],
    ['not checked', 'it failed', [judging('axe', [], [{ path, reason: 'axe took too long' }])]],
    ['no failure found', 'it only warns', complaining(error('image-alt', { ...alt, severity: 'warning' }))],
    ['no failure found', 'something else is wrong', complaining(error('label', { ...alt, clause: '3.3.2' }))],
  ] as const)('is “%s” where %s', async (said, _when, consulted) => {
    expect(await wcagOf(page, consulted)).toMatch(new RegExp(`^axe: ${escaped(said)} Lectern`))
  })

  it('is not known where more complaints were made than told', async () => {
    const some = judgement(path, { complaints: [error('other')], complaintsInAll: 51 })
    expect(await wcagOf(page, [judging('axe', [some])])).toContain('axe: not checked')
  })
})

describe('what was found of an edition in several pages', () => {
  const parts = edition('html', {
    pages: ['two', 'three'].map((name) => ({ path: `dist/well/${name}.html`, sha256: hash })),
  })
  const passing = (file: string) => judgement(file, { checked: [clause('WCAG 2.2', '1.1.1', 'passed', 'a')] })
  const failing = judgement('dist/well/three.html', {
    complaints: [error('image-alt', { standard: 'WCAG 2.2', clause: '1.1.1', where: 'img' })],
    checked: [clause('WCAG 2.2', '1.1.1', 'failed', 'a')],
  })

  it('is good only where every page is', async () => {
    const all = [path, 'dist/well/two.html', 'dist/well/three.html'].map(passing)
    expect(await wcagOf(parts, [judging('axe', all)])).toContain('axe: no failure found')
    expect(await wcagOf(parts, [judging('axe', [...all.slice(0, 2), failing])])).toContain('axe: failed (')
    expect(await wcagOf(parts, [judging('axe', all.slice(0, 2))])).toContain('axe: not checked')
  })

  it('says on which page, and which was not looked at', async () => {
    const silence = { path: 'dist/well/two.html', reason: 'axe did not judge two.html: it was closed' }
    const consulted = [judging('axe', [passing(path), failing], [silence])]
    const html = await reportOf({ versions: [version([parts])], consulted })
    expect(html).toContain('<bdi class="place">three.html: img</bdi>')
    expect(html).toContain('<li>axe did not judge two.html: it was closed.</li>')
    const [, card] = /<li class="(\w+)">\s*<p class="verdict">/.exec(html) ?? []
    expect(card).toBe('failed')
  })
})

describe('what Lectern found', () => {
  const due = [{ line: 'heading 2 "Wells"', at: 7 }]
  const { heldAgainst: _, ...unheld } = page

  it.each([
    ['no failure found', 'it says the same', page],
    ['failed (says-its-source)', 'it differs', { ...page, disagreements: [{ due, found: [] }] }],
    ['not checked', 'there is nothing to hold it against', unheld],
    [
      'not checked',
      'another edition alone was held against it',
      { ...page, heldAgainst: 'dist/well/well.en.pdf' },
    ],
    ['not checked', 'it cannot be read', { ...page, unreadable: 'It is empty' }],
  ])('is “%s” where %s', async (said, _when, one) => {
    expect(await wcagOf(one, [])).toMatch(new RegExp(`Lectern: ${escaped(said)} For a person`))
  })

  it('is said with its edition where others are different', async () => {
    const editions = [page, edition('pdf', { disagreements: [{ due, found: [] }] })]
    const report = await reportOf({ versions: [version(editions)], consulted: [] })
    expect(foundOf(report, 'standard.wcag', '1.1.1')).toContain(
      'Lectern: no failure found, in Web page Lectern: failed (says-its-source), in PDF',
    )
  })

  it('is a rule of form by its name', async () => {
    const findings = [{ rule: 'list-labels-ascend', clause: 'T2, 4', at: 'line 9' }]
    const report = await reportOf({ versions: [version([edition('text', { findings })])], consulted: [] })
    expect(foundOf(report, 'standard.text', '2.4')).toBe('Lectern: failed (list-labels-ascend)')
    expect(foundOf(report, 'standard.text', '2.5')).toBe('Lectern: no failure found')
  })
})

describe('what veraPDF found', () => {
  const pdf = edition('pdf', { claims: ['PDF/UA-1', 'PDF/A-2a'] })

  it('stands under each standard that it judged by, Lectern’s table or not', async () => {
    const checked = [
      clause('PDF/UA-1', '7.1', 'failed', '7.1-3'),
      clause('PDF/A-2a', '6.2.4.2', 'passed', '6.2.4.2-1'),
      clause('PDF/A-2a', '6.2.4.2', 'failed', '6.2.4.2-2'),
    ]
    const judged = judgement(pdf.path, { standards: ['PDF/UA-1', 'PDF/A-2a'], passed: false, checked })
    const consulted = [judging('veraPDF', [judged])]
    const report = await reportOf({ versions: [version([pdf])], consulted })
    expect(foundOf(report, 'standard.pdf-ua-1', '01-005')).toContain('veraPDF: failed (7.1-3)')
    expect(foundOf(report, 'standard.pdf-a-2a', '6.2.4.2')).toBe('veraPDF: failed (6.2.4.2-2)')
  })
})

function escaped(words: string): string {
  return words.replaceAll(/[().]/g, String.raw`\$&`)
}
