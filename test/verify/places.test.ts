/** Of everything that is read back, the place in its file is known. */
import { expect, it } from 'vitest'
import type { Format } from '../../src/model/format.ts'
import { met } from '../../src/model/utterance.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import { readBack } from '../../src/verify/read-back/readers.ts'
import { renderFiles } from '../support/context.ts'
import { resolvedSource } from '../support/resolved.ts'

const { publication, assets } = await resolvedSource('test/corpus/kitchen-sink/en.md')

/** Where the first thing stands whose words begin so. */
async function placesIn(format: Format, words: readonly string[]): Promise<readonly unknown[]> {
  const renderer = await builtInRenderers.find(({ name }) => name === format)?.load()
  if (renderer === undefined) throw new Error(format)
  const files = await renderFiles(renderer, publication, {}, { asset: (id) => assets.get(id) })
  const { utterances, placeOf } = await readBack(format, files)
  const all = met(utterances)
  return words.map((begin) => {
    const found = all.find(({ text }) => text.startsWith(begin))
    return found === undefined ? `no ${begin}` : placeOf?.(found)
  })
}

const words = ['The kitchen sink', 'Nested twice', 'def greet', 'Left', 'A note in two']

it.each<readonly [Format, readonly string[]]>([
  [
    'html',
    ['', '#lists', '#passages-set-apart', '#untitled-table', '#note-2'].map(
      (id) => `kitchen-sink.en.html${id}`,
    ),
  ],
  ['pdf', ['page 1', 'page 3', 'page 4', 'page 6', 'page 2']],
  [
    'epub',
    [
      'title-page.xhtml',
      'chapter-3.xhtml#lists',
      'chapter-4.xhtml#passages-set-apart',
      'chapter-6.xhtml#untitled-table',
      'chapter-1.xhtml#note-2',
    ].map((file) => `EPUB/${file}`),
  ],
  ['text', ['line 1', 'line 116', 'line 189', 'line 244', 'line 68']],
])('%s', async (format, places) => {
  expect(await placesIn(format, words)).toEqual(places)
})
