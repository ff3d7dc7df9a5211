/** Locks as another run of Lectern would leave them. */
import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'

/** The content of a lock that `process` holds. */
export function lockOf(process: number, host = hostname()): string {
  return JSON.stringify({ process, host, id: '00000000-0000-4000-8000-000000000000' })
}

/** The number of a process that has ended. */
export function processThatIsOver(): number {
  return spawnSync(process.execPath, ['--version']).pid
}
