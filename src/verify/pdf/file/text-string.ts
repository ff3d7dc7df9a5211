/** Text strings: in UTF-16, in UTF-8, or in PDFDocEncoding (ISO 32000-1, 7.9.2.2; ISO 32000-2, 7.9.2.2; Annex D.3). */

/** The codes of PDFDocEncoding that are not those of Latin-1; a code without a character is U+FFFD. */
const own: ReadonlyMap<number, string> = new Map([
  ...runFrom(0x18, '˘ˇˆ˙˝˛˚˜'),
  ...runFrom(0x7f, '\ufffd•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€'),
  [0xad, '\ufffd'],
])

function runFrom(first: number, characters: string): readonly (readonly [number, string])[] {
  return [...characters].map((character, index) => [first + index, character] as const)
}

/** Marks at the beginning, by which encodings are told apart. */
const encodings = [
  { mark: [0xfe, 0xff], decoder: new TextDecoder('utf-16be') },
  { mark: [0xff, 0xfe], decoder: new TextDecoder('utf-16le') },
  { mark: [0xef, 0xbb, 0xbf], decoder: new TextDecoder('utf-8') },
] as const

/** Between two escapes, a text in Unicode names the language of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is a control character.
const languageMark = /\u001b[a-zA-Z]*\u001b/g

export function textOf(bytes: Uint8Array): string {
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (encoding !== undefined) return encoding.decoder.decode(bytes).replace(languageMark, '')
  let text = ''
  for (const byte of bytes) text += own.get(byte) ?? String.fromCharCode(byte)
  return text
}
