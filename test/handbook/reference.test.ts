/** The handbook's reference is what schema and rules say; `npm run handbook` brings it up to date. */
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { readHandbook } from './handbook.ts'
import { between, withReference } from './reference.ts'

const source = await readHandbook()

describe('the reference of the handbook', () => {
  it('is up to date: otherwise run npm run handbook', async () => {
    await expect(await withReference(source)).toMatchFileSnapshot('../../source/handbook/en.md')
  })

  it('has all of its generated parts, filled', () => {
    for (const name of [
      'frontmatter',
      'options',
      'tokens',
      'places',
      'announcements',
      'text options',
      'others',
      'rules',
    ])
      expect(between(name).exec(source)?.[0].length).toBeGreaterThan(500)
  })

  it('has a section for every rule', () => {
    for (const id of Object.keys(rules)) expect(source).toContain(`\n### ${id} {#${id}}\n`)
  })
})
