/** What the specifications' examples say, our publications say: word by word, or with a message. */
import { describe, expect, it } from 'vitest'
import { readBackHtml } from '../../src/verify/read-back/html/html.ts'
import { bodyWords, wordsSaid } from '../support/body-words.ts'
import { departures, type Example, examples } from './examples.ts'
import { isRefused, publicationOf } from './publications.ts'

/** The specification's HTML as it is heard, where a picture's title becomes its caption. */
async function wordsDue({ html }: Example): Promise<string[]> {
  const titled = html.replace(/(<img[^>]*?) title="([^"]*)"([^>]*>)/g, '$1$3 $2 ')
  const { utterances } = await readBackHtml(Buffer.from(`<body>${titled}</body>`))
  return wordsSaid(utterances)
}

describe.each(examples)('$name, $section', (example) => {
  it('is refused, or says what the specification makes of it', async () => {
    const foreign = await publicationOf(example.markdown)
    if (isRefused(foreign)) return
    const [due, said] = [await wordsDue(example), bodyWords(foreign.publication)]
    if (departures.has(example.name)) expect(said).not.toEqual(due)
    else expect(said).toEqual(due)
  })
})

describe('the examples', { timeout: 60_000 }, () => {
  it('are all there', () => {
    expect(examples.length).toBeGreaterThan(690)
  })

  it('are refused for a reason that names a place, and seldom', async () => {
    const all = await Promise.all(examples.map(({ markdown }) => publicationOf(markdown)))
    const refused = all.filter(isRefused)
    expect(refused.length).toBeLessThan(80)
    for (const { file } of refused) {
      expect(file.messages.filter(({ fatal, line }) => fatal && line !== undefined)).not.toEqual([])
    }
  })

  it('lose the title of a link with a message', async () => {
    const titled = examples.filter(({ html }) => /<a [^>]*title="/.test(html))
    expect(titled.length).toBeGreaterThan(20)
    for (const { markdown, name } of titled) {
      const { file } = await publicationOf(markdown)
      expect(file.messages.map(({ ruleId }) => ruleId).join(' '), name).toMatch(
        /source-words-are-carried|html-attribute-is-carried/,
      )
    }
  })
})
