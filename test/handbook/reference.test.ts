/** The handbook's reference is what schema and rules say; `npm run handbook` brings it up to date. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { between, ruleGroups, withReference } from './reference.ts'

const source = await readFile('source/handbook/en.md', 'utf8')

describe('the reference of the handbook', () => {
  it('is up to date: otherwise run npm run handbook', async () => {
    await expect(withReference(source)).toMatchFileSnapshot('../../source/handbook/en.md')
  })

  it('has both of its generated parts, filled', () => {
    for (const name of ['frontmatter', 'rules'])
      expect(between(name).exec(source)?.[0].length).toBeGreaterThan(1000)
  })

  it('names every rule in one group', () => {
    const grouped = Object.values(ruleGroups).flatMap((group) => Object.keys(group))
    expect(grouped.sort()).toEqual(Object.keys(rules).sort())
  })
})
