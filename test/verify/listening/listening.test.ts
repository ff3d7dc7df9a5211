import { afterEach, describe, expect, it, vi } from 'vitest'
import { listenTo } from '../../../src/verify/listening/listening.ts'
import { noiseIn } from '../../../src/verify/listening/noise.ts'
import { voiceAmong } from '../../../src/verify/listening/voice.ts'
import { passagesOf } from '../../../src/verify/text/passages.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('listening', () => {
  it('needs espeak-ng', async () => {
    vi.stubEnv('PATH', '')
    expect(await listenTo(Buffer.from('Words.\n'), 'en')).toBeUndefined()
  })
})

describe('the voice of a language', () => {
  const table = [
    'Pty Language       Age/Gender VoiceName          File                 Other Languages ',
    ' 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)',
    ' 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)',
    ' 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)',
    ' 5  pt              --/M      Portuguese_(Portugal) roa/pt               (pt-pt 5)',
    ' 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)',
    ' 1  zh              --/M      chinese-mb-cn1     mb/mb-cn1            ',
  ].join('\n')

  it.each([
    ['en', 'en-gb'],
    ['en-US', 'en-us'],
    ['en-CA', 'en-gb'],
    ['pt', 'pt'],
    ['pt-BR', 'pt-br'],
    ['zh', 'cmn'],
    ['zh-Hans-CN', 'cmn'],
    ['sw', undefined],
  ])('%s is the best that speaks by itself', (language, voice) => {
    expect(voiceAmong(table, language)).toBe(voice)
  })
})

describe('noise', () => {
  /** A voice that says the names of asterisks and hashes, of hyphens only between spaces, and letters as they are. */
  const voice = {
    name: 'test',
    secondsOf: () => Promise.resolve(0),
    soundsOf: (text: string) =>
      Promise.resolve(
        text
          .replaceAll('*', 'asterisk')
          .replaceAll('#', 'hash')
          .replaceAll('%', 'percent')
          .replace(/^-$| - /g, 'dash')
          .replace(/[\s.[\]]/g, ''),
      ),
  }
  const heard = async (text: string) =>
    (await noiseIn(passagesOf(text), voice)).map(
      ({ character, line, column }) => `${line}:${column} ${character}`,
    )

  it('is where a sign is said by its name, in its line and place', async () => {
    expect(await heard('A star * here.\n\n\n## Aims\n\n🙂 *strong*\n')).toEqual([
      '1:8 *',
      '4:1 #',
      '4:2 #',
      '6:3 *',
      '6:10 *',
    ])
    expect(await noiseIn(passagesOf('*'), voice)).toEqual([
      { character: '*', line: 1, column: 1, spoken: 'asterisk' },
    ])
  })

  it('is not where a sign is silent among its words', async () => {
    expect(await heard('A well-known - dash. [note 1]')).toEqual(['1:14 -'])
  })

  it('is no sign that is read as a word, and none in an address', async () => {
    expect(await heard('50 % of https://example.org/#a and mail*er@example.org\n')).toEqual([])
  })
})
