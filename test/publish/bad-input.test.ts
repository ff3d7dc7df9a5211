/** The first set of bad input: one message each, with its place, what was found and expected, and how to mend it. */
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { svg } from '../support/pictures.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'

const good = `${frontmatter()}Text.\n`
const text = (body: string) => `${frontmatter()}${body}\n`
/** The first line below `frontmatter()`. */
const body = 9

const cases: Readonly<Record<string, readonly [source: string | Uint8Array, ...messages: string[]]>> = {
  'an empty file': [
    '',
    '1:1 source-has-content: The file holds no text to publish. | Frontmatter between two lines of --- and then the text. | Write the text below the frontmatter, or remove the file.',
  ],
  'frontmatter without text': [
    frontmatter().trimEnd(),
    '1:1 source-has-content: The file holds no text to publish. | Frontmatter between two lines of --- and then the text. | Write the text below the frontmatter, or remove the file.',
  ],
  'a file that is not UTF-8': [
    Buffer.from(`${frontmatter()}Caf\xe9`, 'latin1'),
    `${body}:4 source-is-utf8: Byte 94 of the file is not UTF-8. | A Markdown file saved as UTF-8. | Open the file in an editor and save it with the encoding UTF-8.`,
  ],
  'no frontmatter': [
    'Text.\n',
    '1:1 frontmatter-is-present: The file does not begin with frontmatter. | A block between two lines of --- at the very top, with title, lang and date. | Begin the first line with ---, then write title:, lang: and date: on a line each, then --- again.',
  ],
  'broken frontmatter': [
    '---\ntitle: Brief: the session\nlang: en\n---\n\nText.\n',
    '2:8 frontmatter-is-yaml: The frontmatter cannot be read as YAML: a value holds a colon followed by a space and stands without quotes. | Lines of the form key: value. | Look at this line and the one above it; put a value that holds a colon or a quotation mark in quotes.',
  ],
  'an unknown key': [
    `${frontmatter('contcat: {email: press@example.org}')}Text.\n`,
    '2:1 frontmatter-key-is-known: The key contcat is not known. | One of title, subtitle, lang, summary, kind, authors, publisher, contact, date, modified, embargo, dateline, symbol, jobNumber, subjects, rights, licence, cover, abbreviations, formats, html, pdf, toc, numberSections, numberParagraphs, accessibility. | Did you mean contact?',
  ],
  'a bad date': [
    `${frontmatter('date: 12 October 2020')}Text.\n`,
    '2:7 frontmatter-value-is-well-formed: date is 12 October 2020. | A day of the calendar, written as year-month-day: 2020-10-12. | Write four digits for the year and two each for the month and the day, with hyphens between them.',
  ],
  'a bad language tag': [
    `${frontmatter('lang: English')}Text.\n`,
    '2:7 language-tag-is-known: lang is English, which names no language. | A BCP 47 language tag such as en, fr, ar or zh-Hans. | Did you mean en?',
  ],
  'a picture without alternative text': [
    text('![](chart.svg)'),
    `${body}:1 image-has-alternative: The picture chart.svg has no alternative text. | A sentence that says what the picture tells, for readers who do not see it. | Describe it: ![what the picture tells](chart.svg). Where it is decorative and no figure, write <img src="chart.svg" alt="">.`,
  ],
  'a link to nothing in the document': [
    text('See [the aims](#aims).'),
    `${body}:5 link-target-exists: The link leads to #aims, which nothing in the document is called. | The id of a section, figure or table. | Give the heading that is meant an id: {#aims}.`,
  ],
  'a picture that is not there': [
    text('![A chart](gone.png)'),
    `${body}:1 image-exists: There is no picture gone.png. | A path to a file, from the folder of the source; capital letters count. | Correct the path, or put the picture there.`,
  ],
  'a picture outside the folder': [
    text('![A chart](../../secret.png)'),
    `${body}:1 image-is-in-folder: The path ../../secret.png leads out of the folder of the source. | A path to a picture in that folder or below it. | Move the picture beside the source and write its path from there.`,
  ],
  'a picture from the network': [
    text('![A chart](https://example.org/chart.png)'),
    `${body}:1 image-is-local: The picture https://example.org/chart.png is an address, not a file. | A path to a picture in the folder of the source. | Save the picture beside the source and write its path.`,
  ],
}

describe('bad input', () => {
  it.each(Object.entries(cases))('%s', async (_case, [source, ...messages]) => {
    const { out, result, ...published } = await publishFolder({
      'source/bad.md': source,
      'source/good.md': good,
      'source/chart.svg': svg(),
    })
    expect(published.messages).toEqual(messages.map((message) => `source/bad.md:${message}`))
    expect(result.refused).toBe(true)
    expect(await readdir(out)).toEqual(['good', 'index.html', 'manifest.json'])
  })

  it('is said all at once, in the frontmatter and in the text', async () => {
    const source = `${frontmatter('date: soon', 'kidn: brief')}![A chart](gone.png)\n\n![A map](https://example.org/map.png)\n`
    const { messages } = await publishFolder({ 'source/bad.md': source })
    expect(messages.map((message) => message.slice(0, message.indexOf(': ')))).toEqual([
      'source/bad.md:2:7 frontmatter-value-is-well-formed',
      'source/bad.md:3:1 frontmatter-key-is-known',
      'source/bad.md:10:1 image-exists',
      'source/bad.md:12:1 image-is-local',
    ])
  })
})
