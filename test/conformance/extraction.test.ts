/** The words of a publication come back from its PDF, all of them and in order, through three readers. */
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Utterance } from '../../src/model/utterance.ts'
import { type Expectation, expectationOf, pdfEditionsOf } from './editions.ts'
import { pathOf, run } from './judges/program.ts'
import { lostUtterance } from './words.ts'

interface Reader {
  readonly name: string
  /** Reads the whole text of a PDF. */
  read(file: string): Promise<string>
  /** The lists of utterances that this reader meets in order, each by itself. */
  expected(expectation: Expectation): readonly (readonly Utterance[])[]
}

const readers: readonly Reader[] = [
  {
    // As assistive technology reads: by the tags, with nothing of the page's furniture.
    name: 'pdfinfo -struct-text',
    async read(file) {
      const { stdout } = await run(pathOf('pdfinfo'), ['-struct-text', file])
      return [...stdout.matchAll(/^ *"(.*)"$/gms)].map(([, words]) => words).join('\n')
    },
    expected: ({ all }) => [all],
  },
  {
    // In the order in which the page is painted, where the notes stand at its foot.
    name: 'mutool',
    read: async (file) => (await run(pathOf('mutool'), ['draw', '-q', '-F', 'txt', file])).stdout,
    expected: ({ body, notes }) => [body, notes],
  },
  {
    // By the places of the words, which leaves two things to the other readers: on a page that is
    // left-to-right as a whole, the runs of a right-to-left line come from left to right, and cells with
    // room between them come column by column, as do the columns that spaces make in code.
    name: 'pdftotext',
    read: async (file) => joined((await run(pathOf('pdftotext'), [file, '-'])).stdout),
    expected: ({ body, notes }) => [body, notes].map((list) => list.filter(isPlain).map(joinedIn)),
  },
]

function isPlain({ role, text }: Utterance): boolean {
  return role !== 'cell' && !/[\p{Script=Arabic}\p{Script=Hebrew}]|\S {3,}\S/u.test(text)
}

/** pdftotext takes the hyphen of a word that goes on in the next line for the mark of the break. */
function joined(text: string): string {
  return text.replace(/(?<=\p{L})-\n?(?=\p{L})/gu, '')
}

function joinedIn({ text, figure, holds, ...rest }: Utterance): Utterance {
  const parts = Object.entries(figure ?? {}).map(([part, words]) => [
    part,
    { ...words, text: joined(words.text) },
  ])
  return { ...rest, text: joined(text), figure: Object.fromEntries(parts) }
}

describe.each(readers)('$name', (reader) => {
  it.each([
    // The document with every node type has characters that our fonts do not cover, which are not drawn.
    { variant: 'ua1', except: /everything/ },
    // The handbook takes pdfinfo half a minute; what it holds stands in the kitchen sink, too.
    { variant: 'ua2', except: /everything|handbook/ },
  ] as const)('gets the words of every PDF edition back in order: $variant', async ({ variant, except }) => {
    const files = (await pdfEditionsOf(variant)).filter((file) => !except.test(basename(file)))
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const expectation = await expectationOf(file)
      const text = await reader.read(file)
      for (const list of reader.expected(expectation))
        expect(lostUtterance(list, text, expectation.drawn), file).toBeUndefined()
    }
  })
})

/** Of the corpus: ligatures, words with hyphens at the ends of lines, no-break spaces and hyphens. */
const phrases = [
  'find it difficult to affix the official flyer: the baffled chief waffles, the fjord is shuffled',
  'the affluent finance officer is efficient, effective and fluffy',
  'policy-makers, front-line practitioners and non-governmental organizations in a result-oriented, evidence-based',
  'technology-neutral questionnaires and country-specific capacity-building workshops',
  'The sum of 1\u00a0000\u00a0000 is written with no-break spaces, as are 12\u00a0kg, Article\u00a05, «\u00a0guillemets\u00a0» and 10\u00a0°C',
]

describe.each(readers)('$name', ({ name, read }) => {
  it('gets ligatures, hyphens and no-break spaces back', async () => {
    const file = (await pdfEditionsOf('ua1')).find((path) => path.endsWith('traps.en.pdf'))
    const text = inOneLine(await read(file ?? ''))
    for (const phrase of phrases) expect(text).toContain(inOneLine(phrase))
  })

  /** Readers of the page write all spaces alike; a line may end at a hyphen, which pdftotext then drops. */
  function inOneLine(text: string): string {
    const spaces = name.endsWith('-struct-text') ? /[ \n]+/g : /\s+/g
    const line = text.replace(/-[ \n]+/g, '-').replace(spaces, ' ')
    return name === 'pdftotext' ? line.replaceAll('-', '') : line
  }
})

describe('the comparison of words', () => {
  const say = (...texts: readonly string[]): Utterance[] =>
    texts.map((text) => ({ role: 'paragraph', text, language: 'en', direction: 'ltr' }))

  it('passes over what an edition adds', () => {
    expect(lostUtterance(say('One two.', 'Three.'), '1 One two.\nPage 1\nThree', [])).toBeUndefined()
  })

  it('finds a missing word, and words in the wrong order', () => {
    expect(lostUtterance(say('One two.', 'Three.'), 'One. Three', [])).toBe('One two.')
    expect(lostUtterance(say('One two.', 'Three.'), 'Three. One two', [])).toBe('Three.')
  })

  it('finds letters in the wrong order where writing runs from right to left', () => {
    expect(lostUtterance(say('شكرا'), 'ارکش', [])).toBe('شكرا')
  })

  it('does not look for words that stand for a drawing', () => {
    expect(lostUtterance(say('A tick here.'), 'A here', ['tick'])).toBeUndefined()
  })
})
