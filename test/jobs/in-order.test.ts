import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/jobs/in-order.ts'

/** Work that ends when the test says so. */
function workshop() {
  const open = new Map<string, { finish: () => void; fail: (error: Error) => void }>()
  const begun: string[] = []
  return {
    begun,
    work: (item: string) => {
      begun.push(item)
      return new Promise<string>((resolve, reject) => {
        open.set(item, { finish: () => resolve(item.toUpperCase()), fail: reject })
      })
    },
    finish: async (item: string) => {
      open.get(item)?.finish()
      await turn()
    },
    fail: async (item: string) => {
      open.get(item)?.fail(new Error(`${item} failed`))
      await turn()
    },
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('inOrder', () => {
  it('tells in the order of the items, whatever ends first', async () => {
    const { work, finish } = workshop()
    const told: string[] = []
    const all = inOrder(['a', 'b', 'c'], 3, work, (result) => told.push(result))
    await finish('c')
    expect(told).toEqual([])
    await finish('a')
    expect(told).toEqual(['A'])
    await finish('b')
    await all
    expect(told).toEqual(['A', 'B', 'C'])
  })

  it('works on so many at a time, and begins the next when one ends', async () => {
    const { begun, work, finish } = workshop()
    const all = inOrder(['a', 'b', 'c', 'd'], 2, work, () => undefined)
    expect(begun).toEqual(['a', 'b'])
    await finish('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    for (const item of ['a', 'c', 'd']) await finish(item)
    await all
  })

  it('has nothing to do without items', async () => {
    const told: string[] = []
    await inOrder(
      [],
      2,
      async (item: string) => item,
      (item) => told.push(item),
    )
    expect(told).toEqual([])
  })

  it('begins nothing more after an error, and waits for what had begun', async () => {
    const { begun, work, finish, fail } = workshop()
    let over = false
    const all = inOrder(['a', 'b', 'c'], 2, work, () => undefined).finally(() => {
      over = true
    })
    const outcome = expect(all).rejects.toThrow('a failed')
    await fail('a')
    expect(over).toBe(false)
    await finish('b')
    await outcome
    expect(begun).toEqual(['a', 'b'])
  })

  it('stops when the one who is told throws', async () => {
    const begun: number[] = []
    const work = async (item: number) => begun.push(item)
    const tell = () => {
      throw new Error('enough')
    }
    await expect(inOrder([1, 2, 3], 1, work, tell)).rejects.toThrow('enough')
    expect(begun).toEqual([1])
  })
})
