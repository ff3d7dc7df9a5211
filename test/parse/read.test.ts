import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/diagnostics/report.ts'
import { readSource } from '../../src/parse/read.ts'
import { folderWith } from '../support/folder.ts'
import { messagesOf } from '../support/messages.ts'

async function read(content: string | Uint8Array, name = 'a.md') {
  const file = new VFile({ path: join(await folderWith({ 'a.md': content }), name) })
  const usable = await readSource(file, createReport(file))
  return { usable, text: String(file), messages: messagesOf(file) }
}

describe('readSource', () => {
  it('gives the text of the file', async () => {
    expect(await read('Été, قمة, 🙂\n\tx')).toEqual({
      usable: true,
      text: 'Été, قمة, 🙂\n\tx',
      messages: [],
    })
  })

  it('writes line ends as on Unix, so that a document says the same whatever machine it was saved on', async () => {
    expect((await read('One\r\ntwo\rthree\n\nfour\r\n\r\nfive')).text).toBe('One\ntwo\nthree\n\nfour\n\nfive')
  })

  it('takes a byte order mark off', async () => {
    expect((await read('\uFEFFText')).text).toBe('Text')
  })

  it.each([
    ['a byte of another encoding', Buffer.from('Café.\nCaf\xe9 au lait', 'latin1'), '1:4', '3'],
    [
      'a wrong byte after sound text',
      Buffer.concat([Buffer.from('Été\nx'), Buffer.of(0xff, 0x41)]),
      '2:2',
      '7',
    ],
    ['a character cut off at the end', Buffer.from('ab é').subarray(0, 4), '1:4', '3'],
    ['UTF-16', Buffer.from('\uFEFFText', 'utf16le'), '1:1', '0'],
  ])('refuses %s', async (_case, bytes, place, offset) => {
    const { usable, messages } = await read(bytes)
    expect(usable).toBe(false)
    expect(messages).toEqual([
      `${place} source-is-utf8: Byte ${offset} of the file is not UTF-8. | A Markdown file saved as UTF-8. | Open the file in an editor and save it with the encoding UTF-8.`,
    ])
  })

  it.each(['', ' \n\t\n', '\uFEFF'])('refuses a file without text: %j', async (content) => {
    expect((await read(content)).messages).toEqual([
      '1:1 source-has-content: The file holds no text to publish. | Frontmatter between two lines of --- and then the text. | Write the text below the frontmatter, or remove the file.',
    ])
  })

  it('refuses control characters, each kind once', async () => {
    const { usable, messages } = await read('One\u0007 two\u0007\nthree\u0085')
    expect(usable).toBe(false)
    expect(messages.map((message) => message.slice(0, 79))).toEqual([
      '1:4 source-has-no-control-characters: The control character U+0007 stands here.',
      '2:6 source-has-no-control-characters: The control character U+0085 stands here.',
    ])
  })

  it('refuses what cannot be read', async () => {
    expect((await read('x', 'gone.md')).messages[0]).toMatch(
      /^1:1 source-is-readable: The file cannot be read: it does not exist\./,
    )
    expect((await read('x', '.')).messages[0]).toMatch(/^1:1 source-is-readable: .*it is a folder/)
  })

  it('refuses a file beyond the bound', async () => {
    expect((await read(Buffer.alloc(10_500_000, 'a'))).messages).toEqual([
      '1:1 source-is-of-bounded-size: The file is 10.5 MB large. | A source of at most 10 MB. | Split the document into several sources.',
    ])
  })
})
