import type { LinkTarget } from '../../model/nodes.ts'
import type { Draft } from '../draft.ts'

/** What an author's address names. Whether it exists or may be followed is settled once all ids are known. */
export function linkTarget(address: string): Draft<LinkTarget> {
  if (!address.startsWith('#')) return { kind: 'external', url: address }
  return { kind: 'internal', id: decoded(address.slice(1)).normalize('NFC') }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
