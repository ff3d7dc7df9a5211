/** What web documents say, one after the other: by their elements, roles and attributes, as the standards read them. */
import type { WebElement } from '../../web/tree.ts'
import type { ReadBack } from '../read-back.ts'
import { saidBy } from './blocks.ts'
import { type WebDocument, type WebKind, WebReader } from './reader.ts'

/** @param language that the labels of the edition are in */
export function readBackWeb(documents: readonly WebDocument[], language: string, kind: WebKind): ReadBack {
  const reader = new WebReader(documents, language, kind)
  return {
    utterances: documents.flatMap(({ root }) =>
      bodiesOf(root).flatMap((body) => saidBy(root, [body], reader)),
    ),
    placeOf(utterance) {
      const node = reader.origins.of(utterance)
      return node?.kind === 'element' ? reader.addressOf(node) || undefined : undefined
    },
  }
}

function bodiesOf({ children }: WebElement): readonly WebElement[] {
  return children.filter((node) => node.kind === 'element' && node.name === 'body') as readonly WebElement[]
}
