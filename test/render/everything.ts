/** A publication that holds every node type, as `resolve` would give it. */
import type { Asset } from '../../src/assets/asset.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import type { Block, Inline } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { RenderContext } from '../../src/render/renderer.ts'
import { loadTheme } from '../../src/theme/load.ts'
import { node, paragraph, publication, text } from '../support/nodes.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280" width="640" height="280">' +
  '<rect width="640" height="280" fill="#fff"/>' +
  [190, 178, 149, 119]
    .map((n, i) => `<rect x="0" y="${20 + i * 64}" width="${n * 3}" height="44" fill="#00507a"/>`)
    .join('') +
  '</svg>'

const mathml = (display: 'block' | 'inline') =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" display="${display}" alttext="E equals m c squared">` +
  '<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>'
const formula = { tex: 'E = mc^2', speech: 'E equals m c squared' }

const link = (url: string, ...children: Inline[]) =>
  node('link', { target: { kind: 'external', url }, children })

const cell = (
  row: number,
  column: number,
  words: string,
  own: Partial<Parameters<typeof node<'tableCell'>>[1]> = {},
) =>
  node('tableCell', {
    headers: [],
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    align: column > 0 ? 'end' : 'start',
    children: [paragraph(words)],
    ...own,
  })

const parties: readonly (readonly [string, string, string])[] = [
  ['Convention against Organized Crime', '2000', '190'],
  ['Trafficking in Persons Protocol', '2000', '178'],
  ['Smuggling of Migrants Protocol', '2000', '149'],
  ['Firearms Protocol', '2001', '119'],
]

const table = node('table', {
  id: 'table-1',
  label: 'Table 1',
  caption: node('caption', { children: [text('The Convention and its protocols: year and parties')] }),
  columns: 3,
  children: [
    node('tableRow', {
      part: 'head',
      children: ['Instrument', 'Year of adoption', 'Parties'].map((words, column) =>
        cell(0, column, words, { scope: 'column', id: `t1-c${column}` }),
      ),
    }),
    ...parties.map((row, index) =>
      node('tableRow', {
        part: 'body',
        children: row.map((words, column) =>
          column === 0
            ? cell(index + 1, 0, words, { scope: 'row', id: `t1-r${index}`, headers: ['t1-c0'] })
            : cell(index + 1, column, words, { headers: [`t1-r${index}`, `t1-c${column}`] }),
        ),
      }),
    ),
  ],
})

/** Column groups over columns, a row group beside rows. */
const complexTable = node('table', {
  id: 'table-2',
  columns: 4,
  children: [
    node('tableRow', {
      part: 'head',
      children: [
        cell(0, 0, 'Region', { id: 'g0', scope: 'column', rowSpan: 2, columnSpan: 2 }),
        cell(0, 2, 'Delegates', { id: 'g1', scope: 'columnGroup', columnSpan: 2 }),
      ],
    }),
    node('tableRow', {
      part: 'head',
      children: [
        cell(1, 2, 'Vienna', { id: 'g2', scope: 'column', headers: ['g1'] }),
        cell(1, 3, 'Online', { id: 'g3', scope: 'column', headers: ['g1'] }),
      ],
    }),
    node('tableRow', {
      part: 'body',
      children: [
        cell(2, 0, 'Africa', { id: 'g4', scope: 'rowGroup', rowSpan: 2, headers: ['g0'] }),
        cell(2, 1, 'North', { id: 'g5', scope: 'row', headers: ['g4', 'g0'] }),
        cell(2, 2, '12', { headers: ['g4', 'g5', 'g1', 'g2'] }),
        cell(2, 3, '34', { headers: ['g4', 'g5', 'g1', 'g3'] }),
      ],
    }),
    node('tableRow', {
      part: 'body',
      children: [
        cell(3, 1, 'South', { id: 'g6', scope: 'row', headers: ['g4', 'g0'] }),
        cell(3, 2, '56', { headers: ['g4', 'g6', 'g1', 'g2'] }),
        cell(3, 3, '78', { headers: ['g4', 'g6', 'g1', 'g3'] }),
      ],
    }),
    node('tableRow', {
      part: 'foot',
      children: [
        cell(4, 0, 'Total', { id: 'g7', scope: 'row', columnSpan: 2 }),
        cell(4, 2, '68', { headers: ['g7', 'g1', 'g2'] }),
        cell(4, 3, '112', { headers: ['g7', 'g1', 'g3'] }),
      ],
    }),
  ],
})

const item = (...children: Block[]) => node('listItem', { children })

const section = (level: number, id: string, words: string, ...children: Block[]) =>
  node('section', { id, level, heading: node('heading', { level, children: [text(words)] }), children })

export const everyBlock: readonly Block[] = [
  paragraph(
    'The Conference of the Parties opened its tenth session today. It meets in hybrid form: some delegates ' +
      'have taken their seats in ',
    node('strong', { children: [text('Vienna')] }),
    ', while others follow the debate ',
    node('emphasis', { children: [text('from a distance')] }),
    '. The session was opened by the head of the United Nations Office on Drugs and Crime (',
    node('abbreviation', {
      expansion: 'United Nations Office on Drugs and Crime',
      children: [text('UNODC')],
    }),
    ').',
  ),
  node('aside', {
    kind: 'key-message',
    label: 'Key message',
    children: [
      paragraph(
        'Organized crime does not stop at borders, and neither can the answer to it. Working together is an investment in a future that all countries share.',
      ),
    ],
  }),
  section(
    1,
    'two-decades',
    'Two decades of common rules',
    paragraph(
      'The Convention was adopted in Palermo in ',
      node('time', { datetime: '2000', children: [text('2000')] }),
      ' and is often called the Palermo Convention, or ',
      node('span', {
        language: 'fr',
        children: [node('text', { language: 'fr', value: 'convention de Palerme' })],
      }),
      ' in French, after the city where its story began.',
      node('noteCall', { id: 'note-1-call', note: 'note-1', label: '1' }),
      ' It has ',
      node('link', { target: { kind: 'internal', id: 'parties' }, children: [text('many parties')] }),
      ' and three protocols.',
      node('noteCall', { id: 'note-2-call', note: 'note-2', label: '2' }),
    ),
    node('notes', {
      children: [
        node('note', {
          id: 'note-1',
          label: '1',
          calls: ['note-1-call', 'note-1-call-2'],
          children: [
            paragraph('In full: the Protocol to Prevent, Suppress and Punish Trafficking in Persons.'),
          ],
        }),
        node('note', {
          id: 'note-2',
          label: '2',
          calls: ['note-2-call'],
          children: [
            paragraph('See:'),
            node('list', { ordered: false, loose: false, children: [item(paragraph('the first'))] }),
          ],
        }),
      ],
    }),
    section(
      2,
      'parties',
      'Four instruments and their parties',
      paragraph(
        'Common rules let investigators and courts on both sides act on the same case.',
        node('noteCall', { id: 'note-1-call-2', note: 'note-1', label: '1' }),
      ),
      table,
      node('figure', {
        id: 'figure-1',
        kind: 'chart',
        label: 'Figure 1',
        image: node('image', {
          asset: 'parties.svg',
          alternative: 'Bar chart: the Convention has 190 parties, the Firearms Protocol 119.',
          width: 640,
          height: 280,
        }),
        caption: node('caption', {
          children: [text('Parties to the Convention and to its protocols, October 2020')],
        }),
        credit: node('credit', { children: [text('Lectern')] }),
        description: [
          paragraph('The chart has four horizontal bars, one for each instrument.'),
          node('list', {
            ordered: false,
            loose: false,
            children: [
              item(paragraph('The Convention has 190.')),
              item(paragraph('The Firearms Protocol has 119.')),
            ],
          }),
        ],
      }),
      complexTable,
      section(
        3,
        'gaps',
        'Where the gaps remain',
        paragraph('The protocol on firearms has the longest way to go.'),
      ),
    ),
  ),
  section(
    1,
    'shadow',
    'Crime in the shadow of the pandemic',
    paragraph('Three concerns stand out:'),
    node('list', {
      ordered: true,
      loose: true,
      children: [1, 2, 4].map((ordinal) =>
        node('listItem', {
          ordinal,
          children: [
            paragraph(
              node('strong', { children: [text('Falsified medical products.')] }),
              ' Where protection and treatment are scarce, falsified goods find buyers and put lives at risk.',
            ),
          ],
        }),
      ),
    }),
    node('list', {
      ordered: false,
      loose: false,
      children: [
        item(
          paragraph('To do: outer'),
          node('list', { ordered: false, loose: false, children: [item(paragraph('inner'))] }),
        ),
        item(paragraph('Done: second')),
      ],
    }),
    node('definitionList', {
      children: [
        node('definitionGroup', {
          terms: [node('term', { children: [text('Party')] })],
          definitions: [
            node('definition', {
              children: [paragraph('A State that has agreed to be bound by an instrument.')],
            }),
          ],
        }),
      ],
    }),
    node('quote', {
      children: [paragraph('Crime that crosses borders asks for an answer that does.')],
      attribution: node('attribution', {
        children: [text('A delegate, '), node('emphasis', { children: [text('opening debate')] })],
      }),
    }),
    node('quote', { children: [paragraph('A quotation without a source.')] }),
    node('aside', {
      kind: 'note',
      label: 'Note',
      children: [paragraph('All numbers are those of October 2020.')],
    }),
    node('aside', {
      kind: 'warning',
      label: 'Warning',
      children: [paragraph('Do not buy medicine from unknown sellers.')],
    }),
    node('thematicBreak', {}),
    node('code', {
      codeLanguage: 'python',
      value:
        'for party in parties:\n    print(party.name, party.year, "a line that is rather long and will have to scroll", party.id)\n',
    }),
    node('math', { ...formula, mathml: mathml('block') }),
    paragraph(
      'In a line: ',
      node('inlineMath', { ...formula, mathml: mathml('inline') }),
      ', ',
      node('inlineCode', { kind: 'code', value: 'a < b' }),
      ', ',
      node('inlineCode', { kind: 'keyboard', value: 'Ctrl' }),
      ', ',
      node('inlineCode', { kind: 'sample', value: 'ok' }),
      ', ',
      node('inlineQuotation', { children: [text('a few words')] }),
      ', H',
      node('subscript', { children: [text('2')] }),
      'O, m',
      node('superscript', { children: [text('2')] }),
      ', ',
      node('deletion', { children: [text('old')] }),
      ', ',
      node('image', { asset: 'parties.svg', alternative: 'a small chart', width: 32, height: 14 }),
      ', ',
      node('ruby', {
        language: 'ja',
        reading: 'とう',
        children: [node('text', { language: 'ja', value: '東' })],
      }),
      ' and ',
      link('https://sdgs.un.org/goals', text('Sustainable Development Goals')),
      node('break', {}),
      'on a new line, ',
      node('span', {
        language: 'ar',
        direction: 'rtl',
        children: [node('text', { language: 'ar', direction: 'rtl', value: 'الأمم المتحدة' })],
      }),
      '.',
    ),
    node('paragraph', {
      language: 'fr',
      children: [node('text', { language: 'fr', value: 'Un paragraphe entier en français.' })],
    }),
  ),
]

export const everything: Publication = publication(everyBlock, {
  slug: 'everything',
  metadata: {
    title: 'Conference on transnational organized crime opens in Vienna',
    subtitle: 'Twenty years on, 190 parties take stock of a shared Convention',
    lang: 'en',
    kind: 'press-release',
    date: '2020-10-12',
    symbol: 'CTOC/COP/2020/1',
    summary: 'The tenth session of the Conference opened on 12 October 2020 in Vienna & online.',
    authors: [{ name: 'Ana "A" <B>', affiliation: 'Press & desk' }],
    publisher: { name: 'United Nations Office on Drugs and Crime', url: 'https://www.unodc.org' },
    contact: { name: 'Press desk', email: 'press@example.org' },
    dateline: { place: 'Vienna' },
    subjects: ['Organized crime', 'Cooperation'],
    rights: 'Sample text.',
    licence: 'CC-BY-4.0',
    numberSections: false,
    numberParagraphs: false,
  },
  facts: [
    node('fact', {
      name: 'date',
      label: 'Date',
      children: [node('time', { datetime: '2020-10-12', children: [text('12 October 2020')] })],
    }),
    node('fact', { name: 'kind', label: 'Kind', children: [text('Press release')] }),
    node('fact', { name: 'symbol', label: 'Symbol', children: [text('CTOC/COP/2020/1')] }),
    node('fact', {
      name: 'publisher',
      label: 'Publisher',
      children: [link('https://www.unodc.org', text('United Nations Office on Drugs and Crime'))],
    }),
    node('fact', {
      name: 'summary',
      label: 'Summary',
      children: [
        text(
          'The tenth session of the Conference opened on 12 October 2020 in Vienna & online, with 117 delegations registered. Crime that exploits the pandemic and the anniversary of the Convention are at its centre.',
        ),
      ],
    }),
  ],
  outline: [
    entry(1, 'two-decades', 'Two decades of common rules', [
      entry(2, 'parties', 'Four instruments and their parties', [entry(3, 'gaps', 'Where the gaps remain')]),
    ]),
    entry(1, 'shadow', 'Crime in the shadow of the pandemic'),
  ],
  contents: [
    entry(1, 'two-decades', 'Two decades of common rules', [
      entry(2, 'parties', 'Four instruments and their parties'),
    ]),
    entry(1, 'shadow', 'Crime in the shadow of the pandemic'),
  ],
  closing: [
    node('fact', { name: 'contact', label: 'Contact', children: [text('Press desk')] }),
    node('fact', {
      name: 'email',
      label: 'Email',
      children: [link('mailto:press@example.org', text('press@example.org'))],
    }),
    node('fact', { name: 'rights', label: 'Rights', children: [text('Sample text.')] }),
  ],
  translations: [{ language: 'fr', direction: 'ltr', title: 'La Conférence', basename: 'everything.fr' }],
  assets: ['parties.svg'],
})

function entry(
  level: number,
  id: string,
  words: string,
  entries: Publication['contents'] = [],
): Publication['contents'][number] {
  return { id, level, language: 'en', direction: 'ltr', children: [text(words)], entries }
}

const asset: Asset = {
  id: 'parties.svg',
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(svg),
  width: 640,
  height: 280,
}

/** A context that knows one picture, fixed in time. */
export async function contextFor(of: Publication, own: Partial<RenderContext> = {}): Promise<RenderContext> {
  const basename = `${of.slug}.${of.language}`
  return {
    theme: await loadTheme(),
    labels: labelsFor(of.language),
    now: new Date('2020-10-12T00:00:00Z'),
    generator: 'Lectern test',
    source: '# Everything\n',
    basename,
    editions: [
      { name: 'html', mediaType: 'text/html', fileName: `${basename}.html` },
      { name: 'pdf', mediaType: 'application/pdf', fileName: `${basename}.pdf` },
      { name: 'epub', mediaType: 'application/epub+zip', fileName: `${basename}.epub` },
      { name: 'text', mediaType: 'text/plain', fileName: `${basename}.txt` },
    ],
    asset: async (id) => ({ ...asset, id }),
    signal: new AbortController().signal,
    report: () => {
      throw new Error('Nothing should be reported.')
    },
    edition: () => undefined,
    ...own,
  }
}
