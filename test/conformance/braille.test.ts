/** The text editions on a braille display: every character has cells, and few of them go to words that are added. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { english } from '../../src/labels/en.ts'
import { type LabelKey, labelLanguages, labelsFor } from '../../src/labels/labels.ts'
import { inOneString } from '../../src/model/utterance.ts'
import { plainCharacters } from '../../src/render/text/characters.ts'
import { type Change, damageText } from './defects.ts'
import { editionsOf, expectationOf, sampleEdition } from './editions.ts'
import { cellsOf, languageOf, liblouis, withoutCells } from './judges/liblouis.ts'

/** Letters of the corpus that the tables of liblouis 3.24 lack: they are the author's, and stay. */
const lettersWithoutCells: Readonly<Record<string, readonly string[]>> = {
  'traps.en.txt': ['ẵ (U+1EB5)', 'İ (U+0130)', '№ (U+2116)'],
}

/**
 * The most cells of an edition that may go to what is added: announcements, marks, headers said again in each row,
 * addresses at the end, the note on the edition. What is there for its constructs has more of them than prose has.
 */
const mostAdded: Readonly<Record<string, number>> = {
  'untoc-cop10.en.txt': 0.2,
  'handbook.en.txt': 0.2,
  'traps.en.txt': 0.15,
  'pictures.en.txt': 0.25,
  'tables.en.txt': 0.3,
  'kitchen-sink.en.txt': 0.5,
  // Five lines each, so that most of it is header and closing.
  'translated.ar.txt': 0.65,
  'translated.en.txt': 0.6,
  'translated.fr.txt': 0.55,
}

describe('every text edition', () => {
  it('has cells for all its characters', async () => {
    for (const { file, complaints } of await liblouis(await editionsOf('.txt'))) {
      const expected = lettersWithoutCells[basename(file)] ?? []
      expect([
        basename(file),
        ...complaints.map((complaint) => complaint.replace(/^line \d+: | has no cells$/g, '')),
      ]).toEqual([basename(file), ...expected])
    }
  })

  it('gives most of its cells to what its document says', async () => {
    const files = await editionsOf('.txt')
    expect(files.map((file) => basename(file)).sort()).toEqual(Object.keys(mostAdded).sort())
    for (const file of files) {
      const share = await addedShare(file, await readFile(file, 'utf8'))
      expect([basename(file), share]).toEqual([
        basename(file),
        expect.toSatisfy((it) => it <= (mostAdded[basename(file)] ?? 0)),
      ])
      // A limit far above what is used would let waste in.
      expect([basename(file), share]).toEqual([
        basename(file),
        expect.toSatisfy((it) => it > (mostAdded[basename(file)] ?? 0) - 0.06),
      ])
    }
  })
})

describe('every word that Lectern adds', () => {
  it.each(labelLanguages)('has cells in %s', async (language) => {
    const { say } = labelsFor(language)
    const labels = Object.keys(english).map((key) => say(key as LabelKey, { count: 2 }))
    const said = labels.map(plainCharacters(language)).join('\n')
    expect(await withoutCells(said, language)).toEqual([])
  })
})

describe('a text edition that', () => {
  it('holds a mark of direction has a character without cells', async () => {
    const file = await sampleEdition('.txt')
    const mark: Change = (text) => text.replace('Vienna, 12', 'Vienna,\u200e 12')
    const [verdict] = await liblouis([await damageText(file, mark, 'damaged.en')])
    expect(verdict?.complaints).toEqual([expect.stringMatching(/^line 15: .* \(U\+200E\) has no cells$/)])
  })

  it('announces every paragraph gives too many cells to that', async () => {
    const file = await sampleEdition('.txt')
    const wordy = (await readFile(file, 'utf8')).replace(/^(?=[A-Z])/gm, 'Paragraph: ')
    expect(await addedShare(file, wordy)).toBeGreaterThan(mostAdded[basename(file)] ?? 1)
  })
})

/** The share of cells that go to other words than those of the document. */
async function addedShare(file: string, edition: string): Promise<number> {
  const { all } = await expectationOf(file)
  const own = inOneString(all)
  const [whole, said] = [
    await cellsOf(edition.replaceAll('\r', ''), languageOf(file)),
    await cellsOf(own, languageOf(file)),
  ]
  return (whole - said) / whole
}
