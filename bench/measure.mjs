/** Runs programs and measures them: time, processor time, peak memory. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A run longer than this is not repeated, and one longer than the limit is stopped. Seconds. */
const longRun = 60
const limit = 900
/** How often the kernel is asked for memory and processor time, in milliseconds. */
const interval = 5
/** Clock ticks a second, as Linux counts processor time for programs on every machine. */
const ticks = 100

/**
 * @typedef {{ command: string, args: readonly string[] }} Step
 * @typedef {{ seconds: number, cpuSeconds: number, megabytes: number, runs: number }} Measure
 *   Memory is that of the largest process (VmHWM); it and processor time are 0 where there is no /proc.
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
  return { ...measures[Math.floor((measures.length - 1) / 2)], runs: measures.length }
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

/** @param {Step} step */
function run({ command, args }) {
  return new Promise((resolve, reject) => {
    const begin = process.hrtime.bigint()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: limit * 1000 })
    let [megabytes, cpuSeconds, complaint] = [0, 0, '']
    const watch = setInterval(() => {
      const usage = usageOf(child.pid)
      megabytes = Math.max(megabytes, usage.megabytes)
      cpuSeconds = Math.max(cpuSeconds, usage.cpuSeconds)
    }, interval)
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint = (complaint + text).slice(-500)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9
      if (code === 0) resolve({ seconds, cpuSeconds, megabytes })
      else reject(new Error(`${command} ended with ${signal ?? code}: ${complaint}`))
    })
  })
}

function usageOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    // The second field is the program's name in brackets, which may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return {
      megabytes: Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024,
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticks,
    }
  } catch {
    return { megabytes: 0, cpuSeconds: 0 }
  }
}
