/** Writing with the characters that speech and braille know: a special one takes up to eight cells. */

const specialSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Soft hyphens, bidi controls, zero-width spaces and word joiners. */
const unspoken = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g

/** Joiners spell Persian and Indic words and join emoji; beside these letters they only steer type. */
const needlessJoiners =
  /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Z}\p{N}])[\u200c\u200d]/gu

/** Control characters, except the tab and line feed. */
const controls = /(?![\t\n])\p{Cc}/gu

/** Hyphens that forbid or mark a line break. */
const specialHyphens = /[\u2010\u2011]/g

/** "10 000" with a space that holds the groups together, where it can be nothing else. */
const spacedNumber =
  /(?<![\d+.,\u00a0\u2009\u202f-])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?![\d\u00a0\u2009\u202f])/gu

/**
 * Writes texts in NFC with ordinary characters in place of special ones; white space keeps its length.
 *
 * @param language a BCP 47 tag; its separator of thousands replaces one that is a special space
 */
export function plainCharacters(language: string): (text: string) => string {
  const separator = thousandsSeparator(language)
  return (text) =>
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(spacedNumber, (number) => number.replace(/\D/g, separator))
      .replace(specialSpaces, ' ')
      .replace(specialHyphens, '-')
      .replace(controls, '')
      .replace(unspoken, '')
      .replace(needlessJoiners, '')
}

function thousandsSeparator(language: string): string {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1_000_000)
  const separator = parts.find(({ type }) => type === 'group')?.value ?? ' '
  return separator.trim() === '' ? ' ' : separator
}
