/**
 * What was made of a source, as it goes from one thread to another: copied by the structured clone algorithm
 * (HTML, 2.7), which knows no classes and drops what they add to an error.
 */
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { MadeSource } from './made.ts'

export interface WireSource extends Omit<MadeSource, 'file'> {
  readonly file: WireFile
}

interface WireFile {
  readonly path: string
  readonly value: VFile['value']
  readonly messages: readonly WireMessage[]
}

type WireMessage = { readonly [Field in keyof VFileMessage]: VFileMessage[Field] }

export function toWire({ file: { path, value, messages }, ...made }: MadeSource): WireSource {
  // The nodes around a message's place would bring the whole tree with them.
  const plain = messages.map((message) => ({ ...message, ancestors: undefined }))
  return { ...made, file: { path, value, messages: plain } }
}

export function fromWire({ file: { path, value, messages }, ...made }: WireSource): MadeSource {
  const file = new VFile({ path, value })
  file.messages.push(...messages.map((message) => Object.assign(new VFileMessage(''), message)))
  return { ...made, file }
}
