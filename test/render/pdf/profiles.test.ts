/** What the finished file of each profile holds, and what no validator looks at: whether it is the right thing. */
import { PDFName, PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../src/render/pdf/pdf.ts'
import { renderFiles } from '../../support/context.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
import { brief } from './brief.ts'
import { FinishedFile } from './finished-file.ts'

async function made(options: object, { of = brief, source = '# Aims\n' } = {}): Promise<FinishedFile> {
  const [output] = await renderFiles(pdf, of, options, { source })
  return FinishedFile.open(output?.bytes ?? new Uint8Array())
}

const ua1 = await made({})
const ua2 = await made({ profile: 'ua2' })

/** The entries of links and outline items that lead to a place in the document, and the words that say where. */
function destinations(file: FinishedFile) {
  const links = file.annotations.filter((link) => file.words(file.at(link, 'A', 'S')) !== 'URI')
  const items = []
  for (let item = file.at(file.catalogue, 'Outlines', 'First'); item !== undefined; ) {
    const entries = file.dictionary(item)
    items.push(entries)
    item = file.at(entries, 'Next')
  }
  return [...links, ...items]
}

describe('the structure of a small document', () => {
  it.each([
    ['ua1', ua1],
    ['ua2', ua2],
  ])('in %s', async (name, file) => {
    await expect(file.tree()).toMatchFileSnapshot(`goldens/brief.${name}.txt`)
  })

  it('says what stands for the types that older readers do not know', () => {
    const roles = (file: FinishedFile) => {
      const map = file.dictionary(file.at(file.structureRoot, 'RoleMap'))
      return Object.fromEntries(map.keys().map((key) => [key.decodeText(), file.words(map.get(key))]))
    }
    expect(roles(ua1)).toEqual({ Title: 'P', Subtitle: 'P', Aside: 'Div', H7: 'H6' })
    expect(roles(ua2)).toEqual({ ...roles(ua1), Em: 'Span', Strong: 'Span', FENote: 'Note' })
  })

  it('lists its namespaces in PDF 2.0, and has none before', () => {
    const namespaces = ua2.list(ua2.at(ua2.structureRoot, 'Namespaces')).map((namespace) => {
      return ua2.words(ua2.at(ua2.dictionary(namespace), 'NS'))
    })
    expect([...namespaces].sort()).toEqual(['http://iso.org/pdf/ssn', 'http://iso.org/pdf2/ssn'])
    expect(ua1.at(ua1.structureRoot, 'Namespaces')).toBeUndefined()
    expect(ua1.elements().some((element) => element.has(PDFName.of('NS')))).toBe(false)
  })
})

describe('the pages', () => {
  it('are the same in both profiles, but for the names of the tags', () => {
    const drawn = (file: FinishedFile) =>
      file.pages.map((page) => page.replace(/\/\w+(?= <<\/MCID)/g, '/Tag'))
    expect(drawn(ua2)).toEqual(drawn(ua1))
    expect(ua2.pages.join()).toContain('/Em <</MCID')
  })
})

describe('destinations', () => {
  const contents = ['aims', 'terms']
  const inText = ['note-1', 'note-1', 'terms', 'note-1-call']
  // Of the outline the upper level.
  const outline = ['aims', 'part-2']
  const expected = [...contents, ...inText, ...outline].sort()

  const named = (file: FinishedFile) => {
    const names = file.list(file.at(file.catalogue, 'Names', 'Dests', 'Names'))
    return new Map(names.flatMap((name, index) => (index % 2 ? [] : [[file.words(name), names[index + 1]]])))
  }

  it('are names in ua1, each of a place on a page', () => {
    const places = named(ua1)
    const targets = destinations(ua1).map((entries) => ua1.words(ua1.at(entries, 'Dest')))
    expect(targets.toSorted()).toEqual(expected)
    expect(targets.map((target) => ua1.list(places.get(target)).length)).toEqual(targets.map(() => 5))
  })

  it('name a structure element in ua2, and the page on which it stands', () => {
    const targets = destinations(ua2).map((entries) => {
      const [element] = ua2.list(ua2.at(entries, 'A', 'SD'))
      const [page] = ua2.list(ua2.at(entries, 'A', 'D'))
      expect(ua2.words(ua2.at(ua2.dictionary(page), 'Type'))).toBe('Page')
      expect(element).toBeInstanceOf(PDFRef)
      return ua2.idOf(ua2.dictionary(element))
    })
    expect(targets.sort()).toEqual(expected)
  })

  // veraPDF looks at what links and outline say, not at what a name stands for.
  it('stand under a name in ua2, too: that of the structure element', () => {
    const elements = [...named(ua2)].map(([name, place]) => {
      const [element] = ua2.list(ua2.at(ua2.dictionary(place), 'SD'))
      return [name, ua2.idOf(ua2.dictionary(element))]
    })
    expect(elements.length).toBeGreaterThanOrEqual(new Set(expected).size)
    expect(elements).toEqual(elements.map(([name]) => [name, name]))
  })
})

describe('what refers to each other', () => {
  it('is the note and all its calls, both ways, in ua2', () => {
    const refers = ua2.elements().flatMap((element) => {
      const from = ua2.idOf(element)
      return ua2.list(ua2.at(element, 'Ref')).map((to) => [from, ua2.idOf(ua2.dictionary(to))])
    })
    expect(refers).toContainEqual(['note-1-call', 'note-1'])
    expect(refers).toContainEqual(['note-1-call-2', 'note-1'])
    expect(refers).toContainEqual(['note-1', 'note-1-call'])
    expect(refers).toContainEqual(['note-1', 'note-1-call-2'])
  })
})

describe('the names of elements', () => {
  it('are sorted by their bytes, as readers search them', async () => {
    const section = (id: string) => {
      const heading = node('heading', { level: 1, children: [text(id)] })
      return node('section', { id, level: 1, heading, children: [] })
    }
    const file = await made({}, { of: publication(['zu', 'zoé', 'aims', 'مياه'].map(section)) })
    const names = file
      .list(file.at(file.structureRoot, 'IDTree', 'Names'))
      .filter((_, index) => index % 2 === 0)
    expect(names.map((name) => file.words(name))).toEqual(['aims', 'zu', 'zoé', 'مياه'])
  })
})

describe('attached files', () => {
  const relationship = (file: FinishedFile, entry: Parameters<FinishedFile['dictionary']>[0]) =>
    file.words(file.at(file.dictionary(entry), 'AFRelationship'))

  it('are the MathML of each formula in ua2, once for the same formula', () => {
    const formulas = ua2.elements().filter((element) => ua2.typeOf(element) === 'Formula')
    const files = formulas.map((element) => ua2.list(ua2.at(element, 'AF')))
    expect(files.map((list) => list.length)).toEqual([1, 1])
    expect(files[0]?.[0]).toBe(files[1]?.[0])
    const [file] = files.flat()
    expect(relationship(ua2, file)).toBe('Supplement')
    expect(ua2.text(ua2.at(ua2.dictionary(file), 'EF', 'F'))).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>',
    )
    expect(ua2.words(ua2.at(ua2.dictionary(file), 'Desc'))).toBe('x squared')
    expect(ua2.words(ua2.at(ua2.dictionary(ua2.at(ua2.dictionary(file), 'EF', 'F')), 'Subtype'))).toBe(
      'application/mathml+xml',
    )
  })

  it('are none in ua1, which asks nobody to unpack anything', () => {
    expect(ua1.at(ua1.catalogue, 'Names', 'EmbeddedFiles')).toBeUndefined()
    expect(ua1.elements().some((element) => element.has(PDFName.of('AF')))).toBe(false)
  })

  it.each(['ua1', 'ua2'])('are the source, where it is asked for, in %s', async (profile) => {
    const file = await made({ profile, attachSource: true }, { source: '# Zürich\n' })
    const [source] = file.list(file.at(file.catalogue, 'AF'))
    expect(relationship(file, source)).toBe('Source')
    expect(file.words(file.at(file.dictionary(source), 'UF'))).toBe('test.en.md')
    expect(file.text(file.at(file.dictionary(source), 'EF', 'F'))).toBe('# Zürich\n')
    const listed = file.list(file.at(file.catalogue, 'Names', 'EmbeddedFiles', 'Names'))
    expect(listed).toContain(source)
  })
})

describe('what the file claims', () => {
  const claims = ({ xmp }: FinishedFile) =>
    [...xmp.matchAll(/<(pdf(?:aid|uaid|d):(?:part|rev|conformance|conformsTo))>([^<]*)/g)].map(
      ([, name, value]) => `${name} ${value}`,
    )

  it('is PDF/UA-1 and PDF/A-2a, or PDF/A-3a with an attachment', async () => {
    expect(claims(ua1)).toEqual(['pdfaid:part 2', 'pdfaid:conformance A', 'pdfuaid:part 1'])
    expect(claims(await made({ attachSource: true }))).toEqual([
      'pdfaid:part 3',
      'pdfaid:conformance A',
      'pdfuaid:part 1',
    ])
  })

  it('is PDF/UA-2, PDF/A-4 and WTPDF, or PDF/A-4f with an attachment', async () => {
    const others = [
      'pdfuaid:part 2',
      'pdfuaid:rev 2024',
      'pdfd:conformsTo http://pdfa.org/declarations/wtpdf#accessibility1.0',
      'pdfd:conformsTo http://pdfa.org/declarations/wtpdf#reuse1.0',
    ]
    expect(claims(ua2)).toEqual(['pdfaid:part 4', 'pdfaid:rev 2020', 'pdfaid:conformance F', ...others])
    const withoutMath = await made({ profile: 'ua2' }, { of: publication([paragraph('Water.')]) })
    expect(claims(withoutMath)).toEqual(['pdfaid:part 4', 'pdfaid:rev 2020', ...others])
  })
})

describe('metadata', () => {
  it.each([
    ['ua1', ua1],
    ['ua2', ua2],
  ])('hold everything that the frontmatter says, in %s', (_name, { xmp }) => {
    const both = (words: string) =>
      `<rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li><rdf:li xml:lang="en">${words}</rdf:li></rdf:Alt>`
    const items = (kind: string, ...words: string[]) =>
      `<rdf:${kind}>${words.map((word) => `<rdf:li>${word}</rdf:li>`).join('')}</rdf:${kind}>`
    for (const line of [
      `<dc:title>${both('A &#x3C;brief> &#x26; more')}</dc:title>`,
      `<dc:description>${both('What was agreed.')}</dc:description>`,
      `<dc:language>${items('Bag', 'en')}</dc:language>`,
      `<dc:type>${items('Bag', 'report')}</dc:type>`,
      `<dc:creator>${items('Seq', 'Ana Author', 'Ben Author')}</dc:creator>`,
      `<dc:publisher>${items('Bag', 'A Press')}</dc:publisher>`,
      `<dc:date>${items('Seq', '2020-10-12')}</dc:date>`,
      `<dc:subject>${items('Bag', 'Water', 'Law')}</dc:subject>`,
      '<pdf:Keywords>Water; Law</pdf:Keywords>',
      '<dc:identifier>A/1</dc:identifier>',
      `<xmp:Identifier>${items('Bag', 'A/1', '20-1234')}</xmp:Identifier>`,
      `<dc:rights>${both('© A Press')}</dc:rights>`,
      '<xmpRights:Marked>True</xmpRights:Marked>',
      `<xmpRights:UsageTerms>${both('CC-BY-4.0')}</xmpRights:UsageTerms>`,
      '<xmpRights:WebStatement>https://spdx.org/licenses/CC-BY-4.0.html</xmpRights:WebStatement>',
      `<dc:relation>${items('Bag', 'test.fr')}</dc:relation>`,
      '<xmp:CreateDate>2020-10-12T00:00:00Z</xmp:CreateDate>',
      '<pdf:Producer>Lectern test</pdf:Producer>',
    ])
      expect(xmp).toContain(line)
  })

  it('stand a second time in an information dictionary in PDF 1.7, and no longer in 2.0', () => {
    expect([ua1.firstLine, ua1.hasInformation]).toEqual(['%PDF-1.7', true])
    expect([ua2.firstLine, ua2.hasInformation]).toEqual(['%PDF-2.0', false])
  })
})

it('makes the same bytes a second time', async () => {
  expect((await made({ profile: 'ua2' })).bytes.equals(ua2.bytes)).toBe(true)
})

describe('the identifier of the file', () => {
  it('is the same for the same content, and another for another profile or another text', async () => {
    expect(ua1.identifier).toHaveLength(2)
    expect((await made({})).identifier).toEqual(ua1.identifier)
    expect(ua2.identifier).not.toEqual(ua1.identifier)
    expect((await made({}, { source: '# Ends\n' })).identifier).not.toEqual(ua1.identifier)
  })
})
