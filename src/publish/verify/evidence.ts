/** The evidence reports on what was verified. */
import { join } from 'node:path'
import { errorCode, systemReason } from '../../diagnostics/system.ts'
import { UsageError } from '../../diagnostics/usage.ts'
import { reportOn } from '../../evidence/evidence.ts'
import { fileNamesOf, isReport } from '../../evidence/file-names.ts'
import { generator } from '../../installation.ts'
import type { OutputFile } from '../../render/renderer.ts'
import type { Verification } from '../../verify/verdict.ts'
import { nodeDisk } from '../../write/disk.ts'
import { FolderIsLocked } from '../../write/lock.ts'
import { manifestName } from '../../write/manifest.ts'
import { writeReports } from '../../write/reports.ts'
import type { PublishOptions } from '../options.ts'
import { orderOf, prepare } from '../run.ts'
import { formatOf } from './published.ts'

/** `clock` tells when the editions were looked at: the only thing in a report that another day changes. */
export type EvidenceOptions = Pick<PublishOptions, 'config' | 'theme' | 'clock'>

/**
 * An HTML page on each version that was verified, in their order: what programs found of each criterion of each
 * standard, and what is left to a person. A page needs nothing beside it, and no two have the same path.
 *
 * @throws UsageError when the configuration or the theme is wrong.
 *
 * @example
 * const verification = await verify(['dist'])
 * for (const { path, bytes } of await evidenceOf(verification)) await writeFile(`evidence/${path}`, bytes)
 */
export async function evidenceOf(
  { versions, consulted }: Verification,
  options: EvidenceOptions = {},
): Promise<readonly OutputFile[]> {
  const { theme, clock } = await prepare(orderOf(options), options)
  const setting = { theme, checkedOn: clock(), generator, consulted }
  const names = fileNamesOf(versions)
  return versions.map((version, index) => ({
    path: names[index] ?? '',
    mediaType: 'text/html',
    bytes: new TextEncoder().encode(reportOn(version, setting)),
  }))
}

/**
 * Makes sure, before anything is verified, that reports are meant to go into `folder`.
 *
 * @throws UsageError where it is a file, or holds editions: they were to be verified, not written to.
 */
export async function requireReportFolder(folder: string): Promise<void> {
  const isFile = (await nodeDisk.exists(folder)) && !(await nodeDisk.isFolder(folder))
  if (!isFile && !(await holdsEditions(folder))) return
  throw new UsageError(
    `${folder} ${isFile ? 'is a file' : 'holds editions'}, and --report takes the folder for the reports. To verify it, name it first: lectern verify ${folder} --report`,
  )
}

async function holdsEditions(folder: string): Promise<boolean> {
  if (!(await nodeDisk.isFolder(folder))) return false
  const names = await nodeDisk.list(folder)
  if (names.some((name) => formatOf(name) !== undefined && !isReport(name))) return true
  const manifests = ['.', ...names].map((name) => nodeDisk.exists(join(folder, name, manifestName)))
  return (await Promise.all(manifests)).includes(true)
}

/**
 * Writes the reports into `folder`, all of them or none, and gives their paths in order.
 *
 * @throws UsageError when the folder cannot be written; the signal's reason when it asks to stop.
 */
export async function writeEvidence(
  folder: string,
  reports: readonly OutputFile[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    await writeReports(folder, reports, nodeDisk, { signal })
    return reports.map(({ path }) => join(folder, path))
  } catch (error) {
    throw new UsageError(`The reports cannot be written into ${folder}: ${reasonOf(error)}.`)
  }
}

/** @throws `error` when it is neither the disk's nor another run's. */
function reasonOf(error: unknown): string {
  if (error instanceof FolderIsLocked) return `${error.lock} is held by ${error.holder}`
  const code = errorCode(error)
  if (code === undefined) throw error
  return systemReason(code)
}
