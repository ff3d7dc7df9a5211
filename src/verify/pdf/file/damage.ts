/** Reading what may be damaged. */
import { Unreadable } from '../../unreadable.ts'

/**
 * What was read, or nothing where that failed.
 * @throws {Unreadable} when a bound was met, which is no damage: who reads is told.
 */
export function unlessDamaged<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    return undefined
  }
}
