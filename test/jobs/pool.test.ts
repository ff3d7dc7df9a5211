import { describe, expect, it, onTestFinished } from 'vitest'
import { openPool } from '../../src/jobs/pool.ts'

async function pool(width = 1) {
  const script = new URL('./tasks.mjs', import.meta.url)
  const opened = await openPool<string, string>(script, { place: 'a thread' }, width)
  onTestFinished(() => opened.close())
  return opened
}

describe('a pool', () => {
  it('has threads do tasks with the data that all of them share', async () => {
    const { run } = await pool(2)
    expect(await Promise.all([run('greet'), run('greet'), run('greet')])).toEqual(
      Array(3).fill('hello from a thread'),
    )
  })

  it.each([
    ['a task that throws', 'throw', 'the task threw'],
    ['a thread that ends', 'exit', 'worker exited with code: 3'],
    ['a thread that breaks', 'fail', 'something threw beside the task'],
    ['a thread whose memory runs out', 'exhaust', 'JS heap out of memory'],
  ])('survives %s', async (_case, task, message) => {
    const { run } = await pool()
    await expect(run(task)).rejects.toThrow(message)
    expect(await run('greet')).toBe('hello from a thread')
  })

  it('ends threads that would never end', async () => {
    const { run, close } = await pool(2)
    await run('greet')
    const hanging = expect(run('hang')).rejects.toThrow()
    await close()
    await hanging
  })
})
