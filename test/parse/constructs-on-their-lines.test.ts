import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { constructsOnTheirLines } from '../../src/parse/constructs-on-their-lines.ts'
import { examples } from '../foreign/examples.ts'

const everywhere = unified().use(remarkParse).use(remarkGfm).freeze()
const onTheirLines = unified().use(remarkParse).use(remarkGfm).use(constructsOnTheirLines).freeze()

const lines = fc.constantFrom(
  ...[
    '| a | b |',
    'a | b',
    '| - | - |',
    '-|-',
    ':-: | :-',
    '---',
    '| --- | --- |  ',
    '> | a | b |',
    '> | - | - |',
  ],
  ...[
    '> -|-',
    '- a | b',
    '  -|-',
    '[^1]: | a | b |',
    '    | - | - |',
    '',
    'prose',
    '# a',
    '\t',
    '***',
    '1. | a |',
  ],
  ...[
    'me@example.org',
    'a.b+c@example.org,',
    'www.example.org/(a)',
    'WWW.EXAMPLE.ORG',
    'https://example.org?a=b_c',
  ],
  ...[
    'health www wwww. h://',
    '*me@example.org*',
    '[me@example.org](b)',
    'see_me@example.org_',
    'mailto:a@b.cd',
  ],
)
const source = fc
  .tuple(fc.array(lines, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', ' '))
  .map(([all, between]) => all.join(between))

describe('constructs on their lines', () => {
  it('change nothing in the examples of the specifications', () => {
    for (const { markdown } of examples) {
      expect(onTheirLines.parse(markdown)).toEqual(everywhere.parse(markdown))
    }
  })

  it('change nothing in any mixture of tables, addresses and containers', () => {
    fc.assert(
      fc.property(source, (markdown) => {
        expect(onTheirLines.parse(markdown)).toEqual(everywhere.parse(markdown))
      }),
      { numRuns: 1_000 },
    )
  })

  it('read one source after another, each by its own lines', () => {
    expect(onTheirLines.parse('prose\nprose').children[0]?.type).toBe('paragraph')
    expect(onTheirLines.parse('| a |\n| - |').children[0]?.type).toBe('table')
    expect(onTheirLines.parse('prose\n| a |').children[0]?.type).toBe('paragraph')
  })
})
