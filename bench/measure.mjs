/** Runs programs and measures them: time, processor time, peak memory. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A run longer than this is not repeated, and one longer than the limit is stopped. Seconds. */
const longRun = 60
const limit = 900
/** How often the kernel is asked for the peak of memory, in milliseconds. */
const interval = 5

/** Names the program's process, waits for it, and tells the processor time of the shell and of the program. */
const script = '"$@" & echo $! >&3; wait $!; code=$?; times >&3; exit $code'

/**
 * @typedef {{ command: string, args: readonly string[] }} Step
 * @typedef {{ seconds: number, cpuSeconds: number, megabytes: number }} Measure
 *   Memory is that of the largest process (VmHWM), and 0 where there is no /proc.
 */

/**
 * The median of `runs` runs of `steps`, one after the other.
 * @param {readonly Step[]} steps
 * @param {number} runs
 * @returns {Promise<Measure>}
 * @throws {Error} when a program fails or takes too long
 */
export async function measure(steps, runs) {
  const measures = []
  while (measures.length < runs && !measures.some(({ seconds }) => seconds > longRun)) {
    measures.push(await runAll(steps))
  }
  measures.sort((one, other) => one.seconds - other.seconds)
  return measures[Math.floor((measures.length - 1) / 2)]
}

async function runAll(steps) {
  const total = { seconds: 0, cpuSeconds: 0, megabytes: 0 }
  for (const step of steps) {
    const { seconds, cpuSeconds, megabytes } = await run(step)
    total.seconds += seconds
    total.cpuSeconds += cpuSeconds
    total.megabytes = Math.max(total.megabytes, megabytes)
  }
  return total
}

/**
 * @param {Step} step
 * @returns {Promise<Measure>}
 */
function run({ command, args }) {
  return new Promise((resolve, reject) => {
    const begin = process.hrtime.bigint()
    const child = spawn('sh', ['-c', script, 'sh', command, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: limit * 1000,
    })
    let [megabytes, told, complaint] = [0, '', '']
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(Number.parseInt(told, 10)))
    }, interval)
    child.stdio[3].setEncoding('utf8').on('data', (text) => {
      told += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint = (complaint + text).slice(-500)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9
      if (code === 0) resolve({ seconds, cpuSeconds: cpuSecondsIn(told), megabytes })
      else reject(new Error(`${command} ended with ${signal ?? code}: ${complaint}`))
    })
  })
}

/** Peak memory of a process in MB. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The last line of `times` (POSIX, 2.14): user and system time of the children, as `1m2.34s`. */
function cpuSecondsIn(told) {
  const times = told.trim().split('\n').at(-1) ?? ''
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
