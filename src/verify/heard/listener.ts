/** Whoever listens to a plain text: what has to be known to say a line to them. */
import { directionOf } from '../../frontmatter/language.ts'
import { type Labels, labelsFor } from '../../labels/labels.ts'
import type { Words } from '../../model/utterance.ts'

export interface Listener {
  /** Language of the edition, without script and region: what is in another one is announced. */
  readonly language: string
  readonly direction: Words['direction']
  readonly labels: Labels
  /** What stands before and behind a label that names what follows. */
  readonly leadIn: readonly [before: string, behind: string]
  /** What internal links lead to, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Where links lead, by their numbers. */
  readonly links: readonly string[]
  /** Numbers of the items around: "2.1." inside the first item of the list in the second item. */
  readonly path: string
}

/** Someone who has heard nothing yet. @param language of the edition, a BCP 47 tag */
export function listenerIn(language: string): Listener {
  const labels = labelsFor(language)
  const [before = '', behind = ''] = labels.say('leadIn', { label: '\u0000' }).split('\u0000')
  return {
    language: primary(language),
    direction: directionOf(language),
    labels,
    leadIn: [before, behind],
    names: new Map(),
    links: [],
    path: '',
  }
}

/** `text`, with nothing marked in it, in the language of the listener. */
export function spokenTo({ language, direction }: Listener, text: string): Words {
  return { text, language, direction }
}

/** Asked for with each line. */
const languages = new Map<string, string>()

/** The language of a tag without script and region: American and British English are one to a listener. */
export function primary(tag: string): string {
  const language = languages.get(tag) ?? languageIn(tag)
  languages.set(tag, language)
  return language
}

function languageIn(tag: string): string {
  try {
    return new Intl.Locale(tag).language
  } catch {
    return 'und'
  }
}
