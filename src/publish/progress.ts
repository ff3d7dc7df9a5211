/** Telling how far a run has come. */
import type { Progress } from './options.ts'

export interface ProgressTeller {
  begin(slug: string): void
  end(slug: string): void
}

/** Tells `onProgress` of each of `total` documents that begins or ends. */
export function progressOf(total: number, onProgress?: (progress: Progress) => void): ProgressTeller {
  let done = 0
  let making: readonly string[] = []
  const tell = () => onProgress?.({ total, done, making })
  return {
    begin(slug) {
      making = [...making, slug]
      tell()
    },
    end(slug) {
      const place = making.indexOf(slug)
      making = making.filter((_, index) => index !== place)
      done += 1
      tell()
    },
  }
}
