/** What opens and closes a publication: title and facts, contact and rights. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FactName } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { lines } from './lines.ts'
import type { Transform } from './transform.ts'
import type { Setting } from './writer.ts'

/** The title, and the subtitle where there is one: its role keeps it apart from the lines below (DPUB-ARIA 1.1). */
export function titleLines({ metadata }: Publication): Element[] {
  return [
    h('h1', metadata.title),
    ...(metadata.subtitle ? [h('p.subtitle', { role: 'doc-subtitle' }, metadata.subtitle)] : []),
  ]
}

const contactFacts: ReadonlySet<FactName> = new Set(['contact', 'email', 'telephone', 'website'])

/** The closing lines, set in `setting`; those that say whom to ask are the `address` of the publication. */
export function closingFacts(publication: Publication, transform: Transform, setting: Setting): Element[] {
  const contact = publication.closing.filter(({ name }) => contactFacts.has(name))
  const others = publication.closing.filter(({ name }) => !contactFacts.has(name))
  const address = contact.length > 0 ? [h('address', lines(transform(contact, setting)))] : []
  return [...address, ...transform(others, setting)].filter((content) => content.type === 'element')
}
