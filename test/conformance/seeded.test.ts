/** Every judge can fail: each finds a defect that was put into the sample on purpose. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { PdfStandard } from '../../src/verify/pdf/claims.ts'
import { type Change, damageEpub, damagePdf, damageText } from './defects.ts'
import { pdfEditionsOf, sampleEdition, type Variant } from './editions.ts'
import { ace } from './judges/ace.ts'
import { axe } from './judges/axe.ts'
import { epubcheck } from './judges/epubcheck.ts'
import { epubcheckDebian } from './judges/epubcheck-debian.ts'
import { nu } from './judges/nu.ts'
import { packing } from './judges/packing.ts'
import { qpdf } from './judges/qpdf.ts'
import { reflow } from './judges/reflow.ts'
import { verapdfBy } from './judges/verapdf.ts'
import type { Judge } from './judges/verdict.ts'

const replace =
  (found: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(found, by)

/** What `judge` says of the damaged copy, in one string. */
async function complaintsOn(judge: Judge, copy: string): Promise<string> {
  const [verdict] = await judge([copy])
  return (verdict?.complaints ?? []).join('\n')
}

describe('a damaged HTML edition', () => {
  it.each([
    { judge: axe, name: 'axe', finds: 'image-alt', defect: replace(/(<img\b[^>]*?) alt="[^"]+"/, '$1') },
    { judge: axe, name: 'axe', finds: 'html-has-lang', defect: replace(/(<html\b[^>]*?) lang="en"/, '$1') },
    {
      judge: axe,
      name: 'axe',
      finds: 'color-contrast',
      defect: replace('</head>', '<style>main p { color: #777; background: #888 }</style></head>'),
    },
    {
      judge: axe,
      name: 'axe',
      finds: 'cannot load',
      defect: replace('</main>', '<p><img src="https://example.org/far.png" alt="Far away"></p></main>'),
    },
    {
      judge: nu,
      name: 'Nu',
      finds: 'Duplicate ID',
      defect: replace('</main>', '<p id="twice">One</p><p id="twice">Two</p></main>'),
    },
    {
      judge: nu,
      name: 'Nu',
      finds: 'warning: ',
      defect: replace('</main>', '<section><p>No heading</p></section></main>'),
    },
    {
      judge: reflow,
      name: 'the reflow judge',
      finds: 'px wide',
      defect: replace('</main>', '<p style="width: 2000px">Wide</p></main>'),
    },
  ])('is noticed by $name: $finds', async ({ judge, finds, defect }) => {
    const copy = await damageText(await sampleEdition('.html'), defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})

interface PdfDefect {
  readonly variant: Variant
  readonly by: PdfStandard
  readonly finds: string
  /** The one that holds every node type when absent. */
  readonly document?: string
  readonly defect: Change
}

const pdfDefects: readonly PdfDefect[] = [
  { variant: 'ua1', by: 'PDF/UA-1', finds: '5-1', defect: replace('pdfuaid:part', 'pdfuaid:port') },
  { variant: 'ua1', by: 'PDF/UA-1', finds: '7.1-3', defect: replace('/StructTreeRoot', '/StructTreeBoot') },
  { variant: 'ua1', by: 'PDF/UA-1', finds: '7.18.5-2', defect: replace(/\/Contents (?=[(<])/, '/Kontents ') },
  { variant: 'ua1', by: 'PDF/A-2a', finds: '6.6.4-1', defect: replace('pdfaid:part', 'pdfaid:port') },
  { variant: 'ua1-attached', by: 'PDF/A-2a', finds: '6.8-5', defect: replace('part>3<', 'part>2<') },
  {
    variant: 'ua1-attached',
    by: 'PDF/A-3a',
    finds: '6.8-3',
    defect: replace('/AFRelationship', '/AFRelationshop'),
  },
  { variant: 'ua2', by: 'PDF/UA-2', finds: '5-5', defect: replace('rev>2024<', 'rev>2025<') },
  { variant: 'ua2', by: 'PDF/UA-2', finds: '8.2.4-1', defect: replace('org/pdf2/ssn', 'org/pdf/ssn2') },
  {
    variant: 'ua2',
    by: 'PDF/UA-2',
    finds: '8.2.5.8-1',
    document: 'kitchen-sink',
    defect: replace(/\/Ref(?= \[[^\]]*\] \/S \/TOCI)/, '/Raf'),
  },
  {
    variant: 'ua2',
    by: 'PDF/UA-2',
    finds: '8.2.5.14-2',
    defect: replace(/\/Ref(?= \[[^\]]*\] \/S \/FENote)/, '/Raf'),
  },
  {
    variant: 'ua2',
    by: 'PDF/UA-2',
    finds: '8.2.5.14-3',
    defect: replace(/\/Ref(?= \[[^\]]*\] \/S \/Reference)/, '/Raf'),
  },
  {
    variant: 'ua2',
    by: 'PDF/UA-2',
    finds: '8.2.5.14-4',
    defect: replace('/NoteType /Footnote', '/NoteType /Footnode'),
  },
  {
    variant: 'ua2',
    by: 'PDF/UA-2',
    finds: '8.2.5.25-1',
    defect: replace(/\/ListNumbering/, '/ListNumbaring'),
  },
  { variant: 'ua2', by: 'PDF/UA-2', finds: '8.8-2', defect: replace(/(\/S \/GoTo\s+)\/SD/, '$1/SX') },
  {
    variant: 'ua2',
    by: 'WTPDF 1.0 Accessibility',
    finds: '6.1.3-1',
    defect: replace('accessibility1.0', 'accessibility1.1'),
  },
  { variant: 'ua2', by: 'WTPDF 1.0 Reuse', finds: '6.1.2-1', defect: replace('reuse1.0', 'reuse1.1') },
  { variant: 'ua2', by: 'PDF/A-4f', finds: '6.9-5', defect: replace('/EmbeddedFiles', '/EmbeddedPiles') },
  { variant: 'ua2', by: 'PDF/A-4', finds: '6.9-3', defect: replace('conformance>F<', 'conformance>G<') },
]

describe('a damaged PDF edition', () => {
  const complaints = new Map<PdfDefect, readonly string[]>()
  const damagedFiles = new Map<string, PdfDefect>()

  beforeAll(async () => {
    for (const [index, defect] of pdfDefects.entries()) {
      const { variant, document = 'everything' } = defect
      const whole = (await pdfEditionsOf(variant)).find((file) => file.endsWith(`${document}.en.pdf`))
      damagedFiles.set(await damagePdf(whole ?? '', defect.defect, `damaged-${index}`), defect)
    }
    const judge = verapdfBy((file) => damagedFiles.get(file)?.by ?? 'PDF/UA-1')
    for (const { file, complaints: found } of await judge([...damagedFiles.keys()])) {
      const defect = damagedFiles.get(file)
      if (defect !== undefined) complaints.set(defect, found)
    }
  })

  it.each(pdfDefects)('is noticed by veraPDF: $variant, $by, $finds', (defect) => {
    const { by, finds } = defect
    expect(complaints.get(defect)?.join('\n')).toContain(`${by} ${finds}: `)
  })

  it('is noticed by qpdf: the table of objects stands elsewhere', async () => {
    const copy = await damagePdf(await sampleEdition('.pdf'), replace(/startxref\s\d/, 'startxref\n0'))
    expect(await complaintsOn(qpdf, copy)).toContain('file is damaged')
  })

  it('is noticed by the judge of packing: its objects lie in the open', async () => {
    const copy = await damagePdf(await sampleEdition('.pdf'), replace('%PDF-1.7', '%PDF-1.6'))
    expect(await complaintsOn(packing, copy)).toContain('qpdf packs its')
  })
})

describe('a damaged EPUB edition', () => {
  it.each([
    {
      judge: epubcheck,
      name: 'EPUBCheck 5',
      finds: 'RSC-012',
      entries: /\.xhtml$/,
      defect: replace(/<\/body>/, '<p><a href="#nowhere">Nowhere</a></p></body>'),
    },
    {
      judge: epubcheckDebian,
      name: 'EPUBCheck 4.2.6',
      finds: 'RSC-005',
      entries: /\.opf$/,
      defect: replace(/(dcterms:modified">[\d-]+)[^<]*/, '$1'),
    },
    {
      judge: ace,
      name: 'Ace',
      finds: 'metadata-accessibilityfeature',
      entries: /\.opf$/,
      defect: replace(/schema:accessibilityFeature/g, 'schema:keywords'),
    },
    {
      judge: ace,
      name: 'Ace',
      finds: 'image-alt',
      entries: /\.xhtml$/,
      defect: replace(/ alt="[^"]+"/g, ''),
    },
  ])('is noticed by $name: $finds', async ({ judge, finds, entries, defect }) => {
    const copy = await damageEpub(await sampleEdition('.epub'), entries, defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})
