/** Where links lead, in words. */
import type { Link } from '../../model/nodes.ts'
import { addressOf, plainText } from '../../model/text.ts'
import type { Writer } from './writer.ts'

/** Where a link leads, for a listener: an address, or the name of a place in the document. */
export function destinationOf({ target }: Link, { labels, targets }: Writer): string {
  return target.kind === 'external'
    ? addressOf(target)
    : labels.say('linkWithin', { text: targets.get(target.id) ?? target.id })
}

/** Whether the words of a link are its address: it would be said twice. */
export function saysItsAddress(link: Link): boolean {
  const { target } = link
  return target.kind === 'external' && bare(target.url) === bare(plainText(link.children))
}

function bare(address: string): string {
  const withoutScheme = address.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
  const isTelephone = /^\+?[\d\s().-]+$/.test(withoutScheme)
  return isTelephone ? withoutScheme.replace(/[^\d+]/g, '') : withoutScheme.toLowerCase()
}
