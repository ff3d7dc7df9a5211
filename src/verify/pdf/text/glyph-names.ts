/** Glyph names → text, by the rules of the Adobe Glyph List specification (ISO 32000-1, 9.10.2). */

/** Names that no rule below derives, each followed by its character. Ligatures of Latin letters are the letters. */
const table = `
  exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk *
  plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
  colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ]
  asciicircum ^ underscore _ grave \` braceleft { bar | braceright } asciitilde ~
  exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª
  guillemotleft « logicalnot ¬ registered ® macron ¯ overscore ¯ degree ° plusminus ± acute ´ mu µ mu1 µ paragraph ¶
  periodcentered · middot · cedilla ¸ ordmasculine º guillemotright » onequarter ¼ onehalf ½ threequarters ¾
  questiondown ¿ AE Æ Eth Ð multiply × Oslash Ø Thorn Þ germandbls ß ae æ eth ð divide ÷ oslash ø thorn þ
  Dcroat Đ dcroat đ Dslash Đ Hbar Ħ hbar ħ dotlessi ı dotlessj ȷ IJ Ĳ ij ĳ kgreenlandic ĸ Ldot Ŀ ldot ŀ Lslash Ł
  lslash ł napostrophe ŉ Eng Ŋ eng ŋ OE Œ oe œ Tbar Ŧ tbar ŧ longs ſ florin ƒ Scommaaccent Ș scommaaccent ș
  circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚ ogonek ˛ tilde ˜ hungarumlaut ˝ tonos ΄
  Alpha Α Beta Β Gamma Γ Delta ∆ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο
  Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Upsilon1 ϒ Phi Φ Chi Χ Psi Ψ Omega Ω
  alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ theta1 ϑ iota ι kappa κ lambda λ nu ν xi ξ omicron ο
  pi π rho ρ sigma1 ς sigma σ tau τ upsilon υ phi φ phi1 ϕ chi χ psi ψ omega ω omega1 ϖ
  figuredash ‒ endash – emdash — underscoredbl ‗ quoteleft ‘ quoteright ’ quotesinglbase ‚ quotereversed ‛
  quotedblleft “ quotedblright ” quotedblbase „ dagger † daggerdbl ‡ bullet • onedotenleader ․ twodotenleader ‥
  ellipsis … perthousand ‰ minute ′ second ″ guilsinglleft ‹ guilsinglright › exclamdbl ‼ fraction ⁄
  colonmonetary ₡ franc ₣ lira ₤ peseta ₧ dong ₫ Euro € Ifraktur ℑ weierstrass ℘ Rfraktur ℜ prescription ℞
  trademark ™ estimated ℮ aleph ℵ onethird ⅓ twothirds ⅔ oneeighth ⅛ threeeighths ⅜ fiveeighths ⅝ seveneighths ⅞
  arrowleft ← arrowup ↑ arrowright → arrowdown ↓ arrowboth ↔ arrowupdn ↕ arrowupdnbse ↨ carriagereturn ↵
  arrowdblleft ⇐ arrowdblup ⇑ arrowdblright ⇒ arrowdbldown ⇓ arrowdblboth ⇔ universal ∀ partialdiff ∂ existential ∃
  emptyset ∅ gradient ∇ element ∈ notelement ∉ suchthat ∋ product ∏ summation ∑ minus − asteriskmath ∗ radical √
  proportional ∝ infinity ∞ orthogonal ∟ angle ∠ logicaland ∧ logicalor ∨ intersection ∩ union ∪ integral ∫
  therefore ∴ similar ∼ congruent ≅ approxequal ≈ notequal ≠ equivalence ≡ lessequal ≤ greaterequal ≥
  propersubset ⊂ propersuperset ⊃ notsubset ⊄ reflexsubset ⊆ reflexsuperset ⊇ circleplus ⊕ circlemultiply ⊗
  perpendicular ⊥ dotmath ⋅ house ⌂ revlogicalnot ⌐ integraltp ⌠ integralbt ⌡ angleleft 〈 angleright 〉
  block █ filledbox ■ H22073 □ H18543 ▪ H18533 ● H18551 ▫ triagup ▲ triagrt ► triagdn ▼ triaglf ◄ lozenge ◊ circle ○
  invbullet ◘ invcircle ◙ openbullet ◦ filledrect ▬ smileface ☺ invsmileface ☻ sun ☼ female ♀ male ♂ spade ♠ club ♣
  heart ♥ diamond ♦ musicalnote ♪ musicalnotedbl ♫ visiblespace ␣
  shade ▒ ltshade ░ dkshade ▓ upblock ▀ dnblock ▄ lfblock ▌ rtblock ▐ anoteleia ·
  ff ff fi fi fl fl ffi ffi ffl ffl`

const pairs = table.trim().split(/\s+/)
const names: ReadonlyMap<string, string> = new Map([
  ...Array.from(
    { length: pairs.length / 2 },
    (_, index) => [pairs[index * 2], pairs[index * 2 + 1]] as const,
  ),
  ['space', ' '],
  ['nbspace', '\u00a0'],
  ['nonbreakingspace', '\u00a0'],
  ['softhyphen', '\u00ad'],
  ['sfthyphen', '\u00ad'],
  ['gravecomb', '\u0300'],
  ['acutecomb', '\u0301'],
  ['tildecomb', '\u0303'],
  ['hookabovecomb', '\u0309'],
  ['dotbelowcomb', '\u0323'],
] as readonly (readonly [string, string])[])

/** What the name of an accented letter ends in: "Aacute" is A with an acute. */
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  macron: '\u0304',
  breve: '\u0306',
  dotaccent: '\u0307',
  dot: '\u0307',
  dieresis: '\u0308',
  ring: '\u030a',
  hungarumlaut: '\u030b',
  caron: '\u030c',
  horn: '\u031b',
  commaaccent: '\u0327',
  cedilla: '\u0327',
  ogonek: '\u0328',
  tonos: '\u0301',
  dieresistonos: '\u0308\u0301',
}

const accented = new RegExp(`^(.+?)(${Object.keys(accents).join('|')})$`)

/** The text of a glyph; undefined where its name does not say it. */
export function textOfGlyph(name: string): string | undefined {
  const [whole = ''] = name.split('.', 1)
  if (whole === '') return undefined
  const parts = whole.split('_').map(textOfPart)
  return parts.includes(undefined) ? undefined : parts.join('')
}

function textOfPart(name: string): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return name
  const known = names.get(name) ?? cyrillic(name)
  if (known !== undefined) return known
  const [, units] = /^uni((?:[0-9A-F]{4})+)$/.exec(name) ?? []
  if (units !== undefined) return fromCodes(units.match(/.{4}/g) ?? [])
  const [, code] = /^u([0-9A-F]{4,6})$/.exec(name) ?? []
  if (code !== undefined) return fromCodes([code])
  const [, letter = '', accent = ''] = accented.exec(name) ?? []
  const base = letter === '' ? undefined : textOfPart(letter)
  if (base === undefined || !/^\p{L}$/u.test(base)) return undefined
  const composed = `${base}${accents[accent]}`.normalize('NFC')
  return composed.length === 1 ? composed : undefined
}

/** Surrogates and what lies beyond Unicode stand for no character. */
function fromCodes(codes: readonly string[]): string | undefined {
  const points = codes.map((code) => Number.parseInt(code, 16))
  const areCharacters = points.every((point) => point < 0xd800 || (point > 0xdfff && point <= 0x10ffff))
  return areCharacters ? String.fromCodePoint(...points) : undefined
}

/** The letters of Russian by the numbers of another registry, which old fonts use. */
function cyrillic(name: string): string | undefined {
  const number = Number(/^afii(100\d\d)$/.exec(name)?.[1])
  const [first, alphabet] = number < 10065 ? [10017, russian.toUpperCase()] : [10065, russian]
  return alphabet[number - first]
}

const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'
