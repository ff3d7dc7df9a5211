/** Characters as they stand, or behind a reference that means one thing in HTML (13.2.5.72 to 13.2.5.80) and in XML (4.1). */

const reference = /&(?:#x([\da-fA-F]{1,6});|#(\d{1,7});|(amp|lt|gt|quot|apos);)?/g

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
  const isNone = (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
  return isText && !isNone ? String.fromCodePoint(code) : undefined
}

/** White space of HTML alone. */
export function isSpace(text: string): boolean {
  return !/[^\t\n\f ]/.test(text)
}
