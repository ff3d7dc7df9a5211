import type { LabelKey, Labels } from '../../labels/labels.ts'

const known: ReadonlyMap<string, LabelKey> = new Map([
  ['html', 'editionHtml'],
  ['text', 'editionText'],
])

/** What readers call an edition. One that needs no translation, or a third party's, goes by its own name. */
export function editionName(name: string, labels: Labels): string {
  const label = known.get(name)
  return label === undefined ? name.toUpperCase() : labels.say(label)
}
