/** docs/others.md, and the table of the handbook: what `lectern verify` finds in files of other tools. */
import type { Disagreement, Said } from '../../src/verify/compare/compare.ts'
import { dueMet, foreignFiles, type Judged, type Making, makings, ownFiles } from './files.ts'
import { type Met, things } from './things.ts'

type Makings = Readonly<Record<string, Making>>

export async function page(sample: string): Promise<string> {
  const [foreign, own, due, made] = await Promise.all([foreignFiles(), ownFiles(), dueMet(), makings()])
  const ofPdf = ({ format }: Judged) => format === 'pdf'
  const ofWeb = ({ format }: Judged) => format === 'html' || format === 'epub'
  return `${[
    '# What verify finds in files of others',
    'Lectern’s readers of PDF, HTML and EPUB follow the standards of these formats and know nothing of the program that made a file. So they can be held to files of others, too, and others’ files to them. Here one small document, with everything in it that a brief is likely to hold, was made into PDFs, a web page and a book by well-known free tools, and `lectern verify <file> --source <source>` said what each file no longer tells those who read with a screen reader.',
    'Each difference was looked at in the file itself: in its structure tree (`pdfinfo -struct-text`, and each element with its attributes) or in its markup. Where the reader was at fault, the reader was mended. What stands here is what the files do not say.',
    '`npm run others` makes the files again with whichever of the tools are installed, and this page after them; the files stand in `test/others/made`. `test/others/others.test.ts` reads them on every run and fails where this page says anything else.',
    '## How the files were made',
    'All from the same source, printed below. Where pandoc spells a thing otherwise than Lectern, it was given its own spelling (`test/others/spelling.mjs`), so that nothing is lost to syntax. In books, in Typst and in Word’s format pandoc keeps the title apart from the headings, so there the headings were moved up by a level. Every tool was asked for the most accessible file that it can make.',
    table(['File', 'Made with', 'How', 'On'], Object.entries(made).map(makingRow)),
    ...remarks(made),
    '## Web page and book',
    thingTable([...foreign.filter(ofWeb), ...own.filter(ofWeb)], due, made),
    '## PDF',
    thingTable([...foreign.filter(ofPdf), ...own.filter(ofPdf)], due, made),
    `Lectern’s text edition says the same as its source, too. There is no column for it, since the other tools’ plain text has no structure that could be read back.`,
    '## What the tables do not say',
    notes,
    '## What verify says, word for word',
    'Due is what the source says, found is what the file says. The first difference of each file begins with the facts “Date”, “Kind” and “Summary”, which Lectern prints above the text and other tools do not; nobody is blamed for them.',
    ...foreign.map((one) => `### ${one.file}\n\n${saidOf(one)}`),
    '## The source',
    `\`\`\`\`markdown\n${sample.trimEnd()}\n\`\`\`\``,
  ].join('\n\n')}\n`
}

const notes = [
  '- A table with headings in its first column cannot be written in pandoc’s Markdown, so the sample has none.',
  '- pandoc’s web page and book keep nearly everything, and keep it well: titles, levels, lists, header cells, captions, alternatives, notes there and back, languages. What a PDF loses is lost on the way from the page to the PDF.',
  '- Chromium gives each header cell its scope and each list its numbering, leaves decorative pictures out of the structure, and keeps a language that stands on the paragraph itself: compare its print of Lectern’s page, where `lang` stands on `p`, with that of pandoc’s, where it stands on a `div` around it. Where a table goes on over a page, it tags the repeated header row a second time; words that a style sheet adds, such as the address behind a link, it draws without any tag.',
  '- WeasyPrint names the header cells of every cell by their ids and names the document’s language and title. Of languages inside the document it writes none. It told itself that the decorative picture has no alternative.',
  '- Typst has notes, lists and tables in perfect order and refuses to claim PDF/UA-1 where an alternative is missing. That the alternative is missing is pandoc’s doing, which does not hand it on, nor languages in a line. The order of the Arabic words is Typst’s: where their letters come from another font than the rest, its structure lists the words from left to right. Where the passage is given a font that has them all, the order is right.',
  '- LibreOffice 7.4 is an old version. Later ones are likely to do better with lists and captions.',
  '- Names of headings, numbers of figures and tables, “en-US” where “en” is asked for, and notes at the end instead of behind their section are not counted as differences: nobody who listens loses anything by them.',
  '- Fonts, colours and the look of the page are not compared. Neither is what a validator would say; `lectern verify` asks those that it finds.',
].join('\n')

function makingRow([file, { versions, commands, date }]: readonly [string, Making]): readonly string[] {
  const programs = Object.entries(versions).map((one) => one.join(' '))
  const how = commands.map((command) => (/^(?:print|export)/.test(command) ? command : `\`${command}\``))
  return [`\`${file}\``, programs.join(', '), how.join(', then '), date]
}

function remarks(made: Makings): readonly string[] {
  const lines = Object.entries(made).flatMap(([file, { refused, warned = [] }]) => [
    ...(refused === undefined
      ? []
      : [`- \`${file}\`: the stricter form was refused by the tool itself (\`${refused}\`).`]),
    ...warned.map((warning) => `- \`${file}\`: the tool itself warned (\`${warning}\`).`),
  ])
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function thingTable(files: readonly Judged[], due: Met, made: Makings): string {
  const names = files.map(({ file, format }) => `${nameOf(file, made)}, ${format.toUpperCase()}`)
  const isPdf = files.some(({ format }) => format === 'pdf')
  return table(
    ['Thing', ...names],
    [
      ...things.map(({ name, of }) => [name, ...files.map(({ met }) => of(met, due))]),
      ['Differences', ...files.map(({ disagreements }) => String(disagreements.length))],
      ...(isPdf ? [['Faults of structure', ...files.map(({ faults }) => String(faults.length))]] : []),
    ],
  )
}

const nameOf = (file: string, made: Makings) => made[file]?.name ?? 'Lectern'

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function saidOf({ disagreements, faults }: Judged): string {
  const lines = [...disagreements.map(differenceOf), ...counted(faults)]
  return `\`\`\`text\n${lines.join('\n\n')}\n\`\`\``
}

function differenceOf({ due, found }: Disagreement): string {
  const side = (name: string, said: readonly Said[]) =>
    said.length === 0
      ? [`${name}  nothing`]
      : said.map(({ line, at }) => `${name}  ${line.trim()}${typeof at === 'string' ? ` (${at})` : ''}`)
  return [...side('due  ', due), ...side('found', found)].join('\n')
}

function counted(faults: readonly string[]): readonly string[] {
  return [...new Set(faults)].map((one) => {
    const count = faults.filter((fault) => fault === one).length
    return `${one} does not hold: ${count === 1 ? 'once' : `${count} times`}`
  })
}

/** Of the things in the handbook's table, which has room for a few. */
const brief: readonly string[] = [
  'Title',
  'Levels of headings',
  'A list in a list',
  'Header cells of a table',
  'Caption of a table',
  'Alternative text',
  'Decorative picture',
  'Note',
  'French words in a line',
  'Arabic paragraph',
  'Order of Arabic words',
  'Link',
]

const dayOf = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))

/** A row for each thing, a column for each PDF of another tool made from the same source. */
export async function handbookTable(): Promise<string> {
  const [foreign, due, made] = await Promise.all([foreignFiles(), dueMet(), makings()])
  const files = foreign.filter(
    ({ file, format }) => format === 'pdf' && 'pandoc' in (made[file]?.versions ?? {}),
  )
  const names = files.map(({ file }) => Object.keys(made[file]?.versions ?? {}).at(-1) ?? file)
  const rows = things
    .filter(({ name }) => brief.includes(name))
    .map(({ name, of }) => [name, ...files.map(({ met }) => of(met, due))])
  const versions = files.map(({ file }) =>
    Object.entries(made[file]?.versions ?? {})
      .at(-1)
      ?.join(' '),
  )
  const [first] = Object.values(made)
  return [
    `:::table{caption="What four PDFs of one source keep: made with pandoc ${first?.versions['pandoc']} and ${versions.join(', ')} on ${dayOf(first?.date ?? '')}" headers="both"}`,
    table(['Thing', ...names], rows),
    ':::',
  ].join('\n')
}
