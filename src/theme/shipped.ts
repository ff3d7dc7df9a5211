/** Which folder a theme is in, by the name or path that a publisher gives it. */
import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from '../installation.ts'

/** The themes that come with Lectern, each a folder of `templates/`. */
export const shippedThemes = ['default', 'high-contrast', 'large-print'] as const

const templates = new URL('templates/', packageFolder)

/**
 * The folder of a theme: a shipped one by its name, any other by its address or its path from `base`. A folder
 * that has the name of a shipped theme is reached as `./default`.
 */
export function themeFolder(theme: string | URL, base: string): URL {
  const address = String(theme)
  if (address.startsWith('file:')) return new URL(address.replace(/\/?$/, '/'))
  const shipped = shippedThemes.find((name) => name === address)
  return shipped === undefined
    ? pathToFileURL(resolve(base, address) + sep)
    : new URL(`${shipped}/`, templates)
}
