/** Making documents in threads of their own. */
import { availableParallelism } from 'node:os'
import { UsageError } from '../diagnostics/usage.ts'
import { packageFolder } from '../installation.ts'
import { openPool } from '../jobs/pool.ts'
import type { SourceDocument } from '../sources/discover.ts'
import type { MadeSource } from './made.ts'
import type { PublishOptions } from './options.ts'
import type { ProofThread } from './proof.ts'
import type { Order, Run } from './run.ts'
import { fromWire, type WireSource } from './wire.ts'

export interface Threads {
  /** What the thread made of a document. It throws when the thread was lost, or was stopped by the signal. */
  make(document: SourceDocument): Promise<MadeSource[]>
  /** Ends all threads, whatever they are doing. */
  close(): Promise<void>
}

/**
 * From so many documents each, threads are worth their start: one more takes 1.6 s of processor time to load and
 * to warm up, a short document in four editions 0.23 s.
 */
const documentsPerThread = 10
/** Each thread takes the memory of a run of its own. */
const mostByDefault = 8

/**
 * How many threads a run of so many documents has; with one, the documents are made in the thread that asks.
 * @throws UsageError when `jobs` is no number of threads.
 */
export function threadsFor(
  documents: number,
  { jobs = 1, renderers, clock, config }: PublishOptions,
): number {
  if (jobs !== 'auto' && !(Number.isInteger(jobs) && jobs > 0)) {
    throw new UsageError('The number of jobs is a whole number from 1 upwards.')
  }
  const isToldInData = config === undefined || config instanceof URL
  if (renderers !== undefined || clock !== undefined || !isToldInData) return 1
  const worthwhile = Math.min(
    availableParallelism(),
    mostByDefault,
    Math.floor(documents / documentsPerThread),
  )
  return Math.max(1, jobs === 'auto' ? worthwhile : Math.min(jobs, documents))
}

/**
 * A thread in which PDFs are read back while the other editions are made. None where everything is to be done in the
 * thread that asks, see `jobs`.
 */
export async function openProofThread({ jobs }: PublishOptions): Promise<ProofThread | undefined> {
  if (jobs === undefined || availableParallelism() === 1) return undefined
  return openPool(new URL('lib/verify/thread.js', packageFolder), undefined, 1)
}

/** `width` threads that are told the order of `run`, and end when its signal asks to stop. */
export async function openThreads({ order, signal }: Run, width: number): Promise<Threads> {
  const script = new URL('lib/publish/thread.js', packageFolder)
  const pool = await openPool<SourceDocument, readonly WireSource[]>(script, order satisfies Order, width)
  const close = () => pool.close()
  const onAbort = () => void close()
  signal.addEventListener('abort', onAbort, { once: true })
  return {
    make: async (document) => (await pool.run(document)).map(fromWire),
    close: async () => {
      signal.removeEventListener('abort', onAbort)
      await close()
    },
  }
}
