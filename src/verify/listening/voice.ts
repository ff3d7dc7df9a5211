/** espeak-ng, which speaks an edition as a screen reader would. */
import { type ProgramRun, runProgram } from '../program.ts'

/** Words a minute of a voice at its ordinary rate, the unit of the estimate that an edition makes. */
export const wordsPerMinute = 155

export interface Voice {
  /** The name by which espeak-ng knows it. */
  readonly name: string
  /** How many seconds `text` takes to be spoken. */
  secondsOf(text: string): Promise<number>
  /** The sounds of `text`, in the International Phonetic Alphabet, without pauses and stress. */
  soundsOf(text: string): Promise<string>
}

/** The voice of `language`, a BCP 47 tag; undefined where espeak-ng is not installed or has none. */
export async function voiceOf(language: string): Promise<Voice | undefined> {
  const listed = await runProgram('espeak-ng', ['--voices'])
  const name = listed && voiceAmong(listed.output, language)
  return name === undefined ? undefined : { name, secondsOf, soundsOf }

  function speak(text: string, words: readonly string[], run: ProgramRun) {
    return runProgram('espeak-ng', ['-v', name ?? '', '-b', '1', '--stdin', ...words], {
      ...run,
      input: text,
    })
  }

  async function secondsOf(text: string): Promise<number> {
    const header: number[] = []
    let bytes = 0
    const onOutput = (piece: Uint8Array) => {
      if (header.length < headerLength) header.push(...piece.subarray(0, headerLength - header.length))
      bytes += piece.length
    }
    const bounds = { seconds: 300, mostBytes: 4_000_000_000 }
    await speak(text, ['-s', String(wordsPerMinute), '--stdout'], { ...bounds, onOutput })
    if (header.length < headerLength) return 0
    return (bytes - headerLength) / Buffer.from(header).readUInt32LE(28)
  }

  async function soundsOf(text: string): Promise<string> {
    const spoken = await speak(text, ['-q', '--ipa'], {})
    return (spoken?.output ?? '').replace(/[\sˈˌ_:|-]/g, '')
  }
}

/** Of a WAV file: it names the bytes of a second in its bytes 28 to 31. */
const headerLength = 44

/**
 * The best voice in espeak-ng's table. Voices of MBROLA are passed over: they need a program of their own. A line
 * names a language with a priority, the lowest being the best, and further languages with theirs: "5 pt-br … (pt 6)".
 */
export function voiceAmong(table: string, language: string): string | undefined {
  const wanted = language.toLowerCase()
  const voices = table.split('\n').flatMap((line) => {
    const [, priority = '', name = '', file = '', others = ''] =
      /^\s*(\d+)\s+(\S+)\s+\S+\s+\S+\s+(\S+)\s*(.*)$/.exec(line) ?? []
    if (name === '' || file.startsWith('mb/')) return []
    const named = [...others.matchAll(/\((\S+) (\d+)\)/g)].map(
      ([, tag = '', rank]) => [tag, Number(rank)] as const,
    )
    return [[name, Number(priority)] as const, ...named].map(([tag, rank]) => ({ name, tag, rank }))
  })
  const of = (tag: string) =>
    voices.filter((voice) => voice.tag === tag).sort((one, other) => one.rank - other.rank)[0]?.name
  return of(wanted) ?? of(new Intl.Locale(language).language)
}
