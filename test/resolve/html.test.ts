import { describe, expect, it } from 'vitest'
import { all, outline, resolveText } from '../support/resolve.ts'

const tree = async (markdown: string) => outline((await resolveText(markdown)).publication.children)
const messages = async (markdown: string) => (await resolveText(markdown)).messages

describe('raw HTML in a line', () => {
  it.each([
    [
      '<em>a</em><i>b</i><cite>c</cite>',
      [
        ['emphasis', 'a'],
        ['emphasis', 'b'],
        ['emphasis', 'c'],
      ],
    ],
    [
      '<strong>a</strong><b>b</b>',
      [
        ['strong', 'a'],
        ['strong', 'b'],
      ],
    ],
    [
      '<del>a</del><s>b</s>',
      [
        ['deletion', 'a'],
        ['deletion', 'b'],
      ],
    ],
    ['H<sub>2</sub>O<sup>+</sup>', ['H', ['subscript', '2'], 'O', ['superscript', '+']]],
    ['<q>a *b*</q>', [['inlineQuotation', 'a ', ['emphasis', 'b']]]],
    ['a<br>b', ['a', ['break'], 'b']],
    ['<kbd>a</kbd><samp>b</samp><code>c</code>', [['inlineCode'], ['inlineCode'], ['inlineCode']]],
    ['<time datetime="2020-10-12">today</time>', [['time', 'today']]],
    [
      '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>',
      [
        ['ruby', '漢'],
        ['ruby', '字'],
      ],
    ],
    ['<span>a</span>', ['a']],
    ['<wbr>a<!-- a thought -->', ['a']],
  ])('%s', async (markdown, children) => {
    expect(await tree(`x ${markdown}`)).toEqual([
      [
        'paragraph',
        ...(typeof children[0] === 'string'
          ? [`x ${children[0]}`, ...children.slice(1)]
          : ['x ', ...children]),
      ],
    ])
    expect(await messages(`x ${markdown}`)).toEqual([])
  })

  it('keeps the Markdown between its tags', async () => {
    expect(await tree('<b>a *b* [c](https://example.org)</b> d')).toEqual([
      ['paragraph', ['strong', 'a ', ['emphasis', 'b'], ' ', ['link', 'c']], ' d'],
    ])
  })
})

describe('raw HTML between blocks', () => {
  it('gives its language to the Markdown between its tags', async () => {
    const resolved = await resolveText('<div lang="ar">\n\nنص\n\n- بند\n\n</div>\n\nText')
    expect(
      resolved.publication.children.map(({ type, language, direction }) => [type, language, direction]),
    ).toEqual([
      ['paragraph', 'ar', 'rtl'],
      ['list', 'ar', 'rtl'],
      ['paragraph', 'en', 'ltr'],
    ])
    expect(resolved.messages).toEqual([])
  })

  it.each([
    ['<p>a <em>b</em></p>', [['paragraph', 'a ', ['emphasis', 'b']]]],
    ['<h2 id="aims">Aims</h2>\n\nText', [['section', ['paragraph', 'Text']]]],
    [
      '<ul><li>a</li><li><p>b</p></li></ul>',
      [['list', ['listItem', ['paragraph', 'a']], ['listItem', ['paragraph', 'b']]]],
    ],
    ['<blockquote>\n\n*a*\n\n<footer>b</footer></blockquote>', [['quote', ['paragraph', ['emphasis', 'a']]]]],
    ['<hr>', [['thematicBreak']]],
    ['<pre><code class="language-js">a\n b</code></pre>', [['code']]],
    ['<p> </p>', []],
  ])('%s', async (markdown, blocks) => {
    expect(await tree(markdown)).toEqual(blocks)
    expect(await messages(markdown)).toEqual([])
  })

  it('numbers list items as written', async () => {
    const resolved = await resolveText('<ol start="3"><li>a</li><li value="7">b</li><li>c</li></ol>')
    expect(all('listItem', resolved).map((item) => item.ordinal)).toEqual([3, 7, 8])
  })

  it('pairs terms with definitions', async () => {
    const resolved = await resolveText(
      '<dl><div><dt>a</dt><dt>b</dt><dd>c</dd></div><dt>d</dt><dd>e</dd></dl>',
    )
    expect(
      all('definitionGroup', resolved).map(({ terms, definitions }) => [terms.length, definitions.length]),
    ).toEqual([
      [2, 1],
      [1, 1],
    ])
  })

  it.each([
    ['<kbd>Ctrl *and* **[C](https://example.org/)**</kbd>', 'Ctrl and C'],
    ['<code>a  \nb<br>c ![d](e.png) <img src="f.png" alt="g"></code>', 'a b c d g'],
  ])('keeps all words of code: %s', async (markdown, value) => {
    expect(all('inlineCode', await resolveText(markdown))).toMatchObject([{ value }])
  })

  it('keeps the Markdown in an abbreviation and in a reading', async () => {
    const resolved = await resolveText('<abbr title="World Health Organization">*W*HO</abbr>')
    expect(outline(all('abbreviation', resolved))).toEqual([['abbreviation', 'WHO']])
    expect(all('ruby', await resolveText('<ruby>字<rt>*ji*</rt></ruby>'))).toMatchObject([{ reading: 'ji' }])
  })

  it('keeps the lines and the language of code', async () => {
    const resolved = await resolveText('<pre><code class="language-js">a\n  b\n</code></pre>')
    expect(all('code', resolved)[0]).toMatchObject({ codeLanguage: 'js', value: 'a\n  b' })
  })
})

describe('what HTML cannot say here', () => {
  it.each([
    ['unknown elements, unwrapped', 'a <blink>b</blink>', ['1:3 html-element-is-known']],
    [
      'elements named like parts of a program',
      'a <constructor>b</constructor>',
      ['1:3 html-element-is-known'],
    ],
    ['attributes of looks', '<p class="big">a</p>', ['1:1 html-attribute-is-carried']],
    ['event handlers', '<p onclick="x()">a</p>', ['1:1 html-attribute-is-safe']],
    ['scripts', '<script>alert(1)</script>', ['1:1 html-element-is-safe']],
    ['styles', '<style>p { color: red }</style>', ['1:1 html-element-is-safe']],
    ['frames', 'a <iframe src="https://example.org"></iframe>', ['1:3 html-element-is-safe']],
    ['fields', 'a <input value="b">', ['1:3 html-element-is-safe']],
    ['recordings', '<video src="a.mp4"></video>', ['1:1 html-element-is-for-every-reader']],
    ['drawings', 'a <svg><circle /></svg>', ['1:3 html-element-is-for-every-reader']],
    ['times without a date', 'a <time>b</time>', ['1:3 time-is-machine-readable']],
    ['unknown languages', 'a <span lang="xx-nowhere">b</span>', ['1:3 passage-language-is-known']],
    ['unknown directions', 'a <span dir="up">b</span>', ['1:3 attribute-has-known-value']],
    [
      'a second caption',
      '<table><caption>a</caption><caption>b</caption><tr><th>c</th></tr></table>',
      ['1:28 source-words-are-carried'],
    ],
    ['words between items', '<ul>a<li>b</li></ul>', ['1:5 html-part-stands-in-its-element']],
    ['blocks in a line', 'a <ul><li>b</li></ul>', ['1:3 block-stands-between-paragraphs']],
  ])('is reported: %s', async (_, markdown, expected) => {
    expect(await messages(markdown)).toEqual(expected)
  })

  it('keeps the words of unknown blocks apart', async () => {
    expect(await tree('<details><summary>a</summary>b</details>')).toEqual([
      ['paragraph', 'a'],
      ['paragraph', 'b'],
    ])
    expect(await tree('a<section>b</section>c')).toEqual([['paragraph', 'a b c']])
  })

  it('keeps the words of unknown elements', async () => {
    expect(await tree('a <blink>*b*</blink> c')).toEqual([['paragraph', 'a ', ['emphasis', 'b'], ' c']])
  })
})

describe('tags that do not match', () => {
  it.each([
    ['left open', 'a <b>c', ['1:3 html-tags-match']],
    ['never opened', 'a</b> c', ['1:2 html-tags-match']],
    ['closed across a paragraph', '<div>\n\na</div>', ['1:1 html-tags-match', '3:2 html-tags-match']],
    ['left open inside another', '<div><p>a</div>', ['1:6 html-tags-match']],
    ['of cells outside a table', '<td>a</td>', ['1:1 html-part-stands-in-its-element']],
    ['of cells left open', '<table><tr><th>a<th>b</th></tr></table>', ['1:12 html-tags-match']],
    ['of items outside a list', 'a <li>b</li>', ['1:3 html-part-stands-in-its-element']],
    ['cut off', '<div class="a\n\n*b*', ['1:1 html-is-readable']],
    ['of a comment that never ends', 'a\n\n<!-- b\n\nc', ['3:1 html-is-readable']],
    ['of a comment that never ends in an element', '<div><!--\n\na\n\n</div>', ['1:6 html-is-readable']],
    ['of a declaration', '<!doctype html>', ['1:1 html-is-readable']],
    ['of a processing instruction', 'a <?php echo 1 ?>', ['1:3 html-is-readable']],
  ])('are reported: %s', async (_, markdown, expected) => {
    expect(await messages(markdown)).toEqual(expected)
  })

  it.each(['a<br>b<br/>c', 'A < b > c', 'a <!-- <b> --> c', '<DIV>\n\na\n\n</div>'])(
    'are not seen in %s',
    async (markdown) => {
      expect(await messages(markdown)).toEqual([])
    },
  )

  it('cost no more than one pass over hostile markup', async () => {
    const resolved = await resolveText(`<div ${'<a "'.repeat(50_000)}`)
    expect(resolved.messages).toEqual(['1:1 html-is-readable'])
  })
})
