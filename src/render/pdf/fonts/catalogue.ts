/** The fonts that editions are set in, and which face draws a character. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Face } from './face.ts'
import { ShapedWords } from './words.ts'

export interface FontStyle {
  readonly family: 'text' | 'code'
  readonly bold: boolean
  readonly italic: boolean
}

const require = createRequire(import.meta.url)

/** Static TrueType files of npm packages, and their factor on the type size (editions.md: Arabic at 115 %). */
const files = {
  text: ['noto-sans/400Regular/NotoSans_400Regular.ttf', 1],
  textBold: ['noto-sans/700Bold/NotoSans_700Bold.ttf', 1],
  textItalic: ['noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf', 1],
  textBoldItalic: ['noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf', 1],
  arabic: ['noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf', 1.15],
  arabicBold: ['noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf', 1.15],
  code: ['noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf', 1],
  codeBold: ['noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf', 1],
  mathematics: ['noto-sans-math/400Regular/NotoSansMath_400Regular.ttf', 1],
} as const satisfies Record<string, readonly [string, number]>

type FaceName = keyof typeof files

/** Faces are read and opened when a text first needs them. */
export class FontCatalogue {
  readonly #faces = new Map<FaceName, Face>()
  /** The face of a character depends on the style alone; finding it again for every letter would be slow. */
  readonly #choices = new Map<number, Map<number, Face | undefined>>()

  readonly #words = new Map<string, readonly [ShapedWords, ShapedWords]>()

  /** The words that were shaped in `style` and `language`: from left to right, and from right to left. */
  wordsIn(style: FontStyle, language: string): readonly [ShapedWords, ShapedWords] {
    const key = `${keyOf(style)} ${language}`
    let words = this.#words.get(key)
    if (words === undefined) {
      words = [new ShapedWords(), new ShapedWords()]
      this.#words.set(key, words)
    }
    return words
  }

  /** The face that draws `codePoint` in `style`, or undefined when no font has it. */
  faceFor(codePoint: number, style: FontStyle): Face | undefined {
    const choices = this.#choicesIn(style)
    if (!choices.has(codePoint)) {
      const name = chain(style).find((candidate) => this.#open(candidate).covers(codePoint))
      choices.set(codePoint, name && this.#open(name))
    }
    return choices.get(codePoint)
  }

  #choicesIn(style: FontStyle): Map<number, Face | undefined> {
    const key = keyOf(style)
    let choices = this.#choices.get(key)
    if (choices === undefined) {
      choices = new Map()
      this.#choices.set(key, choices)
    }
    return choices
  }

  #open(name: FaceName): Face {
    let face = this.#faces.get(name)
    if (face === undefined) {
      const [path, scale] = files[name]
      face = new Face(name, readFileSync(require.resolve(`@expo-google-fonts/${path}`)), scale)
      this.#faces.set(name, face)
    }
    return face
  }
}

function keyOf({ family, bold, italic }: FontStyle): number {
  return (family === 'code' ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0)
}

/** Faces in the order in which they are asked. Arabic has no italic: there, weight alone distinguishes. */
function chain({ family, bold, italic }: FontStyle): readonly FaceName[] {
  const text = bold ? (italic ? 'textBoldItalic' : 'textBold') : italic ? 'textItalic' : 'text'
  const arabic = bold ? 'arabicBold' : 'arabic'
  const others = [text, arabic, 'mathematics'] as const
  return family === 'code' ? [bold ? 'codeBold' : 'code', ...others] : others
}
