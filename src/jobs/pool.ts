/** Work in threads of their own: what goes wrong in one of them costs its task, never the run. */

export interface Pool<Task, Answer> {
  /**
   * Has a thread do `task`; it waits for one when all are at work.
   * @throws OutOfMemory; what the thread threw; or an Error that says how the thread ended in the middle of it.
   */
  run(task: Task): Promise<Answer>
  /** Ends all threads, whatever they are doing. */
  close(): Promise<void>
}

/** A task took more memory than a thread may have. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory'
}

/**
 * At most `width` threads, each started when there is a task for it. Tasks, answers and `data` are copied
 * from thread to thread (the structured clone algorithm of HTML): they hold no functions.
 *
 * @param script Module whose default export does a task; it finds `data` as its `workerData`.
 */
export async function openPool<Task, Answer>(
  script: URL,
  data: unknown,
  width: number,
): Promise<Pool<Task, Answer>> {
  const { Piscina } = await import('piscina')
  const threads = new Piscina<Task, Answer>({
    filename: script.href,
    workerData: data,
    minThreads: 0,
    maxThreads: width,
    idleTimeout: Number.POSITIVE_INFINITY,
    // What a task has left to do, such as closing files, goes on while its thread waits for the next.
    atomics: 'disabled',
  })
  // Of a thread that breaks while it has no task: the next task gets another one.
  threads.on('error', () => undefined)
  return {
    run: (task) => threads.run(task).catch(rethrow),
    close: () => threads.destroy(),
  }
}

function rethrow(error: unknown): never {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  throw isOutOfMemory ? new OutOfMemory(error.message) : error
}
