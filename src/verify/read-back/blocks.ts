/** What holds of blocks in every format: who says the first paragraph, and what a passage says in one string. */
import type { Utterance } from '../../model/utterance.ts'

type Particulars = Omit<Utterance, 'role' | 'text' | 'language' | 'direction' | 'spans'>
type Setting = Pick<Utterance, 'language' | 'direction'>

/** An item, a definition, a cell or a note says its first paragraph itself, with or without words. */
export function opened(
  role: Utterance['role'],
  { language, direction }: Setting,
  particulars: Particulars,
  said: readonly Utterance[],
): readonly Utterance[] {
  const [first, ...rest] = said
  if (first?.role !== 'paragraph') return [{ role, ...particulars, text: '', language, direction }, ...said]
  const { label: _, ...words } = first
  return [{ ...words, ...particulars, role }, ...rest]
}

/** Everything that `said` says, in one string. */
export function inOneString(said: readonly Utterance[]): string {
  return said
    .flatMap(({ text, figure }) => [text, figure?.caption, figure?.credit, figure?.description])
    .filter(Boolean)
    .join(' ')
}

/** Roles that say words and nothing else: without words they are not there. */
const wordRoles: ReadonlySet<Utterance['role']> = new Set<Utterance['role']>([
  'heading',
  'paragraph',
  'term',
  'quotation',
  'attribution',
])

/** `said` without lines that hold no words. */
export function withoutSilence(said: readonly Utterance[]): readonly Utterance[] {
  return said.filter(({ role, text }) => text !== '' || !wordRoles.has(role))
}
