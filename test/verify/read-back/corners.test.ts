/** Corners of the language where an edition could say more or less than its publication. */
import { describe, expect, it } from 'vitest'
import { project } from '../../../src/model/project.ts'
import { walk } from '../../../src/model/visit.ts'
import { pdf } from '../../../src/render/pdf/pdf.ts'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { pdfStructureFindings } from '../../../src/verify/structure/pdf/pdf.ts'
import { renderFiles } from '../../support/context.ts'
import { png } from '../../support/pictures.ts'
import { resolveText } from '../../support/resolve.ts'
import { webEditions } from '../../support/web-editions.ts'

const corners: Readonly<Record<string, string>> = {
  'a picture that only decorates': 'Text.\n\n![](a.png)\n\nMore.',
  'an item that begins with one': '- ![](a.png)\n- x',
  'items without words': '-\n- x\n- ',
  'items that hold lists alone': '- - a\n  - b\n- 1. c',
  'an item that begins with a line across the page': '- ***\n\n  words\n- x',
  'an item that begins with code': '- ```\n  a\n  ```\n\n  b',
  'cells without words': '| a | b |\n|---|---|\n| | x |\n| ![](a.png) | `c` |',
  'paragraphs of code in a line alone': '`x`\n\n> `y`\n\n- `z`',
  'empty lines and spaces in code': '```py\n\n\n  a  \n\nb \n\n```',
  'spaces and joiners of every kind': 'a\u00a0b \u2009 c\u200bd e\u2060f g\u200dh \u200ei',
  'quotations in quotations, links and languages':
    '<q>a <q>b</q> c</q> and <q lang="fr">d</q>, <q>[e](https://example.org/)</q>',
  'a heading with everything in it':
    '# A [link](https://example.org/é?x=ü) *b* `c`[^1]\n\nx\n\n[^1]: Note *only*\n\n    ```\n    code\n    ```',
  'a note that begins with code': 'x[^1]\n\n[^1]: ```\n    code\n    ```',
  'directions against their language':
    '<div lang="ar" dir="ltr">\n\nabc\n\n</div>\n\n<div dir="rtl">\n\n# Title\n\nabc <span dir="ltr">x</span>\n\n</div>',
  'a heading and a paragraph that begin in another language':
    '# :lang[Bonjour tout]{lang=fr} x\n\n:lang[Tout]{lang=fr}\n\ny',
  'a note call in a superscript': 'x<sup>2[^1]</sup> y\n\n[^1]: z',
  'lines that end where the author says': 'a\\\nb  \nc',
  'a figure with much in its description':
    ':::figure{credit="C"}\n![alt](a.png)\n\n<span lang="fr">Légende</span> et\n\nDescription.\n\n| a | b |\n|---|---|\n| c | d |\n:::',
  'ruby in another language': '<ruby lang="de">Wien<rt>veen</rt></ruby>',
  'terms and definitions of several': 'T1\nT2\n: D1\n\n  D1b\n: D2\n\n- a\n- b',
  'callouts that hold no paragraph': ':::note\n- a\n:::\n\n:::warning\n> q\n:::',
  'quotations that hold other things': '> - a\n>\n>   b\n>\n> > c\n>\n> # H\n>\n> d',
  'accents at the joints of runs': 'e\u0301 *\u0301x* a\u0308',
  'words longer than a line': 'x'.repeat(400) + ' ' + 'é'.repeat(300),
  'a caption with everything in it':
    ':::table{caption="C *em* [l](https://example.org/)[^1]"}\n| a | b |\n|---|---|\n| c | d |\n:::\n\n[^1]: n',
}

const asset = async () =>
  ({ id: 'a.png', mediaType: 'image/png', bytes: png(8, 8), width: 8, height: 8 }) as const

describe('the PDF edition says what its publication says, and its structure holds, with', () => {
  it.each(Object.entries(corners))('%s', async (_name, markdown) => {
    const { publication } = await resolveText(`${markdown}\n`)
    const [file] = await renderFiles(pdf, publication, {}, { asset })
    const bytes = file?.bytes ?? Buffer.of()
    expect((await readBackPdf(bytes)).utterances).toStrictEqual(project(publication))
    expect(await pdfStructureFindings(bytes)).toEqual([])
  })
})

describe.each(webEditions)('the $name edition says what its publication says, with', ({ make, read }) => {
  it.each(Object.entries(corners))('%s', async (_name, markdown) => {
    const { publication } = await resolveText(`${markdown}\n`)
    const { utterances } = await read(await make(publication, { asset }))
    expect(utterances).toStrictEqual(project(publication))
  })
})

/** What Lectern adds words to. */
const labelled = `
Text with a note[^1] and <q>a *quotation*</q>.

:::warning
Words.
:::

:::figure{credit="C"}
![alt](a.png)

Caption

Description.
:::

![alt](a.png "Caption")

:::table{caption="Caption"}
| a | b |
|---|---|
| c | d |
:::

<table><caption lang="pt" dir="rtl">Legenda</caption><tr><th>a</th></tr><tr><td>b</td></tr></table>

## Section

> Quotation

- [x] Item

[^1]: Note
`

/** Those that Lectern has words in. */
const languages = ['en', 'ar', 'de', 'es', 'fr', 'pt', 'ru', 'zh']

describe.each(webEditions)('the $name edition says what its publication says', ({ make, read }) => {
  it.each(languages)('in the language %s, with everything that has a label or a number', async (lang) => {
    const own = { lang, numberSections: true, numberParagraphs: true, summary: 'S', rights: 'R' }
    const { publication } = await resolveText(labelled, own)
    const { utterances } = await read(await make(publication, { asset }))
    expect(utterances).toStrictEqual(project(publication))
  })

  it.each(Object.entries({ labelled, ...corners }))(
    'with a page for each node: %s',
    async (_name, markdown) => {
      const { publication } = await resolveText(`${markdown}\n`)
      const pages = [...walk(publication.children)].map((node, index) => ({
        label: `${index}`,
        node,
        offset: index % 3,
      }))
      const edition = () => ({
        files: [{ path: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.of(), pages }],
      })
      const { utterances } = await read(await make(publication, { asset, edition: edition as never }))
      expect(utterances).toStrictEqual(project(publication))
    },
  )
})
