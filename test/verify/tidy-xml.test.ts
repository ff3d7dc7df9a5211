import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openTidyXml } from '../../src/verify/web/tidy-xml.ts'
import type { WebNode } from '../../src/verify/web/tree.ts'
import { rootOf } from '../../src/verify/web/xml.ts'
import { everythingIn, webEditions } from '../support/web-editions.ts'

/** All that a tree holds, without ways back. */
function told(node: WebNode | undefined): unknown {
  if (node === undefined || node.kind === 'text') return node?.value
  const { parent: _, children, attributes, ...own } = node
  return { ...own, attributes: [...attributes], children: children.map(told) }
}

const epub = 'xmlns:epub="http://www.idpf.org/2007/ops"'

function chapter(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" ${epub} lang="en" xml:lang="en">\n<head><title>A &amp; B</title></head>\n<body>${body}</body>\n</html>\n`
}

const untidy = [
  '<p>one',
  '<b><i>x</b></i>',
  '<p class="a" class="b"/>',
  '<p class=a/>',
  "<p class='a'/>",
  '<p class="a<b"/>',
  '<p class="a\nb"/>',
  '<p>a &nbsp; b</p>',
  '<p>a & b</p>',
  '<p>a ]]> b</p>',
  '<p>&#xfffe;&#X20;</p>',
  '<p>\u0001</p>',
  '<p>a\r\nb</p>',
  '<!-- note -->',
  '<![CDATA[x]]>',
  '<?pi x?>',
  '<x:p/>',
  '<p x:y="z"/>',
  '<p xmlns:xml="http://www.w3.org/2000/xmlns/"/>',
  '<p xmlns="http://www.w3.org/XML/1998/namespace"/>',
  '<p a="1"b="2"/>',
  '</p>',
]

describe('a tidy document', () => {
  it('is what Lectern makes, but for the package', async () => {
    const book = webEditions.find(({ name }) => name === 'EPUB')
    const [file] = book ? await everythingIn(book) : []
    const files = Object.entries(unzipSync(file?.bytes ?? new Uint8Array())).filter(([path]) =>
      path.endsWith('.xhtml'),
    )
    expect(files.length).toBeGreaterThan(3)
    for (const [, bytes] of files) {
      const source = Buffer.from(bytes).toString()
      expect(told(openTidyXml(source, 'en'))).toEqual(told(rootOf(source, 'en')))
    }
  })

  it.each(untidy)('is none with %j', (body) => {
    expect(openTidyXml(chapter(body), '')).toBeUndefined()
  })

  const broken = [
    '',
    'x',
    '<a/><b/>',
    '<a/>x',
    ' <?xml version="1.0" encoding="utf-8"?><a/>',
    '<!doctype html><a/>',
  ]

  it.each([...broken, '<a epub:type="x"/>', `<a><b ${epub}/><b epub:type="x"/></a>`])(
    'is none: %j',
    (source) => {
      expect(openTidyXml(source, '')).toBeUndefined()
    },
  )

  const texts = fc.constantFrom(
    'words',
    ' ',
    '\n',
    '&amp;',
    '&#xa0;',
    '&lt;',
    '&#10;',
    'é😀',
    '>',
    '"',
    ']]',
    '&nbsp;',
    '&',
  )
  const names = fc.constantFrom('p', 'Div', 'b', 'math', 'svg', 'x-y')
  const given = fc.constantFrom(
    ...[
      '',
      ' class="a &amp; b"',
      ' epub:type="note"',
      ' xml:lang="fr"',
      ' lang="de" dir="rtl"',
      ' xmlns=""',
      ' hidden',
    ],
    ...[
      ' xmlns="http://www.w3.org/1998/Math/MathML"',
      ' xmlns="http://www.w3.org/2000/svg"',
      '\n id="x"',
      ` ${epub}`,
    ],
  )
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      texts,
      fc.tuple(names, given).map(([name, attributes]) => `<${name}${attributes}/>`),
      fc
        .tuple(names, given, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, attributes, inside]) => `<${name}${attributes}>${inside.join('')}</${name}>`),
    ),
  }))

  it('holds what a parser of XML finds in it, or is left to it', () => {
    let tidyOnes = 0
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (inside) => {
        const source = chapter(inside.join(''))
        const found = openTidyXml(source, 'en')
        if (found === undefined) return
        tidyOnes += 1
        expect(told(found)).toEqual(told(rootOf(source, 'en')))
      }),
      { numRuns: 5_000 },
    )
    expect(tidyOnes).toBeGreaterThan(500)
  })
})
