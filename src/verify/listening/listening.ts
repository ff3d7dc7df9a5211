/** What it is to listen to a text edition, as espeak-ng speaks it where it is installed. */
import { labelsFor } from '../../labels/labels.ts'
import { conventionsOf } from '../text/conventions.ts'
import { passagesOf } from '../text/passages.ts'
import { type Noise, noiseIn } from './noise.ts'
import { voiceOf } from './voice.ts'

export interface Listening {
  /** The voice that spoke, as espeak-ng names it. */
  readonly voice: string
  /** How long it spoke, at 155 words a minute. */
  readonly seconds: number
  /** Signs that it said by their names. Code, TeX and addresses, which have to be spelled, are passed over. */
  readonly noise: readonly Noise[]
}

/** Characters that are spoken; the time of longer editions is that of so many, in proportion. */
const mostCharacters = 500_000

/**
 * Speaks a text edition; undefined where espeak-ng is not installed, or has no voice for the language.
 *
 * @param bytes the file, in UTF-8
 * @param language a BCP 47 tag
 * @throws {ProgramFailure} when espeak-ng does not come to an end.
 */
export async function listenTo(bytes: Uint8Array, language: string): Promise<Listening | undefined> {
  const voice = await voiceOf(language)
  if (voice === undefined) return undefined
  const text = new TextDecoder().decode(bytes)
  const beginning = text.slice(0, mostCharacters)
  const seconds = await voice.secondsOf(beginning)
  const conventions = conventionsOf(labelsFor(language))
  const passages = passagesOf(beginning, conventions).filter(
    ({ isCode, text }) => !isCode && !conventions.isFormula(text),
  )
  const noise = await noiseIn(passages, voice)
  return { voice: voice.name, seconds: (seconds * text.length) / Math.max(1, beginning.length), noise }
}
