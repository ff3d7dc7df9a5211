import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/diagnostics/report.ts'
import { readFrontmatter } from '../../src/frontmatter/read.ts'
import { messagesOf, rulesOf } from '../support/messages.ts'

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()

function read(source: string) {
  const file = new VFile({ path: 'source/brief.md', value: source })
  const metadata = readFrontmatter(parser.parse(file), file, createReport(file))
  return { file, metadata, messages: messagesOf(file), rules: rulesOf(file) }
}

/** A source whose frontmatter lacks nothing but what `lines` add. */
function complete(...lines: string[]) {
  const own = lines.join('\n')
  const given = (key: string) => new RegExp(`^${key}:`, 'm').test(own)
  const rest = [
    'title: A brief',
    'lang: en',
    'date: 2020-10-12',
    'summary: Short.',
    'publisher: {name: UNODC}',
  ]
  const others = rest.filter((line) => !given(line.slice(0, line.indexOf(':'))))
  return read(`---\n${own}\n${others.join('\n')}\n---\n\nText.\n`)
}

describe('good frontmatter', () => {
  it('becomes metadata, defaults filled in', () => {
    const { metadata, messages } = complete(
      'symbol: CTOC/COP/2020/10',
      'abbreviations:',
      '  UN: United Nations',
    )
    expect(messages).toEqual([])
    expect(metadata).toMatchObject({
      title: 'A brief',
      kind: 'brief',
      symbol: 'CTOC/COP/2020/10',
      abbreviations: { UN: 'United Nations' },
      numberSections: false,
    })
  })

  it('reads Windows line endings', () => {
    const { metadata, messages } = read(
      '---\r\ntitle: T\r\nlang: ar\r\ndate: 2020-10-12\r\nsummary: S\r\npublisher:\r\n  name: P\r\n---\r\n\r\nText.\r\n',
    )
    expect(messages).toEqual([])
    expect(metadata?.lang).toBe('ar')
  })

  it('keeps words that older YAML took for booleans', () => {
    expect(complete('lang: no').metadata?.lang).toBe('no')
  })
})

describe('the block as a whole', () => {
  it('must be there', () => {
    expect(read('# A heading\n').messages).toEqual([
      '1:1 frontmatter-is-present: The file does not begin with frontmatter. | A block between two lines of --- at the very top, with title, lang and date. | Begin the first line with ---, then write title:, lang: and date: on a line each, then --- again.',
    ])
  })

  it('must end', () => {
    expect(read('---\ntitle: A brief\n\n# A heading\n').rules).toEqual(['1:1 frontmatter-is-closed'])
  })

  it('must be a mapping', () => {
    expect(read('---\n- title\n---\n').messages).toEqual([
      '1:1 frontmatter-is-a-mapping: The frontmatter is a list. | Keys with their values: title, lang and date at least. | Write a line for each key, such as title: The title of the document.',
    ])
    expect(read('---\n---\n').rules).toEqual(['1:1 frontmatter-is-a-mapping'])
  })

  it.each([
    [
      'title: Brief: the session',
      '2:8',
      'a value holds a colon followed by a space and stands without quotes',
    ],
    ['title: "Brief', '3:1', 'a character is missing here, most often the closing quotation mark'],
    ['\ttitle: Brief', '2:1', 'a line begins with a tab; YAML takes spaces only'],
    ['title: !!js/function x', '2:8', 'it holds a tag beginning with !, which has no meaning here'],
    ['title: &x T\nsummary: *x', '3:10', 'it repeats another value with *, which Lectern does not follow'],
    [`a: ${'['.repeat(60)}`, '1:1', 'its lists are nested too deeply'],
    [`a: ${'- '.repeat(60)}x`, '1:1', 'its lists are nested too deeply'],
    [`a: ${'x'.repeat(21_000)}`, '1:1', 'it is longer than 20000 characters'],
  ])('must be YAML: %j', (line, place, reason) => {
    const { metadata, messages } = read(`---\n${line}\n---\n`)
    expect(metadata).toBeUndefined()
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(
      `${place} frontmatter-is-yaml: The frontmatter cannot be read as YAML: ${reason}.`,
    )
  })

  it('holds each key once', () => {
    expect(complete('title: One', 'title: Two').messages).toEqual([
      '3:1 frontmatter-key-stands-once: The key title stands here for the second time. | Each key once. | Remove one of the two lines.',
    ])
  })
})

describe('keys', () => {
  it('asks for the required ones, and recommends two', () => {
    const { metadata, file } = read('---\nkind: report\n---\n')
    expect(metadata).toBeUndefined()
    expect(file.messages.map(({ reason, fatal }) => `${fatal ? 'error' : 'warning'} ${reason}`)).toEqual([
      'warning summary is missing.',
      'warning publisher is missing.',
      'error title is missing.',
      'error lang is missing.',
      'error date is missing.',
    ])
  })

  it('takes a recommendation for what it is', () => {
    const { metadata, file } = read('---\ntitle: T\nlang: en\ndate: 2020-10-12\n---\n')
    expect(metadata?.title).toBe('T')
    expect(file.messages.every(({ fatal }) => fatal === false)).toBe(true)
  })

  it('does not know the others, and says which was meant', () => {
    expect(complete('sumary: Short.').messages).toEqual([
      expect.stringMatching(
        /^2:1 frontmatter-key-is-known: The key sumary is not known\. .*\| Did you mean summary\?$/,
      ),
    ])
    expect(complete('contact:', '  emial: a@example.org').messages).toEqual([
      '3:3 frontmatter-key-is-known: The key contact.emial is not known. | One of name, email, phone, url. | Did you mean email?',
    ])
    expect(complete('colour: blue').messages[0]).toMatch(/Remove the line, or use one of these keys\.$/)
  })

  it('finds a missing key where its mapping begins', () => {
    expect(complete('authors:', '  - role: author').messages).toEqual([
      '3:5 frontmatter-has-required-keys: authors, item 1: name is missing. | The name as it should be printed and spoken. | Add a line name: ….',
    ])
  })
})

describe('values', () => {
  it.each([
    [
      'title: 2020',
      '2:8 frontmatter-text-is-in-quotes: title is 2020, which YAML reads as a number. | Text. | Write it in quotes: "2020".',
    ],
    [
      'title: true',
      '2:8 frontmatter-text-is-in-quotes: title is true, which YAML reads as true or false. | Text. | Write it in quotes: "true".',
    ],
    [
      'title: [One, Two]',
      '2:8 frontmatter-value-is-of-its-kind: title is a list. | Text: The title: first line, h1 and name of the file in every reader. | Write it as text on one line.',
    ],
    [
      'summary:',
      '2:1 frontmatter-value-is-given: summary is empty. | One or two sentences for search engines and listings, also read first. | Write the value, or remove the key.',
    ],
    [
      'contact: Press office',
      '2:10 frontmatter-value-is-of-its-kind: contact is text. | A mapping: Whom readers and the press may ask; printed at the end. | Write its keys on lines of their own, indented by two spaces.',
    ],
    [
      'numberSections: yes',
      '2:17 frontmatter-value-is-of-its-kind: numberSections is text. | true or false: Whether sections carry numbers, in every edition. | Write true or false, without quotes.',
    ],
    [
      'kind: breif',
      '2:7 frontmatter-value-is-listed: kind is breif. | One of brief, press-release, report, article, book. | Did you mean brief?',
    ],
    [
      'date: 12 October 2020',
      '2:7 frontmatter-value-is-well-formed: date is 12 October 2020. | A day of the calendar, written as year-month-day: 2020-10-12. | Write four digits for the year and two each for the month and the day, with hyphens between them.',
    ],
    [
      'embargo: 2020-10-12',
      '2:10 frontmatter-value-is-well-formed: embargo is 2020-10-12. | An instant with seconds and time zone: 2020-10-12T09:00:00+02:00. | Write the day, the letter T, the time, and then the zone: Z for UTC, or hours and minutes from it.',
    ],
    [
      'contact: {email: press}',
      '2:18 frontmatter-value-is-well-formed: contact.email is press. | An e-mail address. | Write it in the form name@example.org.',
    ],
    [
      'publisher: {name: U, url: www.unodc.org}',
      '2:27 frontmatter-value-is-well-formed: publisher.url is www.unodc.org. | A web address that begins with https:// or http://. | Write it in full, in the form https://www.example.org/.',
    ],
    [
      'toc: {depth: 9}',
      '2:14 frontmatter-value-is-well-formed: toc.depth is 9. | Deepest level that is listed on the page; menus of e-readers and PDF viewers hold every heading. Too big: expected number to be <=6. | Write a value of that form.',
    ],
    [
      'abbreviations: {"": nothing}',
      '2:21 frontmatter-value-is-well-formed: abbreviations. is nothing. | The words in full. Invalid key in record. | Write a value of that form.',
    ],
  ])('%s', (line, message) => {
    expect(complete(line).messages).toEqual([message])
  })

  it('refuses a day that the calendar does not have', () => {
    expect(complete('date: 2021-02-29').rules).toEqual(['2:7 frontmatter-value-is-well-formed'])
  })

  it.each([
    ['en_GB', 'en-GB'],
    ['English', 'en'],
    ['français', 'fr'],
    ['العربية', 'ar'],
  ])('knows which language %s means', (written, tag) => {
    const { messages } = complete(`lang: ${written}`)
    expect(messages).toEqual([
      `2:7 language-tag-is-known: lang is ${written}, which names no language. | A BCP 47 language tag such as en, fr, ar or zh-Hans. | Did you mean ${tag}?`,
    ])
  })

  it('has no suggestion for a tag like no other', () => {
    expect(complete('lang: xxq').messages[0]).toMatch(
      /Write the code of the language, not its name or country\.$/,
    )
  })

  it('says everything in one run', () => {
    expect(complete('title: 2020', 'lang: English', 'date: yesterday', 'kindd: brief').rules).toEqual([
      '2:8 frontmatter-text-is-in-quotes',
      '3:7 language-tag-is-known',
      '4:7 frontmatter-value-is-well-formed',
      '5:1 frontmatter-key-is-known',
    ])
  })
})
