/** The text editions, spoken by espeak-ng: no sign is read as noise, and the estimate of the time holds. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { labelsFor } from '../../src/labels/labels.ts'
import { listeningMinutes, listeningTime } from '../../src/render/text/listening-time.ts'
import { text } from '../../src/render/text/text.ts'
import { type Listening, listenTo } from '../../src/verify/listening/listening.ts'
import { renderFiles } from '../support/context.ts'
import { resolvedSource } from '../support/resolved.ts'
import { editionsOf, expectationOf, sampleEdition } from './editions.ts'

interface Spoken {
  readonly file: string
  readonly name: string
  readonly language: string
  readonly edition: string
  readonly listening: Listening
}

const samples = 'test/verify/listening/samples'
let spoken: readonly Spoken[]

/** All editions of the corpus, and one text in each language that Lectern has words in. */
beforeAll(async () => {
  const all: Spoken[] = []
  for (const file of await editionsOf('.txt')) all.push(await speak(file, await readFile(file)))
  for (const name of await readdir(join(import.meta.dirname, '..', '..', samples))) {
    const { publication } = await resolvedSource(`${samples}/${name}`)
    for (const options of [{}, { verbosity: 'full' }, { links: 'inline', headings: 'marks' }]) {
      const [file] = await renderFiles(text, publication, options)
      all.push(await speak(`sample.${name.replace('.md', '.txt')}`, file?.bytes ?? Buffer.of()))
    }
  }
  spoken = all
})

async function speak(file: string, bytes: Uint8Array): Promise<Spoken> {
  const name = basename(file)
  const language = name.split('.').at(-2) ?? ''
  const listening = await listenTo(bytes, language)
  if (listening === undefined) throw new Error(`espeak-ng has no voice for ${name}`)
  return { file, name, language, edition: new TextDecoder().decode(bytes).replaceAll('\r', ''), listening }
}

/** The edition's passages, as its own estimate counts them. */
function estimated({ edition, language }: Spoken): number {
  const passages = edition.split('\n\n').map((text) => {
    return { kind: text.startsWith('\n') ? ('heading' as const) : ('paragraph' as const), text: text.trim() }
  })
  return listeningTime(passages, language)
}

describe('the estimate of listening time', () => {
  it('is within a tenth of what espeak-ng takes at 155 words a minute, in every language', () => {
    expect(new Set(spoken.map(({ language }) => language)).size).toBe(8)
    for (const one of spoken) {
      const ratio = estimated(one) / 1000 / one.listening.seconds
      expect([one.name, ratio]).toEqual([one.name, expect.toSatisfy((it) => it > 0.9 && it < 1.1)])
    }
  })

  it('is what the edition says', () => {
    for (const one of spoken) {
      const { say } = labelsFor(one.language)
      // The sentence that tells the time is not counted in it.
      const minutes = [0, 6000].map((sentence) => listeningMinutes(estimated(one) - sentence))
      const sentences = minutes.map((count) => say('listeningTime', { count }))
      expect([one.name, sentences.some((sentence) => one.edition.trimEnd().endsWith(sentence))]).toEqual([
        one.name,
        true,
      ])
    }
  })
})

/** Documents about Markdown, or with its marks as traps: these signs are the author's, and said. */
const aboutMarks = /^(?:handbook|traps)\./

describe('noise', () => {
  it('comes from no sign that an edition adds', async () => {
    for (const { file, name, listening } of spoken) {
      const own = aboutMarks.test(name) ? JSON.stringify((await expectationOf(file)).all) : ''
      // Who asks for headings with marks hears them.
      const asked = name.startsWith('sample') ? '#' : ''
      expect([
        name,
        ...listening.noise.filter(({ character }) => !(own + asked).includes(character)),
      ]).toEqual([name])
    }
  })

  it('is reported with its line and place', async () => {
    const edition = await readFile(await sampleEdition('.txt'), 'utf8')
    const noisy = edition
      .replace('Two decades of common rules', '*Two decades* of common rules')
      .replace('Key message:', '> Key message: ~~')
    const listening = await listenTo(Buffer.from(noisy), 'en')
    const lines = noisy.split('\r\n')
    const heading = lines.findIndex((line) => line.includes('*Two')) + 1
    const message = lines.findIndex((line) => line.includes('~~')) + 1
    expect(listening?.noise.map(({ character, line, column }) => [character, line, column])).toEqual([
      ['~', message, 16],
      ['~', message, 17],
      ['*', heading, 12],
      ['*', heading, 24],
    ])
  })
})
