import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { expect, it } from 'vitest'
import { parsePage } from '../../src/verify/web/run-parser.ts'

type Node = DefaultTreeAdapterMap['node']

/** All that a tree holds, without ways back. */
function told(node: Node): unknown {
  const { parentNode: _, childNodes, content, ...own } = node as unknown as Record<string, unknown>
  const inner = [childNodes, content].flat().filter(Boolean) as Node[]
  return { ...own, inner: inner.map(told) }
}

const pieces = [
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '<tr><td>',
    '</table>',
    '<select>',
    '<svg>',
    '<math><mi>',
    '<pre>',
  ],
  ...[
    '<title>',
    '</title>',
    '<style>',
    '</style>',
    '<script>',
    '</script>',
    '<textarea>',
    '<template>',
    '<head>',
  ],
  ...[
    '<body class="a b">',
    '</body>',
    '</html>',
    '<!doctype html>',
    '<!-- note -->',
    '<![CDATA[ x ]]>',
    '<br/>',
  ],
  ...[
    '<a href="x?a=1&amp;b=2&copy=3">',
    '</a>',
    `<i title='one "two"'>`,
    '<li id=x>',
    '<h1 lang="e\u0000n">',
  ],
  ...[
    'words in a row',
    ' ',
    '  two  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '&',
    '&amp;',
    '&nbsp',
    '&#x1f600;',
    '&unknown;',
  ],
  ...['😀', 'é', '\ud800', '\ufeff', '\u0000', '<', '>', '"', '<3', '</', '<!', '="', 'ends <'],
]

it('finds in any page what parse5 alone finds', () => {
  const page = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''))
  fc.assert(
    fc.property(page, (source) => {
      expect(told(parsePage(source))).toEqual(told(parse(source)))
    }),
    { numRuns: 3_000 },
  )
})

it('takes more than the buffer of parse5 holds', () => {
  const source = `<p>${'Words &amp; 😀 words\r\nand <b title="a &lt; b">more</b>. '.repeat(20_000)}`
  expect(told(parsePage(source))).toEqual(told(parse(source)))
})
