import { describe, expect, it } from 'vitest'
import { ruleInFull, rulesInLines } from '../../src/diagnostics/reference.ts'
import { type ListedRule, type RuleId, rules } from '../../src/diagnostics/rules.ts'

const list: [string, ListedRule][] = Object.entries(rules)

describe('the list of rules', () => {
  it('holds each of them once', () => {
    const lines = rulesInLines()
      .match(/^ {2}\S+/gm)
      ?.map((line) => line.trim())
    expect(lines?.sort()).toEqual(list.map(([id]) => id).sort())
  })

  it('has each rule in full', () => {
    expect(ruleInFull('link-has-words')).toBe(
      [
        'link-has-words  error',
        '  Found:    The link to {target} has no words.',
        '  Expected: Words that say where it leads.',
        '  Mend:     Write them between the brackets: [where it leads]({target}).',
        '  Serves:   WCAG 2.2, 2.4.4 Link Purpose (In Context)',
        '',
        '  Passes:',
        '    See [the report](https://example.org/).',
        '',
        '  Fails, and is reported at line 1, column 16:',
        '    See the report [](https://example.org/).',
        '',
      ].join('\n'),
    )
  })
})

/** Read in the standards by a person; a rule that serves another clause needs another look at them. */
const clauses = new Set([
  'WCAG 2.2, 1.1.1 Non-text Content',
  'WCAG 2.2, 1.3.1 Info and Relationships',
  'WCAG 2.2, 2.2.2 Pause, Stop, Hide',
  'WCAG 2.2, 2.3.1 Three Flashes or Below Threshold',
  'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
  'WCAG 2.2, 2.4.6 Headings and Labels',
  'WCAG 2.2, 3.1.1 Language of Page',
  'WCAG 2.2, 3.1.2 Language of Parts',
  'WCAG 2.2, 3.1.4 Abbreviations',
  'ISO 14289-1, 5',
  'ISO 14289-1, 7.1',
  'ISO 14289-1, 7.5 Tables',
  'ISO 14289-1, 7.21.8',
  'ISO 19005-2, 6.2.11.8',
  'HTML, 3.2.6 Global attributes',
  'HTML, 4.5.14 The time element',
  'HTML, 4.9.12.1 Forming a table',
  'CommonMark 0.31.2, 4.6 HTML blocks',
  'CommonMark 0.31.2, 4.7 Link reference definitions',
  'CommonMark 0.31.2, 6.3 Links',
  'Lectern handbook, writing in Markdown',
  'Lectern handbook, frontmatter',
  'Lectern handbook, how the editions are proved equal',
  'Lectern handbook, safety',
  'Lectern handbook, extending Lectern',
])

it.each(list as [RuleId, ListedRule][])('%s serves a clause that exists', (_id, { serves }) => {
  for (const clause of serves.split('; ')) expect(clauses).toContain(clause)
})
