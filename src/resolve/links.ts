/** Links: each leads somewhere, and says where. */

import type { Report } from '../diagnostics/report.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { isSilent } from '../model/text.ts'
import { type Block, each, type NodeOf, walkDraft } from './draft.ts'

const schemes: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** Reports links without target or words; brings addresses to their canonical form (WHATWG URL). */
export function settleLinks(children: readonly Block[], report: Report): void {
  const ids = idsOf(children)
  for (const link of each('link', children)) {
    const { target } = link
    if (target.kind === 'internal') checkInternal(link, target.id, ids, report)
    else target.url = checkExternal(link, target.url, report)
    if (isSilent(link.children)) {
      report('link-has-words', link, { target: target.kind === 'internal' ? `#${target.id}` : target.url })
    }
  }
}

function checkInternal(link: NodeOf<'link'>, id: string, ids: ReadonlySet<string>, report: Report): void {
  if (ids.has(id)) return
  const near = nearest(id, [...ids])
  const hint = near ? `Did you mean #${near}?` : `Give the heading that is meant an id: {#${id || 'aims'}}.`
  report('link-target-exists', link, { id, hint })
}

function checkExternal(link: NodeOf<'link'>, address: string, report: Report): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url && schemes.has(url.protocol)) return url.href
  report('link-address-is-absolute', link, { url: address || 'no address' })
  return address
}

/** Ids that an author may link to: those of sections, figures, tables and notes. */
function idsOf(children: readonly Block[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const node of walkDraft(children)) {
    if (node.type === 'section' || node.type === 'figure' || node.type === 'table' || node.type === 'note') {
      ids.add(node.id)
    }
  }
  return ids
}
