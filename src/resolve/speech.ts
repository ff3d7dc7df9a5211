/** Formulas in words, by speech-rule-engine. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The languages that the engine's rules and words cover. For any other it would speak English without
 * saying so, which a screen reader then pronounces with the wrong voice.
 */
const spoken = new Set(['af', 'ca', 'da', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ko', 'nb', 'nn', 'sv'])

/** The engine's language is a setting of the whole process: requests take turns. */
let turn: Promise<unknown> = Promise.resolve()

/** The words of `mathml` in `language`; undefined where the engine does not have the language. */
export function speakMath(mathml: string, language: string): Promise<string | undefined> {
  const locale = new Intl.Locale(language).language
  if (!spoken.has(locale)) return Promise.resolve(undefined)
  const words = turn.then(() => speak(mathml, locale))
  turn = words.catch(() => undefined)
  return words
}

async function speak(mathml: string, locale: string): Promise<string> {
  const { default: engine } = await import('speech-rule-engine')
  await engine.setupEngine({ domain: 'clearspeak', json: localesFolder(), locale, modality: 'speech' })
  await engine.engineReady()
  return engine.toSpeech(mathml).replace(/\s+/g, ' ').trim()
}

/** The rules lie in the package: without this path the engine may ask a server for them. */
function localesFolder(): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('speech-rule-engine/package.json')), 'lib', 'mathmaps')
}
