/** Ending a process with everything that it has started, groups and sessions of their own included. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Ends the process at once, and all below it. What has ended already is passed over. */
export function endTree(pid: number): void {
  if (process.platform === 'win32')
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true })
  else for (const target of targetsIn(listedProcesses(), pid)) kill(target)
}

export interface ListedProcess {
  readonly pid: number
  readonly parent: number
  readonly group: number
}

/**
 * What to send the signal to: the groups of the process and of all below it, so that none slips away which they start
 * meanwhile, and each of them by itself. A group is a negative number; that of `pid` is taken to be its own.
 */
export function targetsIn(processes: readonly ListedProcess[], pid: number): readonly number[] {
  const pids = new Set([pid])
  const groups = new Set([pid])
  // Lists are in the order of the numbers, which start anew when they are used up: a child may come first.
  for (let size = 0; size < pids.size; ) {
    size = pids.size
    for (const one of processes) {
      if (!pids.has(one.parent)) continue
      pids.add(one.pid)
      if (one.group === one.pid) groups.add(one.group)
    }
  }
  return [...[...groups].map((group) => -group), ...pids]
}

/** None where the system does not list them. */
function listedProcesses(): readonly ListedProcess[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid='], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^ *(\d+) +(\d+) +(\d+)/gm)].map(([, pid, parent, group]) => ({
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
  }))
}

function kill(target: number): void {
  try {
    process.kill(target, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
