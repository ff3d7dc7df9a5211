/**
 * How long it takes to listen to an edition.
 *
 * Counting words does not tell: a figure takes as long as a word ("2020"), an Arabic or Russian word longer than an
 * English one, Chinese has no spaces, and a blank line is heard as a pause. The durations below are those of
 * espeak-ng set to 155 words a minute (audiobooks are read at 150 to 160), fitted to texts in each language;
 * `src/verify/listening` measures an edition against it.
 */
import type { Passage } from './passage.ts'

/** What something takes to be said, in milliseconds. */
interface Pace {
  /** A letter of the language's own script. */
  readonly letter: number
  /** The first figure of a number, and each further one. */
  readonly number: readonly [first: number, further: number]
}

/** By language, else by script. */
const paces: Readonly<Record<string, Pace>> = {
  ar: { letter: 105, number: [575, 440] },
  de: { letter: 59, number: [320, 400] },
  en: { letter: 56, number: [370, 540] },
  es: { letter: 62, number: [335, 260] },
  fr: { letter: 44, number: [270, 165] },
  pt: { letter: 63, number: [250, 355] },
  ru: { letter: 59, number: [340, 380] },
  zh: { letter: 403, number: [170, 445] },
  Arab: { letter: 105, number: [575, 440] },
  Hani: { letter: 403, number: [170, 445] },
}

/** The pace of an alphabet that was not measured. */
const ordinary: Pace = { letter: 58, number: [320, 350] }

/** Beside letters and figures, in any language, in milliseconds. */
const latinLetter = 57
const word = 60
const clause = 200
const sentence = 250
const paragraph = 710
/** A heading has a blank line more. */
const heading = 1000
/** What a letter takes longer that is said by its name, as in "UN". */
const capital = 45
/** A sign that is said by its name, as in an address. */
const sign = 350

/** How long `passages` take, in milliseconds, with a voice of `language`, a BCP 47 tag. */
export function listeningTime(passages: readonly Passage[], language: string): number {
  const pace = paceOf(language)
  const letters = lettersOf(language)
  return passages.reduce((sum, { kind, text }) => {
    const blocks = text.split(/\n[ \t]*\n/).length
    return sum + blocks * (kind === 'heading' ? heading : paragraph) + timeOf(text, pace, letters)
  }, 0)
}

/** Whole minutes, at least one, as a reader is told. */
export function listeningMinutes(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 60_000))
}

function timeOf(text: string, { letter, number: [first, further] }: Pace, own: RegExp): number {
  const letters = count(text, /\p{L}/gu)
  const ownLetters = count(text, own)
  return (
    ownLetters * letter +
    (letters - ownLetters) * latinLetter +
    count(text, /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, ({ length }) => length) * capital +
    count(text, /\p{N}+/gu, ({ length }) => first + (length - 1) * further) +
    count(text, /\S*\p{L}\S*/gu) * word +
    count(text, /[,;:،؛，；：、](?!\p{L})|[[\]()«»“”„‘—–]/gu) * clause +
    count(text, /[.!?。？！؟](?![\p{L}\p{N}])/gu) * sentence +
    count(text, /(?<=[\p{L}\p{N}])[./:@=&#\\-](?=[\p{L}\p{N}])|[*#/\\@=+%&§©€$|<>~^]/gu) * sign
  )
}

/** How often `text` has `what`, or the sum of what each is worth. */
function count(text: string, what: RegExp, worth: (found: string) => number = () => 1): number {
  let sum = 0
  for (const [found] of text.matchAll(what)) sum += worth(found)
  return sum
}

/** The letters of the script that `tag` is written in; words in Latin letters stand in any text. */
function lettersOf(tag: string): RegExp {
  const { script } = new Intl.Locale(tag).maximize()
  return script === 'Latn' ? /\p{L}/gu : /(?!\p{Script=Latin})\p{L}/gu
}

function paceOf(tag: string): Pace {
  const { language, script = '' } = new Intl.Locale(tag).maximize()
  const writing = ['Hans', 'Hant', 'Jpan'].includes(script) ? 'Hani' : script
  return paces[language] ?? paces[writing] ?? ordinary
}
