/** What runs in a thread of `publish`: one document after another is made, none is written. */
import { workerData } from 'node:worker_threads'
import { makeDocument } from '../publish.ts'
import type { SourceDocument } from '../sources/discover.ts'
import { type Order, prepare, type Run } from './run.ts'
import { toWire, type WireSource } from './wire.ts'

const order: Order = workerData
let run: Promise<Run> | undefined

export default async function make(document: SourceDocument): Promise<WireSource[]> {
  run ??= prepare(order, {})
  const made = await makeDocument(document, await run)
  return made.map(toWire)
}
