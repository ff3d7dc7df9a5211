/** Characters that sound alike: two lines that differ in them alone are one to a listener. */

/** Spaces of any width, and separators of lines. */
const spaces = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
/** Soft hyphens, joiners, marks of direction, controls. */
const unspoken =
  /(?![\t\n\r])[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu
/** What languages put between thousands. */
const betweenThousands = /(\d)[ ,.'’](?=\d{3}(?!\d))/g
const hyphens = /[\u2010\u2011]/g

/** Text that has one form already, but for what stands between thousands. */
const plainText = /^[!-~]+(?: [!-~]+)*$/

/** `text` in one form of all that sound alike. A space at its end stays: more may follow. */
export function alike(text: string): string {
  if (plainText.test(text)) return text.replace(betweenThousands, '$1')
  return text
    .normalize('NFC')
    .replace(unspoken, '')
    .replace(spaces, ' ')
    .replace(hyphens, '-')
    .replace(betweenThousands, '$1')
    .trimStart()
}

/** Lines of code; those before the first words say nothing. */
export function alikeLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) =>
    line
      .normalize('NFC')
      .replace(unspoken, '')
      .replace(/[^\S\t]/g, ' ')
      .replace(hyphens, '-')
      .trimEnd(),
  )
  return lines
    .slice(lines.findIndex((line) => line !== ''))
    .join('\n')
    .trimEnd()
}
