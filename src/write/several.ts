/** Enough to keep a disk busy that confirms each file by itself. */
const width = 16

/**
 * Does `work` for each of `items`, several at a time.
 * @throws the first error; nothing is begun after it, and all that had begun is over.
 */
export async function severalAtATime<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]()
  const errors: unknown[] = []
  const workOn = async () => {
    for (let next = waiting.next(); !next.done && errors.length === 0; next = waiting.next()) {
      await work(next.value).catch((error: unknown) => errors.push(error))
    }
  }
  await Promise.all(Array.from({ length: width }, workOn))
  if (errors.length > 0) throw errors[0]
}
