/** From a theme's folder to a theme that renderers can trust. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { packageFolder } from '../installation.ts'
import { requireContrast } from './contrast.ts'
import { type Theme, type ThemeFile, type Tokens, themeFiles, themeSchema } from './tokens.ts'

const defaultFolder = new URL('templates/default/', packageFolder)

/**
 * Reads the theme in `folder` (its address ends with `/`): `theme.json`, and the page templates and
 * style sheets beside it. A file that the theme lacks is taken from the default theme.
 *
 * @throws Error when the tokens are missing, malformed or short of contrast: a theme is the
 * publisher's own configuration, and no document can be made well with a bad one.
 */
export async function loadTheme(folder: URL = defaultFolder): Promise<Theme> {
  const tokens = readTokens(await readFile(new URL('theme.json', folder), 'utf8'))
  requireContrast(tokens)
  const texts = await Promise.all(themeFiles.map((name) => readThemeFile(name, folder)))
  const files = Object.fromEntries(themeFiles.map((name, index) => [name, texts[index]]))
  return { ...tokens, files: files as Record<ThemeFile, string> }
}

function readTokens(json: string): Tokens {
  const result = themeSchema.safeParse(JSON.parse(json))
  if (!result.success) throw new Error(`theme.json is not a theme:\n${z.prettifyError(result.error)}`)
  return result.data
}

async function readThemeFile(name: ThemeFile, folder: URL): Promise<string> {
  try {
    return await readFile(new URL(name, folder), 'utf8')
  } catch (error) {
    if (folder !== defaultFolder && isMissing(error)) return readThemeFile(name, defaultFolder)
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
