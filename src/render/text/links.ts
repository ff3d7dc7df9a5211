/** Where links lead, in words. */
import type { Link } from '../../model/nodes.ts'
import { addressOf, isAddress, plainText } from '../../model/text.ts'
import type { Writer } from './writer.ts'

/** Where a link leads, for a listener: an address, or the name of a place in the document. */
export function destinationOf({ target }: Link, { labels, targets }: Writer): string {
  return target.kind === 'external'
    ? addressOf(target)
    : labels.say('linkWithin', { text: targets.get(target.id) ?? target.id })
}

/** Whether the words of a link are its address: it would be said twice. */
export function saysItsAddress({ target, children }: Link): boolean {
  return target.kind === 'external' && isAddress(plainText(children), target.url)
}
