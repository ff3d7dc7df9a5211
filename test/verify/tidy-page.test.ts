import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAnyPage } from '../../src/verify/web/html.ts'
import { openTidyPage } from '../../src/verify/web/tidy-page.ts'
import type { WebNode } from '../../src/verify/web/tree.ts'
import { everythingIn, webEditions } from '../support/web-editions.ts'

/** All that a tree holds, without ways back. */
function told(node: WebNode | undefined): unknown {
  if (node === undefined || node.kind === 'text') return node?.value
  const { parent: _, children, attributes, ...own } = node
  return { ...own, attributes: [...attributes], children: children.map(told) }
}

function page(body: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<title>A &amp; B</title>\n<meta name="x">\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

const tidy = [
  '<p>Words &amp; <em>more</em> <a href="x?a=1&#x26;b=2">of <b>them</b></a><br>and &quot;these&#x27;</p>',
  '<table class="a b"><caption>C</caption><colgroup>\n<col span="2"></colgroup><thead><tr><th scope="col">H</th></tr></thead>\n<tbody>\n<tr>\n<td><p>1</p></td></tr></tbody></table>',
  '<ul>\n<li>one<ol start="2"><li>two</li></ol></li></ul><dl><dt>t</dt><dd><p>d</p></dd><div>\n<dt>u</dt><dd>e</dd></div></dl>',
  '<pre>\n<code>\n a\n  b</code></pre><pre>\n\nx</pre><hr><figure><img src="x" alt=""><figcaption>c</figcaption></figure>',
  '<details open><summary>s</summary><div hidden><b><p>in bold</p></b></div></details><p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>',
  '<p>For <math display="inline" alttext="x"><semantics><mrow><mi>x</mi> <mo>&lt;</mo><mspace width="1em"></mspace></mrow><annotation encoding="a/b">x &lt; </annotation></semantics></math>.</p>',
  '',
]

describe('a tidy page', () => {
  it.each(tidy)('holds what is written: %s', (body) => {
    const source = page(body)
    expect(openTidyPage(source)).toBeDefined()
    expect(told(openTidyPage(source))).toEqual(told(openAnyPage(source)))
  })

  it.each(webEditions.filter(({ name }) => name !== 'EPUB'))(
    'is what Lectern makes: $name',
    async (edition) => {
      const files = await everythingIn(edition)
      const pages = files
        .filter(({ path }) => path.endsWith('.html'))
        .map(({ bytes }) => Buffer.from(bytes).toString())
      expect(pages).not.toEqual([])
      for (const source of pages) expect(told(openTidyPage(source))).toEqual(told(openAnyPage(source)))
    },
  )

  it('may have raw text in its head', () => {
    const head =
      '<style>p > b { color: "&amp;" }</style>\n<script type="application/ld+json">{"a":"<b>"}</script>'
    const source = page('<p>x</p>').replace('<meta name="x">', head)
    expect(openTidyPage(source)).toBeDefined()
    expect(told(openTidyPage(source))).toEqual(told(openAnyPage(source)))
  })

  const untidy = [
    '<p>one<p>two',
    '<p><div>x</div></p>',
    '<p><span><ul></ul></span></p>',
    '<ul><li>a<li>b</ul>',
    '<b><i>x</b></i>',
    '<a href="x">1<a href="y">2</a></a>',
    '<h1><h2>x</h2></h1>',
    '<table><tr><td>x</td></tr></table>',
    '<table>words<tbody></tbody></table>',
    '<table><tbody><p>x</p></tbody></table>',
    '<dl><dd><dt>x</dt></dd></dl>',
    '<dl><dd><div><dt>x</dt></div></dd></dl>',
    '<p>&copy 2026 &amp b</p>',
    '<p>&#128; &#x0;</p>',
    '<p class="a" class="b">x</p>',
    "<p class='a'>x</p>",
    '<P>x</P>',
    '<br/>',
    '<!-- note --><p>x</p>',
    '<svg></svg>',
    '<p><math><mi><mrow></mrow></mi></math></p>',
    '<p><math><b>x</b></math></p>',
    '<p><math xml:lang="en"></math></p>',
    '<mi>x</mi>',
    '<select><option>x</option></select>',
    '<textarea>\nx</textarea>',
    '<li>x</li>',
    '<script>"<!--"</script>',
    '</div>',
    'a < b',
  ]

  it.each(untidy)('is none with %s', (body) => {
    expect(openTidyPage(page(body))).toBeUndefined()
  })

  const broken = [
    '',
    'words',
    '<p>x</p>',
    '<!doctype html><html><head></head></html>',
    page('x').slice(0, -20),
  ]

  it.each([...broken, page('x\r\ny'), page('x\u0000'), page('x').replace('</head>', '</head>words')])(
    'is none: %j',
    (source) => {
      expect(openTidyPage(source)).toBeUndefined()
    },
  )

  const names = [
    ...[
      'p',
      'div',
      'b',
      'a',
      'i',
      'ul',
      'li',
      'table',
      'caption',
      'tbody',
      'tr',
      'td',
      'th',
      'h2',
      'pre',
      'section',
      'dl',
    ],
    ...[
      'dt',
      'dd',
      'span',
      'title',
      'style',
      'details',
      'ruby',
      'rt',
      'select',
      'svg',
      'form',
      'main',
      'colgroup',
      'blockquote',
      'math',
      'mrow',
      'mi',
      'mtext',
      'annotation',
    ],
  ]
  const voids = [
    '<br>',
    '<img alt="x">',
    '<hr>',
    '<col>',
    '<input type="checkbox" checked>',
    '<wbr>',
    '<meta charset="utf-8">',
  ]
  const text = fc.constantFrom(
    'words',
    ' ',
    '\n',
    '\t ',
    '&amp;',
    '&#xa0;',
    '&lt;p&gt;',
    '&#10;',
    '\f',
    'é😀',
    '>',
    '"',
    '&nbsp;',
  )
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      text,
      fc.constantFrom(...voids),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inside]) => `<${name} id="x">${inside.join('')}</${name}>`),
    ),
  }))

  it('holds what browsers find in it, or is left to their steps', () => {
    const body = fc.array(node, { maxLength: 5 }).map((nodes) => nodes.join(''))
    let tidyOnes = 0
    fc.assert(
      fc.property(body, (inside) => {
        const source = page(inside)
        const found = openTidyPage(source)
        if (found === undefined) return
        tidyOnes += 1
        expect(told(found)).toEqual(told(openAnyPage(source)))
      }),
      { numRuns: 5_000 },
    )
    expect(tidyOnes).toBeGreaterThan(500)
  })
})
