/** The package that converts pictures, as if it were not installed. */
import { onTestFinished, vi } from 'vitest'

/** Until the test is over, importing sharp fails. */
export function takeSharpAway(): void {
  vi.doMock('sharp', () => {
    throw new Error('not installed')
  })
  onTestFinished(() => {
    vi.doUnmock('sharp')
  })
}
