/** From a theme's folder to a theme that renderers can trust. */
import { readFile } from 'node:fs/promises'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { lowContrasts } from './contrast.ts'
import { faultsOf } from './faults.ts'
import { type Layer, merged, pathForReaders, readLayers } from './layers.ts'
import { templateNames } from './places.ts'
import { withMeasures } from './properties.ts'
import { themeFolder } from './shipped.ts'
import { templateFaults } from './template.ts'
import { type Theme, type ThemeFile, type Tokens, themeFiles, themeSchema } from './tokens.ts'

/**
 * Reads a theme: a shipped one by its name, any other by its address or its path from `base`. What `theme.json`
 * leaves out, and a file that the folder lacks, come from the theme that it extends.
 *
 * @throws UsageError when the tokens are malformed or short of contrast, or a template asks for what nobody fills: no
 * document can be made well with them. It has a line for each fault, with file, token or line, what was found and what
 * is expected.
 */
export async function loadTheme(
  theme: string | URL = 'default',
  base: string = process.cwd(),
): Promise<Theme> {
  const layers = await readLayers(themeFolder(theme, base))
  const tokens = tokensOf(layers)
  const read = await Promise.all(
    themeFiles.map(async (name) => [name, await readThemeFile(name, layers)] as const),
  )
  const found = Object.fromEntries(read) as Readonly<Record<ThemeFile, ReadFile>>
  requireTemplates(found)
  const texts = read.map(([name, { text }]) => [name, text])
  const files = Object.fromEntries(texts) as Readonly<Record<ThemeFile, string>>
  const { text, file } = found['chapter.css']
  return { ...tokens, files: { ...files, 'chapter.css': withMeasures(text, tokens, file) } }
}

function requireTemplates(found: Readonly<Record<ThemeFile, ReadFile>>): void {
  const faults = templateNames.flatMap((name) => templateFaults(name, found[name].text, found[name].file))
  if (faults.length > 0) throw new UsageError(unusable(faults))
}

function unusable(faults: readonly string[]): string {
  return ['The theme cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n')
}

function tokensOf(layers: readonly Layer[]): Tokens {
  const { $schema, extends: base, ...own } = merged(layers) as Record<string, unknown>
  // The name is not passed on: it tells apart the editions that different themes make.
  const values = { ...own, name: layers[0]?.tokens['name'] }
  const result = themeSchema.safeParse(values)
  const faults = result.success ? lowContrasts(result.data, layers) : faultsOf(result.error, values, layers)
  if (!result.success || faults.length > 0) throw new UsageError(unusable(faults))
  return result.data
}

interface ReadFile {
  readonly text: string
  /** The file as messages name it. */
  readonly file: string
}

async function readThemeFile(name: ThemeFile, layers: readonly Layer[]): Promise<ReadFile> {
  const [{ folder }, ...others] = layers as readonly [Layer, ...Layer[]]
  const address = new URL(name, folder)
  try {
    return { text: await readFile(address, 'utf8'), file: pathForReaders(address) }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' && others.length > 0) return readThemeFile(name, others)
    if (code === undefined) throw error
    throw new UsageError(`${pathForReaders(address)} cannot be read: ${systemReason(code)}.`)
  }
}
