/** The examples of the rules, published: each rule speaks where it should, and is silent where it should be. */
import { describe, expect, it } from 'vitest'
import { type ListedRule, type RuleId, rules } from '../../src/diagnostics/rules.ts'
import { svg } from '../support/pictures.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'
import { takeSharpAway } from '../support/sharp.ts'
import { fixtures, type Setting } from './fixtures.ts'

interface Shown {
  readonly id: RuleId
  readonly severity: 'error' | 'warning'
  readonly passes: Setting
  readonly fails: Setting
  /** Where the failing example is reported. */
  readonly place: string
}

const shown = Object.entries(rules).map(([id, rule]) => show(id as RuleId, rule))

function show(id: RuleId, { severity, examples }: ListedRule): Shown {
  if (examples.as === 'words') {
    return { id, severity, ...fixtures[id as keyof typeof fixtures], place: examples.at }
  }
  const head = examples.as === 'text' ? frontmatter() : ''
  const setting = (markdown: string): Setting => ({
    files: { 'source/brief.md': `${head}${markdown}\n`, 'source/map.svg': svg() },
  })
  const [line = 0, column = 0] = examples.at.split(':').map(Number)
  const place = `${line + (head.match(/\n/g)?.length ?? 0)}:${column}`
  return { id, severity, passes: setting(examples.passes), fails: setting(examples.fails), place }
}

/** `line:column rule` for each message, and whether a source was refused. */
async function publish({ files, options, withoutSharp }: Setting) {
  if (withoutSharp) takeSharpAway()
  const { result } = await publishFolder(files, options)
  const said = result.documents
    .flatMap(({ sources }) => sources.flatMap(({ file }) => file.messages))
    .map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)
  return { said, refused: result.refused }
}

describe.each(shown)('$id', ({ id, severity, passes, fails, place }) => {
  it('is silent in the example that passes', async () => {
    const { said, refused } = await publish(passes)
    expect({ refused, said: said.filter((message) => message.endsWith(` ${id}`)) }).toEqual({
      refused: false,
      said: [],
    })
  })

  it('speaks in the example that fails, at its place', async () => {
    const { said, refused } = await publish(fails)
    expect(said).toContain(`${place} ${id}`)
    expect(refused).toBe(severity === 'error')
  })
})
