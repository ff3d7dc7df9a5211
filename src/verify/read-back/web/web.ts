/** What web documents say, one after the other: by their elements, roles and attributes, as the standards read them. */
import type { Utterance } from '../../../model/utterance.ts'
import type { WebElement } from '../../web/tree.ts'
import { saidBy } from './blocks.ts'
import { type WebDocument, type WebKind, WebReader } from './reader.ts'

/** @param language that the labels of the edition are in */
export function webSays(
  documents: readonly WebDocument[],
  language: string,
  kind: WebKind,
): readonly Utterance[] {
  const reader = new WebReader(documents, language, kind)
  return documents.flatMap(({ root }) => bodiesOf(root).flatMap((body) => saidBy(root, [body], reader)))
}

function bodiesOf({ children }: WebElement): readonly WebElement[] {
  return children.filter((node) => node.kind === 'element' && node.name === 'body') as readonly WebElement[]
}
