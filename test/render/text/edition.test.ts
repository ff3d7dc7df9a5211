import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../src/model/nodes.ts'
import { project } from '../../../src/model/project.ts'
import type { ContentsEntry } from '../../../src/model/publication.ts'
import { met } from '../../../src/model/utterance.ts'
import { text as renderer } from '../../../src/render/text/text.ts'
import { renderFiles } from '../../support/context.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
import { edition } from './support.ts'

const words = (value: string) => ({ children: [text(value)] })
const fact = (label: string | undefined, value: string, language = 'en') =>
  node('fact', { name: 'date', label, language, ...words(value) })

describe('the text edition', () => {
  it('opens with title and facts, and ends with what is said about it', async () => {
    const whole = publication([paragraph('Body.')], {
      metadata: { ...publication([]).metadata, subtitle: 'Second line' },
      facts: [fact('Date', '12 October 2020'), fact(undefined, 'In short.')],
      closing: [fact('Rights', '© United Nations')],
    })
    expect(await edition(whole)).toBe(
      [
        'A test\n',
        'Second line\n',
        'Language: English\n',
        'Date: 12 October 2020\n',
        'In short.\n',
        'Body.\n\n',
        'Heading 1: About this document\n',
        'Rights: © United Nations\n',
        'Layout of this edition: Listening takes about 1 minute.\n',
      ].join('\n'),
    )
  })

  it('is one UTF-8 file for Windows, unless asked otherwise', async () => {
    const [file, ...others] = await renderFiles(renderer, publication([paragraph('Body.')]))
    expect(others).toEqual([])
    expect(file?.path).toBe('test.en.txt')
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes)
    expect(decoded.startsWith('\ufeffA test\r\n\r\nLanguage: English\r\n\r\nBody.\r\n')).toBe(true)
    expect(decoded.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each([
    ['en-GB', 'Language: British English'],
    ['fr', 'Langue : français'],
    ['ar', 'اللغة: العربية'],
    ['zh-Hans', '语言：简体中文'],
    ['sw', 'Language: Swahili'],
  ])('names its language in the language of its labels: %s', async (language, line) => {
    expect(await edition(publication([], { language }))).toMatch(new RegExp(`^A test\n\n${line}\n`))
  })

  it('lists the contents where the publication does', async () => {
    const entry = (value: string, number?: string, entries: ContentsEntry[] = []): ContentsEntry => ({
      id: value,
      level: 1,
      number,
      language: 'en',
      direction: 'ltr',
      ...words(value),
      entries,
    })
    const contents = (entries: ContentsEntry[]) =>
      edition(publication([], { contents: entries, listsContents: true }))
    expect(await contents([entry('Aims'), entry('Means')])).toContain(
      '\n\n\nHeading 1: Contents\n\nList of 2 items.\n\n- Aims\n\n- Means\n',
    )
    expect(await contents([entry('Aims', '1', [entry('Near', '1.1')]), entry('Means', '2')])).toContain(
      ['Numbered list of 2 items.', '1. Aims', 'Numbered list of 1 item.', '1.1. Near', '2. Means'].join(
        '\n\n',
      ),
    )
    const introduction = { contents: [entry('Aims')], listsContents: true }
    expect(await edition(publication([paragraph('First.')], introduction))).toContain(
      '- Aims\n\nEnd of Contents.\n\nFirst.',
    )
    expect(await edition(publication([], { contents: [entry('Aims')] }))).not.toContain('Aims')
  })

  it('lists the links of the closing lines, too', async () => {
    const licence = node('link', {
      target: { kind: 'external', url: 'https://cc.org/by' },
      ...words('CC BY'),
    })
    const whole = publication([], {
      closing: [node('fact', { name: 'licence', label: 'Licence', children: [licence] })],
    })
    expect(await edition(whole)).toContain(
      'Heading 1: Links\n\nLink 1: https://cc.org/by\n\n\nHeading 1: About this document\n\nLicence: CC BY [link 1]',
    )
  })

  it('explains what it uses and nothing else', async () => {
    const section = node('section', {
      id: 'a',
      level: 1,
      heading: node('heading', { level: 1, ...words('Aims') }),
      children: [],
    })
    expect(await edition(publication([section]))).toContain(
      'Layout of this edition: Each heading comes after two blank lines and begins with the word “Heading” and its level. Listening takes',
    )
    expect(await edition(publication([section]), { headings: 'marks' })).toContain(
      'begins with number signs, one more than its level. Listening',
    )
  })

  it('estimates the time of listening', async () => {
    const long = paragraph(Array.from({ length: 850 }, () => 'words').join(' '))
    expect(await edition(publication([long]))).toContain('Listening takes about 5 minutes.')
  })
})

describe('the text edition in other languages', () => {
  const sample = (language: string, heading: string, item: string) =>
    publication(
      [
        node('section', {
          id: 'a',
          level: 1,
          language,
          heading: node('heading', {
            level: 1,
            language,
            children: [node('text', { language, value: heading })],
          }),
          children: [
            node('list', {
              language,
              ordered: false,
              loose: false,
              children: [1, 2].map(() =>
                node('listItem', {
                  language,
                  children: [
                    node('paragraph', { language, children: [node('text', { language, value: item })] }),
                  ],
                }),
              ),
            }),
          ],
        }),
      ],
      { language },
    )

  it.each([
    ['fr', 'Objectifs', 'paix', 'Titre 1 : Objectifs\n\nListe de 2 éléments.\n\n- paix\n'],
    ['ar', 'الأهداف', 'السلام', 'عنوان من المستوى 1: الأهداف\n\nقائمة من بندين.\n\n- السلام\n'],
    ['ru', 'Цели', 'мир', 'Заголовок 1: Цели\n\nСписок из 2 пунктов.\n\n- мир\n'],
    ['zh', '目标', '和平', '1级标题：目标\n\n列表，共2项。\n\n- 和平\n'],
  ])('adds its words in %s', async (language, heading, item, expected) => {
    const whole = await edition(sample(language, heading, item))
    expect(whole).toContain(expected)
    expect(whole).not.toMatch(/heading|list of|layout|minute\b(?!s?\.)/i)
  })
})

describe('whatever the publication', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '語', '\u00a0', '\u200b', '\u00ad', ' ', '\n'),
    minLength: 1,
  })
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    word.map(text),
    word.map((value) => node('strong', words(value))),
    word.map((value) =>
      node('link', { target: { kind: 'external', url: 'https://un.org/' }, ...words(value) }),
    ),
    word.map((value) => node('span', { language: 'fr', ...words(value) })),
  )
  const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3 },
      fc.array(inline, { maxLength: 4 }).map((children) => node('paragraph', { children })),
      tie('blocks').map((children) => node('quote', { children })),
      tie('blocks').map((children) => node('aside', { kind: 'note', label: 'Note', children })),
      fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((items) =>
        node('list', {
          ordered: false,
          loose: false,
          children: items.map((children) => node('listItem', { children })),
        }),
      ),
    ),
  })).block

  it('holds no special characters and no other runs of blank lines than one and two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
        const whole = await edition(publication(blocks))
        expect(whole).not.toMatch(/[\u00a0\u00ad\u200b\u202f\ufeff\r]|\n{4}| {2}| \n/)
        expect(whole).toMatch(/[^\n]\n$/)
      }),
      { numRuns: 60 },
    )
  })

  it('says every word of the publication, in order', async () => {
    const letters = (value: string) => value.replace(/[\s\u00ad\u200b]+/g, '')
    const marks = /\[link\d+\]|\[French:\]|\[EndFrench\]/g
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
        const whole = publication(blocks)
        const said = letters(await edition(whole)).replace(marks, '')
        let place = 0
        for (const utterance of met(project(whole))) {
          const wanted = letters(utterance.text)
          const found = said.indexOf(wanted, place)
          expect(found, wanted).toBeGreaterThanOrEqual(place)
          place = found + wanted.length
        }
      }),
      { numRuns: 60 },
    )
  })
})
