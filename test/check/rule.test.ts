import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { checkOwnRules, defineRule, type OwnRule } from '../../src/check/rule.ts'
import { messagesOf } from '../support/messages.ts'
import { paragraph, publication } from '../support/nodes.ts'

const sentences = { severity: 'warning', serves: 'House style', expected: 'Less.', mend: 'Cut.' } as const

function messagesFrom(...rules: readonly OwnRule[]) {
  const file = new VFile()
  const place = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } }
  checkOwnRules(publication([{ ...paragraph('Words'), position: place }]), rules, file)
  return { messages: messagesOf(file), file }
}

describe('rules of one’s own', () => {
  it('speak in their own sentences, with their own severity', () => {
    const rule = defineRule({
      ...sentences,
      id: 'acme/paragraph-is-short',
      found: 'The {{type}} is long.',
      check({ children }, report) {
        for (const { type, position } of children) report(position, { type })
      },
    })
    const { messages, file } = messagesFrom(rule)
    expect(messages).toEqual(['7:3 acme/paragraph-is-short: The paragraph is long. | Less. | Cut.'])
    expect(file.messages[0]?.fatal).toBe(false)
  })

  it('may speak of the whole, and be errors', () => {
    const rule = defineRule({
      ...sentences,
      id: 'acme/is',
      severity: 'error',
      found: 'Something.',
      check: (_publication, report) => report(undefined),
    })
    const { messages, file } = messagesFrom(rule)
    expect(messages).toEqual(['1:1 acme/is: Something. | Less. | Cut.'])
    expect(file.messages[0]?.fatal).toBe(true)
  })

  it('refuse the source when they throw, and let the others speak', () => {
    const found = 'Something.'
    const throwing = defineRule({
      ...sentences,
      id: 'acme/throws',
      found,
      check() {
        throw new Error('no dictionary')
      },
    })
    const speaking = defineRule({
      ...sentences,
      id: 'acme/speaks',
      found,
      check: (_publication, report) => report(undefined),
    })
    const { messages } = messagesFrom(throwing, speaking)
    expect(messages).toEqual([
      expect.stringContaining('plugin-runs-to-its-end: The rule acme/throws stopped: no dictionary.'),
      expect.stringContaining('acme/speaks'),
    ])
  })
})
