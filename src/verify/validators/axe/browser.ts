/** A browser for as long as it is needed, and no longer. */
import type { Browser, Driver } from './driver.ts'

/** Milliseconds in which a browser closes; the driver ends it with this process at the latest. */
const patience = 10_000

/**
 * Starts the browser at `path`, gives it to `use` and closes it.
 *
 * @throws the signal's reason when that ends it.
 */
export async function withBrowser<Result>(
  driver: Driver,
  path: string,
  signal: AbortSignal,
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted()
  const launched = driver.launch(path)
  const over = new AbortController()
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over.signal })
  })
  try {
    return await Promise.race([launched.then(use), stopped])
  } finally {
    over.abort()
    await Promise.race([closing(launched), after(patience)])
  }
}

async function closing(launched: Promise<Browser>): Promise<void> {
  try {
    await (await launched).close()
  } catch {
    // It has never started, or ended by itself.
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
