/** Tagged PDFs of other tools, and files that are damaged. */
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'
import { formatUtterances } from '../../../src/verify/wording.ts'
import { type Entry, type Tag, type TaggedFile, tag, taggedPdf } from '../../support/tagged-pdf.ts'

async function said(tags: readonly Tag[], own?: TaggedFile): Promise<readonly string[]> {
  const { utterances } = await readBackPdf(await taggedPdf(tags, own))
  return formatUtterances(utterances).trimEnd().split('\n')
}

describe('a tagged PDF of another tool', () => {
  it('has types of its own, mapped in several steps', async () => {
    const roles = { Überschrift: 'Kopf', Kopf: 'H2', Textkörper: 'P' }
    const document = tag('Document', tag('Überschrift', 'Aims'), tag('Textkörper', 'Words.'))
    expect(await said([document], { roles })).toEqual(['heading 2 "Aims" [en]', 'paragraph "Words." [en]'])
  })

  it('maps its types in circles', async () => {
    expect(await said([tag('One', 'Words.')], { roles: { One: 'Two', Two: 'One' } })).toEqual([
      'paragraph "Words." [en]',
    ])
  })

  it('maps its types by namespace', async () => {
    const namespace = (uri: string, map: Record<string, string>) => ({
      entries: {
        NS: uri,
        RoleMapNS: { entries: Object.fromEntries(Object.entries(map).map(([key, name]) => [key, { name }])) },
      },
    })
    const NS = namespace('https://example.org/ns', { heading: 'H2', line: 'P' })
    const document = tag('Document', tag('heading', { NS }, 'Aims'), tag('line', { NS }, 'Words.'))
    expect(await said([document], { roles: { heading: 'P', line: 'H3' } })).toEqual([
      'heading 2 "Aims" [en]',
      'paragraph "Words." [en]',
    ])
  })

  it('puts words directly into items, cells and groups', async () => {
    const list = tag('L', tag('LI', tag('Lbl', 'b\\)'), tag('LBody', 'Item ', tag('Span', 'words'))))
    const table = tag(
      'Table',
      tag('TR', tag('TH', 'Year'), tag('TH', 'Parties')),
      tag('TR', tag('TH', '2000'), tag('TD', '190')),
    )
    expect(await said([tag('Sect', 'Loose ', tag('Span', { Lang: 'fr' }, 'mots'), list, table)])).toEqual([
      'paragraph "Loose mots" [en] (fr "mots")',
      'list of 1 "" [en]',
      '  item <b> "Item words" [en]',
      'table 2 × 2 "" [en]',
      '  cell 1,1 heads column "Year" [en]',
      '  cell 1,2 heads column "Parties" [en]',
      '  cell 2,1 heads row "2000" under "Year" [en]',
      '  cell 2,2 "190" beside "2000" under "Parties" [en]',
    ])
  })

  it('says by scope which headers a cell has, spans counted', async () => {
    const own = (entries: object) => ({ A: { entries: { O: { name: 'Table' }, ...entries } } })
    const column = { Scope: { name: 'Column' } }
    const table = tag(
      'Table',
      tag(
        'THead',
        tag(
          'TR',
          tag('TH', own({ ...column, ColSpan: 2 }), 'Wide'),
          tag('TH', own({ ...column, RowSpan: 2 }), 'High'),
        ),
      ),
      tag(
        'TBody',
        tag('TR', tag('TH', own({ Scope: { name: 'Row' } }), 'Row'), tag('TD', 'one')),
        tag('TR', tag('TD', 'two'), tag('TD', 'three'), tag('TD', 'four')),
      ),
    )
    expect((await said([table])).slice(1)).toEqual([
      '  cell 1,1 over 2 columns in the head heads column "Wide" [en]',
      '  cell 1,3 over 2 rows in the head heads column "High" beside "Row" [en]',
      '  cell 2,1 heads row "Row" under "Wide" [en]',
      '  cell 2,2 "one" beside "Row" under "Wide" [en]',
      '  cell 3,1 "two" under "Wide" [en]',
      '  cell 3,2 "three" under "Wide" [en]',
      '  cell 3,3 "four" under "High" [en]',
    ])
  })

  it('gives attributes by class', async () => {
    const classes = { figures: { O: { name: 'Layout' }, Placement: { name: 'Inline' } } }
    const picture = tag('Figure', { Alt: 'a tick', C: { name: 'figures' } }, 'x')
    expect(await said([tag('P', 'Here is '), tag('Div', 'and ', picture)], { classes })).toEqual([
      'paragraph "Here is" [en]',
      'paragraph "and a tick" [en]',
    ])
  })

  it('has words in place of what is drawn', async () => {
    const words = tag('P', 'Zuc', tag('Span', { ActualText: 'k' }, 'k-'), 'er')
    expect(await said([words])).toEqual(['paragraph "Zucker" [en]'])
  })

  it('puts notes into the line that calls them, and headings into sections', async () => {
    const line = tag(
      'P',
      'A word',
      tag('Reference', tag('Lbl', '1')),
      tag('Note', tag('Lbl', '1'), ' The note.'),
      ' goes on.',
    )
    expect(await said([tag('Sect', tag('H', 'Aims'), tag('Sect', tag('H', 'Means'), line))])).toEqual([
      'heading 1 "Aims" [en]',
      'heading 2 "Means" [en]',
      'paragraph "A word goes on." [en] (note 1 after "word")',
      'note <1> "The note." [en]',
    ])
  })

  it('writes from right to left', async () => {
    const rightToLeft = {
      A: { entries: { O: { name: 'Layout' }, WritingMode: { name: 'RlTb' } } },
      Lang: 'ar',
    }
    expect(await said([tag('Sect', rightToLeft, tag('P', '12'))])).toEqual(['paragraph "12" [ar rtl]'])
  })
})

describe('what other tools write', () => {
  const layout = (entries: Readonly<Record<string, Entry>>) => ({
    A: { entries: { O: { name: 'Layout' }, ...entries } },
  })

  it('has a heading for a title, as web pages do', async () => {
    const page = [tag('H1', 'Wells'), tag('P', 'Words.'), tag('H2', 'Aims'), tag('H3', 'Means')]
    expect(await said(page)).toEqual([
      'title "Wells" [en]',
      'paragraph "Words." [en]',
      'heading 1 "Aims" [en]',
      'heading 2 "Means" [en]',
    ])
    expect(await said([...page, tag('H1', 'Ends')])).toContain('heading 2 "Aims" [en]')
    expect(await said([tag('H2', 'Before'), ...page])).toContain('heading 1 "Wells" [en]')
  })

  it('has a picture before the heading that serves as a title', async () => {
    expect(await said([tag('Figure', { Alt: 'A map' }, 'x'), tag('H1', 'Wells')])).toEqual([
      'figure "A map" [en]',
      'title "Wells" [en]',
    ])
  })

  it('puts a list beside the item that it belongs to', async () => {
    const item = (words: string) => tag('LI', tag('Lbl', '*'), tag('LBody', words))
    const list = tag('L', item('wells'), tag('L', item('north'), item('south')), item('pumps'))
    expect(await said([list])).toEqual([
      'list of 2 "" [en]',
      '  item "wells" [en]',
      '    list of 2 "" [en]',
      '      item "north" [en]',
      '      item "south" [en]',
      '  item "pumps" [en]',
    ])
  })

  it('puts a table around a table, and groups around cells', async () => {
    const row = tag('TR', tag('NonStruct', tag('TD', 'North'), tag('TD', '12')))
    const inner = tag('Table', tag('Caption', 'Table\\2401: Wells'), row)
    expect(await said([tag('Table', inner)])).toEqual([
      'table <Table 1> 2 × 1 "Wells" [en]',
      '  cell 1,1 "North" [en]',
      '  cell 1,2 "12" [en]',
    ])
  })

  it('says what stands in a table without rows', async () => {
    expect(await said([tag('Table', tag('P', 'Words.'))])).toEqual(['paragraph "Words." [en]'])
  })

  it('puts a caption beside its figure, into a group of both', async () => {
    const figure = tag('Div', tag('Figure', { Alt: 'A well' }, 'x'))
    const caption = tag('Caption', tag('Span', 'Figure\\2401: At River Road'))
    const together = 'figure <Figure 1> "A well" [en] caption "At River Road" [en]'
    expect(await said([tag('Div', figure, caption)])).toEqual([together])
    expect(await said([tag('Div', caption, figure)])).toEqual([together])
    expect(await said([tag('Div', caption, figure, tag('P', 'Words.'))])).toHaveLength(3)
  })

  it('puts a picture into a paragraph of its own', async () => {
    const picture = tag('Figure', { Alt: 'A well', ...layout({ Placement: { name: 'Block' } }) }, 'x')
    expect(await said([tag('P', picture)])).toEqual(['figure "A well" [en]'])
  })

  it('has pictures in a line that nothing is said of', async () => {
    const picture = (words: Readonly<Record<string, Entry>>) => tag('Figure', words, tag('Span'))
    expect(await said([tag('P', 'A wave', picture({}), ' and ', picture({ Alt: 'a tick' }))])).toEqual([
      'paragraph "A wave and a tick" [en]',
      'figure "" [en]',
    ])
  })

  it('has readings with or without brackets', async () => {
    const ruby = (...reading: readonly Tag[]) => tag('Ruby', tag('RB', 'Wien'), ...reading)
    const expected = ['paragraph "Wien (veen)" [en]']
    expect(await said([tag('P', ruby(tag('RT', 'veen')))])).toEqual(expected)
    expect(await said([tag('P', ruby(tag('RT', ' \\(veen\\)')))])).toEqual(expected)
    expect(await said([tag('P', ruby(tag('RP', ' \\('), tag('RT', 'veen'), tag('RP', '\\)')))])).toEqual(
      expected,
    )
  })

  it('calls a note by the label right before it', async () => {
    const call = tag('Lbl', tag('Link', tag('Span', layout({ BaselineShift: 3 }), '1')))
    const note = tag('Note', tag('Lbl', '1'), ' The note.')
    expect(await said([tag('P', 'A word', call, note, ' goes on.')])).toEqual([
      'paragraph "A word goes on." [en] (note 1 after "word")',
      'note <1> "The note." [en]',
    ])
  })
})

describe('a damaged file', () => {
  it('has elements that hold themselves', async () => {
    const change: TaggedFile['change'] = (file) => {
      for (const [ref, object] of file.context.enumerateIndirectObjects()) {
        const kids = object instanceof PDFDict ? object.get(PDFName.of('K')) : undefined
        if (kids instanceof PDFArray) kids.push(ref)
      }
    }
    expect(await said([tag('Sect', tag('P', 'Words.'))], { change })).toEqual(['paragraph "Words." [en]'])
  })

  it('is deeper than any document', async () => {
    let deep = tag('P', 'Far down.')
    for (let depth = 0; depth < 500; depth++) deep = tag('Div', deep)
    expect(await said([tag('P', 'Words.'), deep])).toEqual(['paragraph "Words." [en]'])
  })

  it('claims spans without end', async () => {
    const own = { A: { entries: { O: { name: 'Table' }, ColSpan: 2_000_000_000, RowSpan: 2_000_000_000 } } }
    expect(
      await said([tag('Table', tag('TR', tag('TD', own, 'Cell')), tag('TR', tag('TD', 'lost')))]),
    ).toContain('  cell 1,1 over 2 rows over 1000 columns "Cell" [en]')
  })

  it('is no PDF, or has no structure', async () => {
    await expect(readBackPdf(Buffer.from('Not a PDF'))).rejects.toThrow(Unreadable)
    const change: TaggedFile['change'] = (file) => file.catalog.delete(PDFName.of('StructTreeRoot'))
    await expect(readBackPdf(await taggedPdf([tag('P', 'x')], { change }))).rejects.toThrow(Unreadable)
  })

  it('says what can be read of it, or is refused by name', async () => {
    const cells = tag('TR', tag('TH', 'Year'), tag('TD', '2000'))
    const bytes = await taggedPdf([
      tag('Document', tag('H1', 'Aims'), tag('P', 'Some ', tag('Span', { Lang: 'fr' }, 'mots'))),
      tag('Table', cells),
      tag('L', tag('LI', tag('Lbl', '1.'), tag('LBody', tag('P', 'Item')))),
    ])
    const outcomes = new Map<string, number>()
    for (let round = 0; round < 120; round++) {
      const outcome = await readBackPdf(damaged(bytes, round)).catch((error: unknown) => error)
      const kind = outcome instanceof Error ? outcome.constructor.name : 'read'
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1)
    }
    expect([...outcomes.keys()].sort()).toEqual(['Unreadable', 'read'])
  })

  /** Every round damages other places, the same in each run; every fourth also cuts the file off. */
  function damaged(bytes: Uint8Array, round: number): Uint8Array {
    const broken = Buffer.from(bytes)
    for (let hit = 0; hit < 6; hit++)
      broken[(round * 7919 + hit * 104_729) % broken.length] = 32 + ((round * 31 + hit) % 90)
    return round % 4 === 0 ? broken.subarray(0, Math.floor((broken.length * (round + 1)) / 121)) : broken
  }
})
