/** Text that cannot be published as it stands: the exact message for each mistake. */
import { describe, expect, it } from 'vitest'
import { builtInRenderers } from '../../src/render/registry.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'

const nesting =
  'nesting-is-bounded: More than 50 passages stand one inside the other here. | Lists, quotations, emphasis and elements that a listener can still follow: three or four levels. | Close what is open, or divide the passage.'
const control = (code: string) =>
  `source-has-no-control-characters: The control character ${code} stands here. | Letters, signs, spaces and line ends only. | Remove the character; it often comes with text copied from another program.`
const misread = (text: string) =>
  `directive-is-well-formed: “${text}” reads as text, not as a directive. | Three colons and the name without a space, as in :::note, and attributes in the form {name="value"}. | Remove the space after the colons, close the braces and quotation marks; or write a backslash before the colons of plain text.`
const unsafe = (element: string) =>
  `html-element-is-safe: <${element}> runs code, loads from elsewhere, asks for input or makes a page of its own. | Text, pictures, tables and links alone. | Remove the element; link to a page that offers what it did.`
const nested = (open: string, close: string, count: number) => `${open.repeat(count)}a${close.repeat(count)}`

/** Bodies, and what is said of them; places count from the first line of the body. */
const errors: Readonly<Record<string, readonly [body: string, ...messages: string[]]>> = {
  'an unknown directive': [
    ':::tip\nMind the gap.\n:::',
    '1:1 directive-is-known: :::tip is not a directive that Lectern knows. | One of :::figure, :::table, :::quote, :::note, :::warning, :::key-message. | Correct the name; or, where the colon belongs to the text, write a backslash before it.',
  ],
  'an unknown directive in a line': [
    'Mind the :gap[gap].',
    '1:10 directive-is-known: :gap is not a directive that Lectern knows. | One of :lang, :abbr. | Correct the name; or, where the colon belongs to the text, write a backslash before it.',
  ],
  'a directive that did not parse': [
    '::: note\nMind the gap.\n:::',
    `1:1 ${misread('::: note')}`,
    `3:1 ${misread(':::')}`,
  ],
  'a directive whose attributes did not parse': [
    ':::note{class="x\nMind the gap.',
    `1:1 ${misread(':::note{class="x')}`,
  ],
  'a directive that was never closed': [
    ':::note\nMind the gap.\n\nThe train leaves.',
    '1:1 directive-is-closed: :::note begins here and is not closed, so that it holds everything below it. | A line of its own with ::: where the passage ends. | Write ::: on a line of its own after the last line of the passage; around another directive write more colons than inside.',
  ],
  'an empty heading': [
    '##\n\nText.',
    '1:1 heading-has-words: The heading has no words. | Words that say what the section is about. | Write the heading, or remove its marks.',
  ],
  'a heading of invisible characters': [
    '## \u200B\n\nText.',
    '1:1 heading-has-words: The heading has no words. | Words that say what the section is about. | Write the heading, or remove its marks.',
  ],
  'a link without words': [
    'See [](https://example.org/).',
    '1:5 link-has-words: The link to https://example.org/ has no words. | Words that say where it leads. | Write them between the brackets: [where it leads](https://example.org/).',
  ],
  'a link of invisible words': [
    'See [\u200D](https://example.org/).',
    '1:5 link-has-words: The link to https://example.org/ has no words. | Words that say where it leads. | Write them between the brackets: [where it leads](https://example.org/).',
  ],
  'an id that stands twice': [
    '## Wells {#wells}\n\nText.\n\n## Rivers {#wells}\n\nText.',
    '5:1 id-stands-once: The id wells stands here for the second time. | Each id once, so that a link has one target. | Choose another id for one of the two.',
  ],
  'a note without definition': [
    'Ten wells.[^1]',
    '1:11 note-is-defined: [^1] calls a note that is not defined. | A line [^1]: with the words of the note. | Add that line; or write a backslash before a bracket that is meant as text.',
  ],
  'a table without header cells': [
    '<table><caption>Wells</caption><tr><td>North</td><td>12</td></tr></table>',
    '1:1 table-has-header-cells: The table has no header cell, so that a listener cannot tell what a cell is about. | A first row or a first column that names the others. | Write the head row, or put the table into :::table{headers="row"}; in HTML use th.',
  ],
  'a script': ['Text.\n\n<script>alert(1)</script>', `3:1 ${unsafe('script')}`],
  'an event handler': [
    'Ten <b onclick="alert(1)">wells</b>.',
    '1:5 html-attribute-is-safe: The attribute onclick of <b> runs code. | Text, pictures, tables and links alone. | Remove the attribute.',
  ],
  'an address that runs code': [
    '[Wells](javascript:alert(1))',
    '1:1 link-address-is-absolute: The link leads to javascript:alert(1). | An address that works in a file of its own: https://…, mailto:…, tel:… or #id. | Write the whole address, or link to a section with #id.',
  ],
  'a page within the page': [
    '<html lang="fr"><body onload="alert(1)">Bonjour.</body></html>',
    `1:1 ${unsafe('html')}`,
    `1:17 ${unsafe('body')}`,
  ],
  'an element that is not closed': [
    '<div lang="fr">\n\nBonjour.',
    '1:1 html-tags-match: <div> stands here without its </div>. | Both tags, in the same paragraph, or both between the same blocks. | Add </div>, or remove <div>.',
  ],
  'an end tag alone': [
    'Ten wells.\n\n</div>',
    '3:1 html-tags-match: </div> stands here without its <div>. | Both tags, in the same paragraph, or both between the same blocks. | Add <div>, or remove </div>.',
  ],
  'a control character': ['One\u0007 line.', `1:4 ${control('U+0007')}`],
  'a control character behind a reference': ['<p>One&#27; line.</p>', `1:4 ${control('U+001B')}`],
  'a code point that is no character': ['One\uFFFE line.', `1:4 ${control('U+FFFE')}`],
  'an override of the direction': ['Pay \u202E001 dollars.', `1:5 ${control('U+202E')}`],
  'quotations, 1,000 deep': [nested('> ', '', 1000), `1:1 ${nesting}`],
  'lists, 1,000 deep': [nested('- ', '', 1000), `1:1 ${nesting}`],
  'emphasis, 1,000 deep': [nested('*a **b ', ' b** a*', 1000), `1:1 ${nesting}`],
  'brackets, 1,001 deep': [nested('[', ']', 1001), `1:1 ${nesting}`],
  'elements, 1,000 deep': [`Text.\n\n${nested('<div>', '</div>', 1000)}`, `3:1 ${nesting}`],
  'elements in a line, 1,000 deep': [`a ${nested('<b>', '</b>', 1000)}`, `1:150 ${nesting}`],
  'quotations, 51 deep': [nested('> ', '', 51), `1:103 ${nesting}`],
  'a row of 200 columns': [
    `<table><caption>Wells</caption><tr>${'<th>a</th>'.repeat(200)}</tr></table>`,
    '1:1036 table-is-of-bounded-width: The table has more than 100 columns. | A table of at most 100 columns. | Split the table, or turn its rows into columns.',
  ],
  'a cell that claims a million columns': [
    '<table><caption>Wells</caption><tr><th>a</th><td colspan="999999">b</td></tr></table>',
    '1:46 table-is-of-bounded-width: The table has more than 100 columns. | A table of at most 100 columns. | Split the table, or turn its rows into columns.',
  ],
}

const warnings: typeof errors = {
  'a skipped level': [
    '## One\n\nText.\n\n#### Two\n\nText.',
    '5:1 heading-levels-do-not-skip: The heading “Two” is written at level 4, below one of level 2. | Level 3, which is what the editions give it. | Write it with ###.',
  ],
  'an unknown element': [
    'Press <blink>Enter</blink>.',
    '1:7 html-element-is-known: <blink> means nothing that all editions can say; its content is kept, the element is not. | Markdown, or an element that the handbook lists. | Write the meaning in Markdown or as a directive, or remove the tags.',
  ],
  'a list of bullets copied from elsewhere': [
    '• North\n• South',
    '1:1 list-is-marked-as-one: The paragraph begins with “•”, and looks like an item of a list without being one. | A list, whose items are counted and announced. | Begin each item with a hyphen and a space, on a line of its own.',
  ],
  'words in the letters of another language': [
    'The word вода means water.',
    '1:1 words-are-in-their-language: “вода” stands in a passage marked as en, which is not written with such letters. | Words marked with their own language, so that they are spoken with its voice. | Write :lang[вода]{lang=…} with the tag of their language.',
  ],
}

async function publish(body: string, strict = false) {
  const head = frontmatter()
  const { messages, result } = await publishFolder({ 'source/bad.md': `${head}${body}\n` }, { strict })
  const above = head.split('\n').length - 1
  const said = messages.map((message) => {
    const [, line = '', rest] = /^source\/bad\.md:(\d+)(.*)$/s.exec(message) ?? []
    return `${Number(line) - above}${rest}`
  })
  return { said, refused: result.refused }
}

describe('an error', () => {
  it.each(Object.entries(errors))('is %s', async (_case, [body, ...messages]) => {
    expect(await publish(body)).toEqual({ said: messages, refused: true })
  })
})

describe('a warning, and an error where warnings are not taken lightly,', () => {
  it.each(Object.entries(warnings))('is %s', async (_case, [body, ...messages]) => {
    expect(await publish(body)).toEqual({ said: messages, refused: false })
    expect(await publish(body, true)).toEqual({ said: messages, refused: true })
  })
})

it('publishes what is nested as deep as it may be, in every edition', async () => {
  const deep = [nested('> ', '', 50), nested('- ', '', 50), nested('<div>', '</div>', 50)]
  const { messages, result } = await publishFolder(
    { 'source/deep.md': `${frontmatter()}${deep.join('\n\n')}\n` },
    { renderers: builtInRenderers },
  )
  expect({ messages, refused: result.refused }).toEqual({ messages: [], refused: false })
})
