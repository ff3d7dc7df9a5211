/** What HTML and EPUB editions say when they were changed: the read-backs can tell. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Utterance } from '../../../src/model/utterance.ts'
import { formatUtterances } from '../../../src/verify/wording.ts'
import { changedWeb, everythingIn, webEditions } from '../../support/web-editions.ts'

interface Change {
  readonly from: RegExp
  readonly to: string
  /** A part of a line that is said no longer, and of one that was not said before. */
  readonly lost?: string
  readonly brought?: string
}

/** By the defect, as a person would name it. */
const changes: Readonly<Record<string, Change>> = {
  'another title': { from: /<h1>Conference/, to: '<h1>Congress', brought: 'title "Congress' },
  'a subtitle that is a line': {
    from: /(<hgroup>\s*)?(<h1>.*<\/h1>\s*)<p class="subtitle" role="doc-subtitle">(.*)(\s*<\/hgroup>)?/,
    to: '$2<p>$3',
    brought: 'paragraph "Twenty years on',
  },
  'another heading level': {
    from: /(<h\d id="parties")/,
    to: '$1 role="heading" aria-level="7"',
    lost: 'heading 2 "Four instruments',
  },
  'a heading that only looks like one': {
    from: /<h(\d) (id="parties".*)<\/h\1>/,
    to: '<p $2</p>',
    brought: 'paragraph "Four instruments',
  },
  'a lost heading': { from: /<h(\d) id="parties".*<\/h\1>/, to: '', lost: 'heading 2 "Four instruments' },
  'a lost paragraph': {
    from: /<p>The protocol on firearms.*<\/p>/,
    to: '',
    lost: 'paragraph "The protocol on',
  },
  'a paragraph said twice': {
    from: /(<p>The protocol on firearms.*<\/p>)/,
    to: '$1$1',
    brought: 'paragraph "The protocol on',
  },
  'swapped items': {
    from: /(<li>The Convention has 190.<\/li>)\s*(<li>The Firearms.*<\/li>)/,
    to: '$2$1',
  },
  'a lost item': { from: /<li>Done: second<\/li>/, to: '', lost: 'list of 2', brought: 'list of 1' },
  'another number of an item': { from: /<li value="4">/, to: '<li>', lost: 'item <4>', brought: 'item <3>' },
  'a list without numbers': {
    from: /<ol>(\s*<li>\s*<p><strong>[\s\S]*?)<\/ol>/,
    to: '<ul>$1</ul>',
    lost: 'item <1>',
  },
  'a term that is a line': { from: /<dt>(.*)<\/dt>/, to: '<p>$1</p>', lost: 'term "Party"' },
  'a definition that is a term': { from: /<dd>(.*)<\/dd>/, to: '<dt>$1</dt>', brought: 'term "A State' },
  'no alternative': { from: / alt="Bar chart[^"]*"/, to: '', brought: 'figure <Figure 1> ""' },
  'a picture said to be decorative': { from: /alt="a small chart"/, to: 'alt=""', brought: 'old, , 東' },
  'a figure without caption': {
    from: /<span class="caption-text">Parties to.*?<\/span>/,
    to: '',
    lost: 'caption "Parties',
  },
  'a credit without its word': {
    from: /<span class="label">Credit<\/span>: /,
    to: '',
    lost: 'credit "Lectern"',
  },
  'a description that nothing leads to': {
    from: / aria-details="[^"]*"/,
    to: '',
    lost: '  paragraph "The chart',
  },
  'a lost table caption': { from: /<caption[\s\S]*?<\/caption>/, to: '', lost: 'table <Table 1>' },
  'a header cell that is data': {
    from: /<th scope="row">Firearms Protocol<\/th>/,
    to: '<td>Firearms Protocol</td>',
    brought: 'cell 5,1 "Firearms Protocol"',
  },
  'another scope': {
    from: /<th scope="row">Firearms/,
    to: '<th scope="col">Firearms',
    lost: '"2001" beside "Firearms Protocol"',
  },
  'cells that name no headers': {
    from: / headers="g7 g1 g2"/,
    to: ' headers=""',
    brought: 'cell 5,3 in the foot "68" [en]',
  },
  'cells that name the wrong headers': {
    from: / headers="g7 g1 g2"/,
    to: ' headers="g7 g1 g3"',
    brought: '"68" beside "Total" under "Delegates" "Online"',
  },
  'a power that is a figure': { from: /<sup>([^<]*)<\/sup>/, to: '$1', lost: '(superscript' },
  'an index that is a figure': { from: /<sub>([^<]*)<\/sub>/, to: '$1', lost: '(subscript' },
  'struck words that stand': { from: /<del>([^<]*)<\/del>/, to: '$1', lost: '(deletion' },
  'quoted words that are the author’s': { from: /<q>([^<]*)<\/q>/, to: '$1', lost: '(quotation' },
  'a lost cell': { from: /<td class="end">149<\/td>/, to: '', lost: 'cell 4,3 "149"' },
  'a lost span': {
    from: /<th id="g7" (.*) colspan="2">/,
    to: '<th id="g7" $1>',
    lost: 'cell 5,3 in the foot "68"',
  },
  'a lost row': {
    from: /<tr>\s*<th scope="row">Smuggling[\s\S]*?<\/tr>/,
    to: '',
    lost: 'table <Table 1> 3 × 5',
  },
  'a table for looks': {
    from: /<table id="table-1"/,
    to: '<table role="presentation"',
    lost: 'table <Table 1>',
  },
  'no language on a run': {
    from: /<span lang="fr"[^>]*>convention/,
    to: '<span>convention',
    lost: '(fr "convention de Palerme")',
  },
  'no language on a paragraph': { from: /<p lang="fr"[^>]*>/, to: '<p>', brought: 'en français." [en]' },
  'another language of the whole': {
    from: /<html(.*?) lang="en"( xml:lang="en")?/,
    to: '<html$1 lang="de" xml:lang="de"',
    brought: '[de',
  },
  'another direction': { from: / dir="ltr"/, to: ' dir="rtl"', brought: '[en rtl]' },
  'another target of a link': {
    from: /href="https:\/\/sdgs.un.org\/goals"/,
    to: 'href="https://sdgs.un.org/"',
    brought: '→ https://sdgs.un.org/)',
  },
  'a link that leads nowhere': {
    from: /(<h\d) id="parties"/,
    to: '$1',
    lost: '(link "many parties" → #parties)',
  },
  'a link that is only text': {
    from: /<a href="https:\/\/sdgs.un.org\/goals">(.*?)<\/a>/,
    to: '$1',
    lost: '(link "Sustainable Development Goals"',
  },
  'a lost note call': {
    from: /<sup><a id="note-2-call".*?<\/sup>/,
    to: '',
    lost: '(note 2 after "protocols.")',
  },
  'a note call that is a link': {
    from: /(<a id="note-1-call" .*?) role="doc-noteref"([^>]*?)(?: epub:type="noteref")?>/,
    to: '$1$2>',
    lost: '(note 1 after "began.")',
  },
  'a lost note': {
    from: /<(li|aside) id="note-2"[\s\S]*?<\/ul>[\s\S]*?<\/\1>/,
    to: '',
    lost: 'note <2> "See:"',
  },
  'swapped notes': {
    from: /(<(li|aside) id="note-1"[\s\S]*?<\/\2>)\s*(<\2 id="note-2"[\s\S]*?<\/ul>[\s\S]*?<\/\2>)/,
    to: '$3$1',
  },
  'a quotation that is a passage': {
    from: /<blockquote>(\s*<p>A quotation[\s\S]*?)<\/blockquote>/,
    to: '<div>$1</div>',
    lost: '  paragraph "A quotation without',
  },
  'a lost source of a quotation': { from: /<figcaption><cite>.*<\/figcaption>/, to: '', lost: 'attribution' },
  'a callout that is a passage': {
    from: /<aside role="note" class="callout warning">([\s\S]*?)<\/aside>/,
    to: '<div>$1</div>',
    lost: 'callout <Warning>',
  },
  'another kind of callout': { from: />Warning</, to: '>Note<', lost: 'callout <Warning>' },
  'code without its language': { from: / class="language-python"/, to: '', lost: 'code <python>' },
  'code whose lines run together': { from: /parties:\n/, to: 'parties: ', brought: 'in parties:     print' },
  'code that is a paragraph': { from: /<pre[^>]*>([\s\S]*?)<\/pre>/, to: '<p>$1</p>', lost: 'code <python>' },
  'a formula without words': {
    from: /display="block" alttext="[^"]*"/,
    to: 'display="block"',
    lost: 'math "E equals m c squared"',
  },
  'a formula in a line without words': {
    from: /display="inline" alttext="[^"]*"/,
    to: '',
    brought: 'In a line: E=mc2',
  },
  'a lost reading': { from: /<rt>.*?<\/rt>/, to: '', lost: '東 (とう)' },
  'words hidden from listeners': {
    from: /<p>(The protocol on firearms)/,
    to: '<p aria-hidden="true">$1',
    lost: 'paragraph "The protocol on',
  },
  'a lost fact': { from: /<p class="fact kind">.*<\/p>/, to: '', lost: 'paragraph "Kind' },
  'a lost closing line': { from: /<p class="fact rights">.*<\/p>/, to: '', lost: 'paragraph "Rights' },
}

describe.each(webEditions)('the $name edition that was changed', (edition) => {
  let files: Awaited<ReturnType<typeof everythingIn>>
  let whole: readonly string[]

  const lines = (said: readonly Utterance[]) => formatUtterances(said).trimEnd().split('\n')

  beforeAll(async () => {
    files = await everythingIn(edition)
    whole = lines((await edition.read(files)).utterances)
  })

  async function saidAfter({ from, to }: Pick<Change, 'from' | 'to'>): Promise<readonly string[]> {
    let count = 0
    const changed = await changedWeb(files, (markup) => {
      const after = markup.replace(from, to)
      if (after !== markup) count++
      return after
    })
    expect(count, 'nothing was changed').toBeGreaterThan(0)
    return lines((await edition.read(changed)).utterances)
  }

  it.each(Object.entries(changes))('has %s', async (_name, change) => {
    const said = await saidAfter(change)
    expect(said).not.toEqual(whole)
    const count = (all: readonly string[], part: string) => all.filter((line) => line.includes(part)).length
    const { lost, brought } = change
    if (lost !== undefined) expect(count(said, lost)).toBeLessThan(count(whole, lost))
    if (brought !== undefined) expect(count(said, brought)).toBeGreaterThan(count(whole, brought))
  })

  it('says what it said where HTML gives the same header cells without their scope', async () => {
    // Whether `scope` stands there nevertheless is for the checks of structure: software that reads is not as clever.
    expect(await saidAfter({ from: / scope="row">Firearms/, to: '>Firearms' })).toEqual(whole)
  })
})

describe('a book that was changed', () => {
  const [, book] = webEditions
  const read = async (change: Parameters<typeof changedWeb>[1]) => {
    if (book === undefined) throw new Error('No EPUB edition')
    const { utterances } = await book.read(await changedWeb(await everythingIn(book), change))
    return utterances.filter(({ role, level }) => role === 'title' || level === 1).map(({ text }) => text)
  }
  const spine = /(<itemref idref="chapter-1"[^>]*>)(<itemref idref="chapter-2"[^>]*>)/

  it('has its chapters in another order, or one less', async () => {
    const [title, first, second] = await read((markup) => markup)
    expect(await read((markup) => markup.replace(spine, '$2$1'))).toEqual([title, second, first])
    expect(await read((markup) => markup.replace(spine, '$1'))).toEqual([title, first])
  })
})
