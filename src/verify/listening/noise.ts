/** Signs that a voice says by their names where a listener expects words: "asterisk", "hash", "backslash". */
import type { TextPassage } from '../text/passages.ts'
import type { Voice } from './voice.ts'

export interface Noise {
  readonly character: string
  /** Number of its line, and its place in it in characters, both from 1. */
  readonly line: number
  readonly column: number
  /** What is heard, in the International Phonetic Alphabet. */
  readonly spoken: string
}

/** Signs that are read as words in any text, and those that hold symbols together: "EX/2020:1". */
const meaningful = /[%‰&+−=@$€£¥©®°№§×÷±≤≥½¼¾²³/:]|\p{Extended_Pictographic}/u

/** What is spelled because it has to be written down: addresses. */
const address = /^\W*(?:https?:|mailto:|tel:|www\.)|\S@\S+\.\S/i

/** The signs in `passages` that `voice` says by their names. */
export async function noiseIn(passages: readonly TextPassage[], voice: Voice): Promise<readonly Noise[]> {
  const names = new Map<string, string>()
  const heard = new Map<string, boolean>()
  const noise: Noise[] = []
  for (const { character, around, line, column } of signsIn(passages)) {
    const name = names.get(character) ?? (await voice.soundsOf(character))
    names.set(character, name)
    if (name === '') continue
    const key = `${shapeOf(around[0]).slice(-2)}${character}${shapeOf(around[1]).slice(0, 2)}`
    const isHeard = heard.get(key) ?? (await says(around, character, name, voice))
    heard.set(key, isHeard)
    if (isHeard) noise.push({ character, line, column, spoken: name })
  }
  return noise
}

interface Sign {
  readonly character: string
  /** The words before it and behind it, which may decide whether it is said. */
  readonly around: readonly [before: string, behind: string]
  readonly line: number
  readonly column: number
}

function* signsIn(passages: readonly TextPassage[]): Generator<Sign> {
  for (const passage of passages) {
    for (const [index, line] of passage.lines.entries()) {
      for (const { 0: word, index: start } of line.matchAll(/\S+/g)) {
        if (address.test(word)) continue
        for (const { 0: character, index: place } of word.matchAll(/[\p{P}\p{S}]/gu)) {
          if (meaningful.test(character)) continue
          const at = start + place
          const before = line.slice(0, at)
          const around = [lastWords(before), firstWords(line.slice(at + character.length))] as const
          const column = [...before].length + 1
          yield { character, around, line: passage.line + index, column }
        }
      }
    }
  }
}

/** Whether the name of `character` is heard among its words, and no longer without it. */
async function says(
  [before, behind]: Sign['around'],
  character: string,
  name: string,
  voice: Voice,
): Promise<boolean> {
  const times = async (text: string) => (await voice.soundsOf(text)).split(name).length
  return (await times(before + character + behind)) > (await times(`${before} ${behind}`))
}

/** Letters and figures as one of them: what stands beside a sign decides whether it is said, not which letter it is. */
function shapeOf(text: string): string {
  return text
    .replace(/[\p{L}\p{M}]/gu, 'a')
    .replace(/\p{N}/gu, '0')
    .replace(/\s/g, ' ')
}

function lastWords(text: string): string {
  return /\S*\s*\S*$/.exec(text)?.[0] ?? ''
}

function firstWords(text: string): string {
  return /^\S*\s*\S*/.exec(text)?.[0] ?? ''
}
