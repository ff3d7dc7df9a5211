/** Tasks for the threads of `pool.test.ts`: how a thread can come to its end, and how it should. */
import { workerData } from 'node:worker_threads'

const tasks = {
  greet: () => `hello from ${workerData.place}`,
  throw: () => {
    throw new TypeError('the task threw')
  },
  exit: () => process.exit(3),
  fail: async () => {
    setImmediate(() => {
      throw new Error('something threw beside the task')
    })
    await new Promise(() => undefined)
  },
  exhaust: () => {
    const error = new Error('JS heap out of memory')
    return new Promise(() => {
      process.nextTick(() => {
        throw Object.assign(error, { code: 'ERR_WORKER_OUT_OF_MEMORY' })
      })
    })
  },
  hang: () => {
    for (;;);
  },
}

export default (name) => tasks[name]()
