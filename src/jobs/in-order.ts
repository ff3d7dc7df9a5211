/** Work on several things at the same time, told of in the order in which they were given. */

/**
 * Does `work` on each of `items`, on at most `width` of them at a time, and calls `tell` with the results in
 * the order of the items, each as early as that order allows.
 *
 * @throws the first error of `work` or `tell`, once all work that had begun is over; no more is begun then.
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
  tell: (result: Result) => void,
): Promise<void> {
  const queue = items.entries()
  const early = new Map<number, { readonly result: Result }>()
  let told = 0
  let failed = false
  const lane = async () => {
    for (const [index, item] of queue) {
      if (failed) return
      early.set(index, { result: await work(item) })
      for (let next = early.get(told); next !== undefined; next = early.get(told)) {
        early.delete(told)
        told += 1
        tell(next.result)
      }
    }
  }
  const fail = (error: unknown) => {
    failed = true
    throw error
  }
  const lanes = Array.from({ length: Math.min(width, items.length) }, () => lane().catch(fail))
  for (const end of await Promise.allSettled(lanes)) {
    if (end.status === 'rejected') throw end.reason
  }
}
