import { describe, expect, it } from 'vitest'
import { all, resolveText } from '../support/resolve.ts'

describe('links', () => {
  it.each([
    ['an address', '[a](https://example.org/b)', { kind: 'external', url: 'https://example.org/b' }],
    ['an address without path', '<https://example.org>', { kind: 'external', url: 'https://example.org/' }],
    ['a mailbox', '[a](mailto:b@example.org)', { kind: 'external', url: 'mailto:b@example.org' }],
    ['a telephone', '[a](tel:+4315550100)', { kind: 'external', url: 'tel:+4315550100' }],
    [
      'a reference',
      '[a][b]\n\n[b]: https://example.org/b',
      { kind: 'external', url: 'https://example.org/b' },
    ],
    ['a section', '[a](#aims)\n\n# Aims', { kind: 'internal', id: 'aims' }],
    ['a section with marks', '[a](#%C3%A9t%C3%A9)\n\n# Été', { kind: 'internal', id: 'été' }],
    ['raw HTML', '<a href="https://example.org/b">a</a>', { kind: 'external', url: 'https://example.org/b' }],
  ])('lead to %s', async (_, markdown, target) => {
    const resolved = await resolveText(markdown)
    expect(all('link', resolved)[0]?.target).toEqual(target)
    expect(resolved.messages).toEqual([])
  })

  it.each([
    ['no section of that name', '[a](#aims)', 'link-target-exists'],
    ['a file beside the source', '[a](other.md)', 'link-address-is-absolute'],
    ['a script', '[a](javascript:alert(1))', 'link-address-is-absolute'],
    ['a script in raw HTML', '<a href="java&#115;cript:alert(1)">a</a>', 'link-address-is-absolute'],
    ['data', '[a](data:text/html,b)', 'link-address-is-absolute'],
    ['a file of this machine', '[a](file:///etc/passwd)', 'link-address-is-absolute'],
    ['nowhere', '[a]()', 'link-address-is-absolute'],
    ['an address without words', '[](https://example.org/)', 'link-has-words'],
  ])('are refused that lead to %s', async (_, markdown, rule) => {
    expect((await resolveText(markdown)).messages).toEqual([`1:1 ${rule}`])
  })

  it('say that their titles are lost', async () => {
    const { messages } = await resolveText('[a](https://example.org/ "b")')
    expect(messages).toEqual(['1:1 source-words-are-carried'])
  })
})
