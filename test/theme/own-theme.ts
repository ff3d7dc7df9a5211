/** A theme of one's own, in a folder that is removed after the test. */
import { UsageError } from '../../src/diagnostics/usage.ts'
import { loadTheme } from '../../src/theme/load.ts'
import type { Theme } from '../../src/theme/tokens.ts'
import { folderWith } from '../support/folder.ts'

/** The theme that says `tokens`, and brings `files`. */
export async function loadOwn(tokens: unknown, files: Readonly<Record<string, string>> = {}): Promise<Theme> {
  const json = typeof tokens === 'string' ? tokens : JSON.stringify({ name: 'house', ...Object(tokens) })
  return loadTheme(await folderWith({ 'theme.json': json, ...files }))
}

/** What is said when that theme is refused, which must be the user's mistake and no defect of ours. */
export async function faultOf(tokens: unknown, files?: Readonly<Record<string, string>>): Promise<string> {
  const fault = await loadOwn(tokens, files).catch((error: unknown) => error)
  if (fault instanceof UsageError) return fault.message
  throw new Error(`No usage error: ${fault instanceof Error ? fault.stack : JSON.stringify(fault)}`)
}
