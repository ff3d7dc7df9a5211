import { project } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import { inOneString, type Utterance } from '../../src/model/utterance.ts'
import { wordsOf } from './words.ts'

/** The words of a publication that its editions must give back, without those of its frontmatter. */
export function bodyWords(publication: Publication): string[] {
  const utterances = project({ ...publication, facts: [], closing: [] })
  return wordsSaid(utterances.filter(({ role }) => role !== 'title' && role !== 'subtitle'))
}

/** The words of `utterances`, those of figures among them. */
export function wordsSaid(utterances: readonly Utterance[]): string[] {
  return wordsOf(inOneString(utterances))
}
