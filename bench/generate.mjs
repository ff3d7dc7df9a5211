/**
 * Documents to measure with: mixed prose as offices write it, the same on every machine. A document is a list of
 * blocks; `markdown` and `typst` write the same blocks in two languages, so that every tool does the same work.
 *
 * @typedef {{ kind: 'words', text: string } | { kind: 'strong', text: string } | { kind: 'emphasis', text: string }
 *   | { kind: 'link', text: string, url: string } | { kind: 'note', text: string }} Inline
 * @typedef {{ kind: 'heading', level: number, text: string } | { kind: 'paragraph', inlines: Inline[] }
 *   | { kind: 'quotation', inlines: Inline[] } | { kind: 'list', ordered: boolean, items: Inline[][] }
 *   | { kind: 'table', head: string[], rows: string[][] }} Block
 * @typedef {{ title: string, blocks: Block[] }} Document
 */

const vocabulary = (
  'the of and to in for on with by from at as a an each every all some other new public national regional ' +
  'international member states office report session committee convention agreement protocol party parties ' +
  'programme policy measure review progress support assistance cooperation development training data evidence ' +
  'health water food energy climate education justice security safety rights women children communities people ' +
  'cities borders trade transport services institutions partners experts delegates observers voluntary annual ' +
  'adopted agreed established strengthened reported noted recalled encouraged requested invited provided improved ' +
  'reduced increased shared published considered recommended is are was were has have will may should must also ' +
  'more less first second third early recent current future common effective efficient accessible sustainable ' +
  'implementation recommendation responsibility infrastructure participation'
).split(' ')

const summary = 'Words without meaning, as many as an office writes.'

/** How much of Lectern's PDF a section fills. */
const pagesOfSection = 3

/**
 * A report of about `pages` pages: sections of prose, with lists, tables, quotations, notes and links between.
 * @param {number} pages
 * @returns {Document}
 */
export function report(pages) {
  const write = writer(pages)
  const sections = Math.round(pages / pagesOfSection)
  return {
    title: `Report of ${pages} pages`,
    blocks: Array.from({ length: sections }, (_, index) => section(write, index)).flat(),
  }
}

/**
 * A brief of three pages, different for each `number`.
 * @param {number} number
 * @returns {Document}
 */
export function brief(number) {
  const write = writer(1_000_003 + number)
  return {
    title: `Brief number ${number}`,
    blocks: section(write, 0),
  }
}

/**
 * A book of `count` chapters of a page each, for what grows with the number of files and not of words.
 * @param {number} count
 * @returns {Document}
 */
export function book(count) {
  const write = writer(2_000_003 + count)
  return {
    title: `Book of ${count} chapters`,
    blocks: Array.from({ length: count }, (_, index) => chapter(write, index)).flat(),
  }
}

/**
 * @param {Document} document
 * @returns {string} Lectern's source, which pandoc reads as well.
 */
export function markdown({ title, blocks }) {
  const notes = notesOf(blocks)
  const numbers = new Map(notes.map((note, index) => [note, index + 1]))
  const inline = {
    words: ({ text }) => text,
    strong: ({ text }) => `**${text}**`,
    emphasis: ({ text }) => `*${text}*`,
    link: ({ text, url }) => `[${text}](${url})`,
    note: (note) => `[^${numbers.get(note)}]`,
  }
  const inlines = (nodes) => nodes.map((node) => inline[node.kind](node)).join('')
  const row = (cells) => `| ${cells.join(' | ')} |`
  const block = {
    heading: ({ level, text }) => `${'#'.repeat(level + 1)} ${text}`,
    paragraph: (node) => inlines(node.inlines),
    quotation: (node) => `> ${inlines(node.inlines)}`,
    list: ({ ordered, items }) =>
      items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${inlines(item)}`).join('\n'),
    table: ({ head, rows }) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n'),
  }
  return [
    `---\ntitle: ${title}\nlang: en\nsummary: ${summary}\npublisher:\n  name: Example Office\ndate: 2020-10-12\nkind: report\n---`,
    ...blocks.map((node) => block[node.kind](node)),
    ...notes.map((note, index) => `[^${index + 1}]: ${note.text}`),
    '',
  ].join('\n\n')
}

/**
 * @param {Document} document
 * @returns {string} A source for Typst, with a title, a page size and a language as PDF/UA asks for them.
 */
export function typst({ title, blocks }) {
  const inline = {
    words: ({ text }) => text,
    strong: ({ text }) => `*${text}*`,
    emphasis: ({ text }) => `_${text}_`,
    link: ({ text, url }) => `#link("${url}")[${text}]`,
    note: ({ text }) => `#footnote[${text}]`,
  }
  const inlines = (nodes) => nodes.map((node) => inline[node.kind](node)).join('')
  const cells = (texts) => texts.map((text) => `[${text}]`).join(', ')
  const block = {
    heading: ({ level, text }) => `${'='.repeat(level)} ${text}`,
    paragraph: (node) => inlines(node.inlines),
    quotation: (node) => `#quote(block: true)[${inlines(node.inlines)}]`,
    list: ({ ordered, items }) => items.map((item) => `${ordered ? '+' : '-'} ${inlines(item)}`).join('\n'),
    table: ({ head, rows }) =>
      `#table(columns: ${head.length}, table.header(${cells(head)}), ${rows.map(cells).join(', ')})`,
  }
  return [
    `#set document(title: "${title}", date: datetime(year: 2020, month: 10, day: 12))`,
    '#set text(lang: "en")\n#set page(paper: "a4", numbering: "1")\n#title()\n#outline()',
    ...blocks.map((node) => block[node.kind](node)),
    '',
  ].join('\n\n')
}

/** @param {Block[]} blocks */
function notesOf(blocks) {
  return blocks.flatMap((block) => (block.inlines ?? []).filter(({ kind }) => kind === 'note'))
}

/**
 * About three pages under two headings.
 * @param {ReturnType<typeof writer>} write
 * @param {number} index
 * @returns {Block[]}
 */
function section(write, index) {
  const opening = index % 4 === 0 ? 1 : 2
  return [
    { kind: 'heading', level: opening, text: write.title() },
    write.paragraph(),
    write.paragraph('note'),
    write.list(index % 2 === 0),
    write.paragraph('link'),
    { kind: 'heading', level: opening + 1, text: write.title() },
    write.paragraph('strong'),
    ...(index % 2 === 0 ? [write.table()] : [{ ...write.paragraph('emphasis'), kind: 'quotation' }]),
    write.paragraph('emphasis'),
    write.paragraph(),
    write.paragraph('note'),
    write.paragraph('link'),
  ]
}

/**
 * About a page under two headings, with as many lists, tables and notes among so many words as a report has.
 * @param {ReturnType<typeof writer>} write
 * @param {number} index
 * @returns {Block[]}
 */
function chapter(write, index) {
  const apart = [
    write.table,
    () => write.list(true),
    () => ({ ...write.paragraph(), kind: 'quotation' }),
    () => write.list(false),
  ]
  return [
    { kind: 'heading', level: 1, text: write.title() },
    write.paragraph(index % 3 > 0 ? 'note' : 'emphasis'),
    ...(index % 2 === 0 ? [apart[(index / 2) % apart.length]()] : [write.paragraph()]),
    { kind: 'heading', level: 2, text: write.title() },
    write.paragraph(index % 2 === 0 ? 'strong' : 'link'),
  ]
}

/**
 * Words by chance, yet the same for the same `seed`.
 * @param {number} seed
 */
function writer(seed) {
  const random = randomNumbers(seed)
  const between = (least, most) => least + Math.floor(random() * (most - least + 1))
  const words = (count) =>
    Array.from({ length: count }, () => vocabulary[between(0, vocabulary.length - 1)]).join(' ')
  const capitalized = (text) => text[0].toUpperCase() + text.slice(1)
  const sentence = () => `${capitalized(words(between(6, 12)))}, ${words(between(5, 14))}.`
  const sentences = (count) => Array.from({ length: count }, sentence).join(' ')
  const plain = (text) => ({ kind: 'words', text })

  const special = {
    strong: () => [plain(' '), { kind: 'strong', text: capitalized(words(3)) }, plain('.')],
    emphasis: () => [plain(' '), { kind: 'emphasis', text: capitalized(words(4)) }, plain('.')],
    link: () => [
      plain(' '),
      { kind: 'link', text: capitalized(words(3)), url: `https://example.org/${between(1, 9999)}` },
      plain('.'),
    ],
    note: () => [{ kind: 'note', text: sentences(1) }],
  }
  return {
    title: () => capitalized(words(between(3, 7))),
    /** @param {keyof typeof special} [kind] what stands inside, besides words */
    paragraph: (kind) => ({
      kind: 'paragraph',
      inlines: [
        plain(sentences(between(2, 3))),
        ...(kind ? special[kind]() : []),
        plain(` ${sentences(between(1, 2))}`),
      ],
    }),
    list: (ordered) => ({
      kind: 'list',
      ordered,
      items: Array.from({ length: between(3, 6) }, () => [plain(capitalized(words(between(5, 14))))]),
    }),
    table: () => ({
      kind: 'table',
      head: ['Region', 'Parties', 'Reports', 'Remarks'],
      rows: Array.from({ length: between(4, 9) }, () => [
        capitalized(words(2)),
        String(between(1, 199)),
        String(between(1, 9999)),
        words(between(2, 6)),
      ]),
    }),
  }
}

/** Mulberry32: small, and equal on every machine. */
function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
