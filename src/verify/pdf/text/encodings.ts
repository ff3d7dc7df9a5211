/** The encodings of simple fonts (ISO 32000-1, 9.6.6 and Annex D). */

/** The text of each code; undefined where the encoding has none. */
export type Encoding = (code: number) => string | undefined

const ascii = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index)).join('')

/** Characters that follow one another from a code on; U+FFFD stands for a code without one. */
interface Run {
  readonly from: number
  readonly characters: string
}

/** Ligatures are the letters that they are made of. */
const ligatures: Readonly<Record<string, string>> = { ﬁ: 'fi', ﬂ: 'fl' }

function encodingOf(...runs: readonly Run[]): Encoding {
  const characters = new Map<number, string>()
  for (const { from, characters: run } of runs)
    for (const [index, character] of [...run].entries())
      if (character !== '\ufffd') characters.set(from + index, ligatures[character] ?? character)
  return (code) => characters.get(code)
}

const standard = encodingOf(
  { from: 0x20, characters: ascii },
  { from: 0x27, characters: '’' },
  { from: 0x60, characters: '‘' },
  { from: 0xa1, characters: "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ" },
  { from: 0xb1, characters: '–†‡·\ufffd¶•‚„”»…‰\ufffd¿' },
  { from: 0xc1, characters: '`´ˆ˜¯˘˙¨\ufffd˚¸\ufffd˝˛ˇ—' },
  { from: 0xe1, characters: 'Æ\ufffdª' },
  { from: 0xe8, characters: 'ŁØŒº' },
  { from: 0xf1, characters: 'æ' },
  { from: 0xf5, characters: 'ı' },
  { from: 0xf8, characters: 'łøœß' },
)

/** Symbol and ZapfDingbats have their own encodings (D.5 and D.6). */
const symbol = encodingOf(
  { from: 0x20, characters: ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾' },
  { from: 0x61, characters: 'αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼' },
  {
    from: 0xa0,
    characters: '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪',
  },
  { from: 0xf1, characters: '〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭' },
)

const fromCode = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(first + index)).join('')

const dingbats = encodingOf(
  { from: 0x20, characters: ` ${fromCode(0x2701, 0x5e)}` },
  { from: 0x25, characters: '☎' },
  { from: 0x2a, characters: '☛☞' },
  { from: 0x48, characters: '★' },
  { from: 0x6c, characters: '●' },
  { from: 0x6e, characters: '■' },
  { from: 0x73, characters: '▲▼◆' },
  { from: 0x77, characters: '◗' },
  {
    from: 0xa1,
    characters: `${fromCode(0x2761, 7)}♣♦♥♠${fromCode(0x2460, 10)}${fromCode(0x2776, 31)}→↔↕${fromCode(0x2798, 24)}`,
  },
  { from: 0xf1, characters: fromCode(0x27b1, 14) },
)

const winAnsi = encodingOf(
  { from: 0x20, characters: `${ascii}•€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ` },
  { from: 0xa0, characters: fromCode(0xa0, 0x60) },
)

const macRoman = encodingOf({
  from: 0x20,
  characters: `${ascii}\ufffdÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\ufffdÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ`,
})

/** The predefined encodings by their names (Annex D.2). */
export const encodings: Readonly<Record<string, Encoding>> = {
  StandardEncoding: standard,
  WinAnsiEncoding: winAnsi,
  MacRomanEncoding: macRoman,
}

/** What a font encodes by itself: of those that every reader has, the two with signs. */
export const ownEncodings: Readonly<Record<string, Encoding>> = { Symbol: symbol, ZapfDingbats: dingbats }
