/** What reports are called: after their documents, and never two alike. */
import type { VersionVerdict } from '../verify/verdict.ts'

const ending = '.evidence.html'

/** Whether a file is a report, to go by its name. */
export function isReport(path: string): boolean {
  return path.endsWith(ending)
}

/**
 * A name for the report of each version: that of its document, after as many folders as tell apart files of one name,
 * and numbers where these do not help.
 */
export function fileNamesOf(versions: readonly VersionVerdict[]): readonly string[] {
  const depths = Math.max(1, ...versions.map(({ name }) => partsOf(name).length))
  let names = versions.map((version) => nameOf(version, 1))
  for (let depth = 2; depth <= depths; depth++) {
    const uses = countsOf(names)
    names = versions.map((version, index) => {
      const name = names[index] ?? ''
      return uses.get(keyOf(name)) === 1 ? name : nameOf(version, depth)
    })
  }
  return numbered(names).map((name) => `${name}${ending}`)
}

/** The last so many parts of its path, as a file can be called in any file system, and never hidden. */
function nameOf({ name, language }: VersionVerdict, depth: number): string {
  const whole = [partsOf(name).slice(-depth).join('-'), ...(language === undefined ? [] : [language])].join(
    '.',
  )
  const bare = whole.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '')
  return bare === '' ? 'document' : bare
}

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter((part) => !['', '.', '..'].includes(part))
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of names.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let number = 2; taken.has(keyOf(free)); number++) free = `${name}-${number}`
    taken.add(keyOf(free))
    return free
  })
}

/** Some file systems know neither case nor the form of accents. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
