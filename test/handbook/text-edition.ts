/** What the handbook shows of the text edition: made by the renderer itself, so that it cannot go stale. */
import { z } from 'zod'
import { labelLanguages, labelsFor } from '../../src/labels/labels.ts'
import { type TextOptions, textOptions } from '../../src/render/text/options.ts'
import { text } from '../../src/render/text/text.ts'
import { renderFiles } from '../support/context.ts'
import { resolveText } from '../support/resolve.ts'

interface Announcement {
  readonly meaning: string
  readonly markdown: string
  /** The technique of W3C that a form comes from; ours where there is none. */
  readonly from: string
}

const ours = 'Ours'

const announcements: readonly Announcement[] = [
  { meaning: 'Paragraph', markdown: 'Two regions met.', from: 'T1: one blank line before it' },
  {
    meaning: 'Heading',
    markdown: '# Water\n\n## Wells',
    from: 'T3: two blank lines before it, one behind it; the words are ours',
  },
  { meaning: 'List', markdown: '- North\n- South', from: 'T2: a hyphen on each item; the count is ours' },
  {
    meaning: 'Numbered list',
    markdown: '1. Measure\n2. Repair',
    from: 'T2: ascending numbers; the count is ours',
  },
  { meaning: 'List in a list', markdown: '- Wells\n    - North\n    - South\n- Pumps', from: ours },
  { meaning: 'Item of several paragraphs', markdown: '- North\n\n    It has ten wells.', from: ours },
  { meaning: 'Task', markdown: '- [x] Wells counted\n- [ ] Wells repaired', from: ours },
  { meaning: 'Definition', markdown: 'Party\n:   A State that is bound', from: ours },
  {
    meaning: 'Quotation',
    markdown: ':::quote{by="The Fund"}\nWater is a right.\n:::',
    from: ours,
  },
  { meaning: 'Words of others', markdown: 'They said <q>we agree</q>.', from: 'Marks of the language' },
  { meaning: 'Passage set apart', markdown: ':::key-message\nWater is a right.\n:::', from: ours },
  {
    meaning: 'Table whose rows have headers',
    markdown:
      ':::table{caption="Wells" headers="both"}\n| Region | Today | After repair |\n| --- | --- | --- |\n| North | 12 | |\n:::',
    from: ours,
  },
  {
    meaning: 'Table whose rows have none',
    markdown: '| Region | Wells |\n| --- | --- |\n| North | 12 |',
    from: ours,
  },
  {
    meaning: 'Cell that spans two rows',
    markdown:
      '<table><tr><th>Region</th><th>Wells</th></tr><tr><td rowspan="2">North</td><td>12</td></tr><tr><td>20</td></tr></table>',
    from: ours,
  },
  {
    meaning: 'List in a cell',
    markdown: '<table><tr><th>North</th><td><ul><li>ten wells</li><li>a pump</li></ul></td></tr></table>',
    from: ours,
  },
  {
    meaning: 'Figure',
    markdown:
      ':::figure{kind="chart" credit="The Fund"}\n![Two bars, the north being longer.](wells.svg)\n\nWells by region\n\nThe north has 30 wells, the south 12.\n:::',
    from: ours,
  },
  { meaning: 'Note', markdown: 'Two regions met.[^1]\n\n[^1]: North and south.', from: ours },
  { meaning: 'Link', markdown: 'The [Fund](https://example.org/fund) pays.', from: ours },
  { meaning: 'Link within the document', markdown: 'See [below](#wells).\n\n# Wells {#wells}', from: ours },
  { meaning: 'Link that is its own address', markdown: 'Write to <desk@example.org>.', from: ours },
  {
    meaning: 'Words in another language, four or more',
    markdown: 'They say :lang[eau potable pour tous]{lang=fr} here.',
    from: ours,
  },
  {
    meaning: 'Fewer words in another language',
    markdown: 'They say :lang[eau potable]{lang=fr} here.',
    from: 'Nothing is announced',
  },
  {
    meaning: 'Paragraph in another language',
    markdown: '<div lang="fr">\n\nEau potable.\n\n</div>',
    from: ours,
  },
  { meaning: 'Formula', markdown: 'Here $$a^2$$ is meant.', from: ours },
  { meaning: 'Code', markdown: '```python\nprint(12)\n```', from: `${ours}; the lines are kept` },
  { meaning: 'Struck-out words', markdown: '~~Twelve~~ Ten wells', from: ours },
  {
    meaning: 'Above the line',
    markdown: '5 m<sup>2</sup>, 10<sup>6</sup>, the 21<sup>st</sup> century',
    from: ours,
  },
  { meaning: 'Below the line', markdown: 'H<sub>2</sub>O, x<sub>max</sub>', from: ours },
  {
    meaning: 'Emphasis, keys, line across the page',
    markdown: 'Press <kbd>F1</kbd> *now*.\n\n***',
    from: 'Nothing is announced',
  },
]

/** A row for each meaning: what the edition says of an example. */
export async function announcementTable(plain: (words: string) => string): Promise<string> {
  const rows = await Promise.all(
    announcements.map(async ({ meaning, markdown, from }) => {
      // An address that is shown must not become a link.
      const shown = (await passagesOf(markdown)).map((passage) => passage.replace(/https:\S+/g, '`$&`'))
      const said = shown.map((passage) => `“${plain(passage)}”`)
      return `| ${meaning} | ${said.join('<br>')} | ${plain(from)} |`
    }),
  )
  const page = labelsFor('en').say('pageMark', { number: 2 })
  return [
    ':::table{caption="What is said of an example, in an English document" headers="both"}',
    '| Meaning | What is said | From |',
    '| --- | --- | --- |',
    ...rows,
    `| Page of the PDF, with \`--verbosity full\` | “${plain(page)}” | ${ours} |`,
    ':::',
  ].join('\n')
}

/** The names of the languages that announcements are made in. */
export function languagesOfLabels(): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  const known = labelLanguages.map((tag) => names.of(tag) ?? tag).sort()
  return new Intl.ListFormat('en-GB').format(known)
}

const sample = '## Wells\n\nThe [Fund](https://example.org/fund) paid for two wells.\n\n- North\n- South\n'

interface Shown {
  readonly flag: string
  readonly options: Partial<TextOptions>
}

/** Options whose effect can be seen on a page, with their words on the command line. */
const shown: readonly Shown[] = [
  { flag: '--wrap 30', options: { wrap: 30 } },
  { flag: '--headings marks', options: { headings: 'marks' } },
  { flag: '--links inline', options: { links: 'inline' } },
  { flag: '--verbosity full', options: { verbosity: 'full' } },
]

/** The same text without options and with each of them. */
export async function optionExamples(): Promise<string> {
  const { properties = {} } = z.toJSONSchema(textOptions, { io: 'input' })
  const unseen = ['bom', 'crlf']
  const missing = Object.keys(properties).filter(
    (name) => !unseen.includes(name) && !shown.some(({ options }) => name in options),
  )
  if (missing.length > 0) throw new Error(`No example shows the option ${missing.join(', ')}.`)
  const plainly = ['Without options, a section is said like this:', await block({})]
  const others = await Promise.all(
    shown.map(async ({ flag, options }) => [`With \`${flag}\`:`, await block(options)]),
  )
  return [...plainly, ...others.flat()].join('\n\n')
}

async function block(options: Partial<TextOptions>): Promise<string> {
  return ['```text', (await bodyOf(sample, options)).trim(), '```'].join('\n')
}

async function passagesOf(markdown: string): Promise<readonly string[]> {
  const body = await bodyOf(markdown)
  return body.trim().split(/\n{2,}/)
}

/** What stands between the line of the language and what the edition says about itself. */
async function bodyOf(markdown: string, options: Partial<TextOptions> = {}): Promise<string> {
  const { publication, messages } = await resolveText(markdown)
  if (messages.length > 0) throw new Error(messages.join('\n'))
  const [file] = await renderFiles(
    text,
    { ...publication, facts: [] },
    { bom: false, crlf: false, ...options },
  )
  const edition = new TextDecoder().decode(file?.bytes)
  const [, body = ''] = /\nLanguage: English\n\n([\s\S]*?)\n\n\n(?:Heading 1:|##) About/.exec(edition) ?? []
  return body
}
