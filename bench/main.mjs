/**
 * `npm run bench`: what Lectern takes for documents of about 10, 100 and 1,000 pages, for a book of 1,000 chapters and
 * for many short briefs, what its checks cost, and what pandoc, WeasyPrint and Typst take for the same work where they are installed.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureChecks } from './checks.mjs'
import { book, brief, markdown, report, typst } from './generate.mjs'
import { measure } from './measure.mjs'
import { table } from './table.mjs'
import { lectern, peers } from './tools.mjs'

const { values: options } = parseArgs({
  options: {
    /** Fewer pages and briefs, one run each. */
    quick: { type: 'boolean', default: false },
    /** Reports of so many pages, and nothing else: `--pages 100,1000`. */
    pages: { type: 'string' },
    /** Books of so many chapters, a page each, and nothing else: `--chapters 1000`. */
    chapters: { type: 'string' },
    /** What checking reports of so many pages costs, and nothing else: `--checks 10,100,1000`. */
    checks: { type: 'string' },
    /** Lectern alone. */
    own: { type: 'boolean', default: false },
    /** File for the results as JSON. */
    json: { type: 'string' },
    /** Another build of Lectern than that of this folder. */
    cli: { type: 'string', default: fileURLToPath(new URL('../lib/cli/main.js', import.meta.url)) },
  },
})

const runs = options.quick ? 1 : 3
const counts = (list) => list?.split(',').map(Number) ?? []
const isWhole = [options.pages, options.chapters, options.checks].every((list) => list === undefined)
const pageCounts = isWhole ? (options.quick ? [10, 100] : [10, 100, 1000]) : counts(options.pages)
const chapterCounts = isWhole && !options.quick ? [1000] : counts(options.chapters)
const checkCounts = isWhole ? pageCounts : counts(options.checks)
const briefCount = options.quick ? 50 : 1000
/** Programs that take one file a run make this many briefs; what they take is counted up to all of them. */
const sample = 20

/** @type {readonly import('./tools.mjs').Edition[]} */
const editions = ['html', 'epub', 'text', 'pdf']
const ours = lectern(options.cli)
const others = options.own ? [] : peers()
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
/** @type {import('./table.mjs').Result[]} */
const results = []

try {
  if (isWhole) {
    await benchStart()
    await benchBrief()
  }
  for (const count of pageCounts) await benchReport(count)
  for (const count of chapterCounts) await benchBook(count)
  for (const count of checkCounts) await benchChecks(count)
  if (isWhole) await benchBriefs()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const machine = `${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`
const versions = Object.fromEntries([ours, ...others].map(({ name, version }) => [name, version]))
if (options.json) {
  const report = { machine, node: process.version, versions, runs, results }
  writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`)
}
const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
process.stdout.write(`${machine}, Node ${process.version}, ${programs.join(', ')}\n\n${table(results)}`)

async function benchStart() {
  await add('lectern --version', '', ours.name, () => [
    { command: process.execPath, args: [options.cli, '--version'] },
  ])
}

/** What an author waits for. */
async function benchBrief() {
  const source = write('brief', brief(0))
  await add('brief of 3 pages', 'all four', ours.name, (out) => ours.all(source.md, out))
}

/** @param {number} count */
async function benchReport(count) {
  await benchEditions(`${count} pages`, write(`report-${count}`, report(count)), editions)
}

/**
 * What it adds to hold the editions against their source.
 * @param {number} count
 */
async function benchChecks(count) {
  const source = write(`checks-${count}`, report(count))
  const out = join(folder, 'out')
  const groups = options.quick ? 3 : 9
  const steps = (proves) => ours.read(proves)(source.md, out)
  const { plain, proven, cost, cpuCost } = await measureChecks(steps, groups)
  rmSync(out, { recursive: true, force: true })
  const percent = (part) => `${Math.round(part * 100)} %`
  const row = { work: `${count} pages`, edition: 'html, epub, text', bytes: 0 }
  const note = `checks: ${percent(cost)} of the time, ${percent(cpuCost)} of the processor’s`
  results.push({ ...row, tool: `${ours.name}, --no-verify`, ...plain })
  results.push({ ...row, tool: ours.name, ...proven, note })
  process.stderr.write(`${count} pages, ${note}\n`)
}

/** What grows with the number of sections: files in the book, and on the web where each has a page. */
async function benchBook(count) {
  const source = write(`book-${count}`, book(count))
  const work = `${count} chapters`
  await benchEditions(work, source, ['html', 'epub'])
  await add(work, 'html', `${ours.name}, a page for each`, (out) => ours.divided(source.md, out))
}

/**
 * @param {string} work
 * @param {ReturnType<typeof write>} source
 * @param {readonly import('./tools.mjs').Edition[]} editions
 */
async function benchEditions(work, source, editions) {
  for (const edition of editions) {
    const own = await add(work, edition, ours.name, (out) => ours.editions[edition](source.md, out))
    for (const { name, source: extension, editions: known } of others) {
      const make = known[edition]
      if (make) await add(work, edition, name, (out) => make(source[extension], out), { own })
    }
  }
}

/** Lectern makes a folder in one run; the others are started for each brief. */
async function benchBriefs() {
  mkdirSync(join(folder, 'briefs'))
  const sources = Array.from({ length: briefCount }, (_, index) => {
    return write(`briefs/brief-${index + 1}`, brief(index + 1))
  })
  const work = `${briefCount} briefs`
  for (const edition of editions) {
    const own = await add(work, edition, ours.name, (out) =>
      ours.editions[edition](join(folder, 'briefs'), out),
    )
    for (const { name, source: extension, editions: known } of others) {
      const make = known[edition]
      if (!make) continue
      const steps = (out) => sources.slice(0, sample).flatMap((source) => make(source[extension], out))
      await add(work, edition, name, steps, { own, made: sample / briefCount })
    }
  }
  const one = await add(work, 'all four', `${ours.name}, --jobs 1`, (out) =>
    ours.withThreads(1)(join(folder, 'briefs'), out),
  )
  for (let count = 2; count <= Math.min(cpus().length, 8); count *= 2) {
    const tool = `${ours.name}, --jobs ${count}`
    await add(work, 'all four', tool, (out) => ours.withThreads(count)(join(folder, 'briefs'), out), {
      own: one,
    })
  }
}

/**
 * Measures one tool at one work. `own` is what Lectern took for it; `made` says which part of the work the steps do.
 * @param {string} work
 * @param {string} edition
 * @param {string} tool
 * @param {(out: string) => readonly import('./measure.mjs').Step[]} stepsInto
 * @param {{ own?: import('./table.mjs').Result, made?: number }} [part]
 */
async function add(work, edition, tool, stepsInto, { own, made = 1 } = {}) {
  const out = join(folder, 'out')
  mkdirSync(out)
  const result = { work, edition, tool, seconds: 0, cpuSeconds: 0, megabytes: 0, bytes: 0 }
  try {
    const { seconds, cpuSeconds, megabytes } = await measure(stepsInto(out), runs)
    Object.assign(result, { seconds: seconds / made, cpuSeconds: cpuSeconds / made, megabytes })
    result.bytes = Math.round(sizeOf(out, edition) / made)
    if (own) {
      result.ratio = own.seconds / result.seconds
      result.cpuRatio = own.cpuSeconds / result.cpuSeconds
    }
    if (made < 1) result.note = `counted up from ${sample}`
  } catch (error) {
    result.note = `failed: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`
  }
  rmSync(out, { recursive: true, force: true })
  process.stderr.write(`${work} ${edition} ${tool}: ${result.seconds.toFixed(2)} s\n`)
  results.push(result)
  return result
}

/**
 * The document as a source for every program.
 * @param {string} name
 * @param {import('./generate.mjs').Document} document
 */
function write(name, document) {
  const paths = { md: join(folder, `${name}.md`), typ: join(folder, `${name}.typ`) }
  writeFileSync(paths.md, markdown(document))
  writeFileSync(paths.typ, typst(document))
  return paths
}

/** Bytes of the edition alone: not of manifests, nor of pages that only lead to a PDF. */
function sizeOf(out, edition) {
  const extension = { html: '.html', epub: '.epub', text: '.txt', pdf: '.pdf' }[edition] ?? ''
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0)
}
