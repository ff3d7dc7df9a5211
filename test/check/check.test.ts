import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.ts'
import type { Report } from '../../src/diagnostics/report.ts'
import type { RuleId } from '../../src/diagnostics/rules.ts'
import { resolveText } from '../support/resolve.ts'

const long = 'A long sentence about bars. '.repeat(10)
const table = '| a |\n|---|\n| b |'

/** Each rule with a text in which it holds and one in which it does not. */
const examples: readonly (readonly [RuleId, string, string])[] = [
  ['source-has-content', 'Text', '<!-- nothing -->'],
  ['heading-has-words', '# Aims\n\nText', '#\n\nText'],
  ['section-has-content', '# Aims\n\nText', '# Aims'],
  ['heading-is-marked-as-one', '**Mind the gap.**', '**The gap**'],
  ['list-item-has-words', '- a\n- b', '- a\n-\n- b'],
  ['table-has-header-cells', table, '<table><tr><td>a</td></tr></table>'],
  ['table-has-caption', `:::table{caption="Seats"}\n${table}\n:::`, table],
  ['complex-figure-has-description', figure('chart', 'Bars', '\n\nTwo bars.'), figure('chart', 'Bars', '')],
  ['caption-adds-to-alternative', '![A dog](a.png "Rex in 2020")', '![A dog](a.png "A dog.")'],
  ['alternative-says-what-is-seen', '![A dog asleep](a.png)', '![dog.png](a.png)'],
  ['alternative-says-what-is-seen', '![An imaginary dog](a.png)', '![An image of a dog](a.png)'],
  ['alternative-is-short', '![Two bars](a.png)', `![${long}](a.png)`],
  ['link-words-say-where-it-leads', '[The report](https://example.org)', '[Click here](https://example.org)'],
  [
    'link-words-say-where-it-leads',
    '[Ici](https://example.org)',
    ':lang[[ici](https://example.org)]{lang=fr}',
  ],
]

function figure(kind: string, caption: string, description: string): string {
  return `:::figure{kind="${kind}"}\n![Two bars](a.png)\n\n${caption}${description}\n:::`
}

const rulesBroken = async (markdown: string) => {
  const found: RuleId[] = []
  const report: Report = (rule, _place, ..._values) => {
    found.push(rule)
  }
  check((await resolveText(markdown)).publication, report)
  return found
}

describe.each(examples)('%s', (rule, holds, fails) => {
  it('holds', async () => {
    expect(await rulesBroken(holds)).not.toContain(rule)
  })

  it('is reported where it does not hold', async () => {
    expect(await rulesBroken(fails)).toContain(rule)
  })
})
