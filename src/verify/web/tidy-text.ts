/** Characters of a tidy page: as they stand, or behind a reference that means one thing (HTML, 13.2.5.72 to 13.2.5.80). */

const reference = /&(?:#x([\da-f]{1,6});|#(\d{1,7});|(amp|lt|gt|quot|apos);)?/gi

const named: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** `written` with its references resolved; undefined where one of them is no plain one. */
export function plainCharacters(written: string): string | undefined {
  if (!written.includes('&')) return written
  let isPlain = true
  const text = written.replace(reference, (_all, hex?: string, decimal?: string, name = '') => {
    const character = hex || decimal ? characterAt(hex, decimal) : named[name]
    if (character === undefined) isPlain = false
    return character ?? ''
  })
  return isPlain ? text : undefined
}

/** Controls, surrogates and what lies beyond Unicode are replaced by other characters. */
function characterAt(hex: string | undefined, decimal = ''): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const isText = code === 0x0a || (code >= 0x20 && code < 0x7f) || (code > 0x9f && code <= 0x10ffff)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return isText && !isSurrogate ? String.fromCodePoint(code) : undefined
}

/** White space of HTML alone. */
export function isSpace(text: string): boolean {
  return !/[^\t\n\f ]/.test(text)
}
