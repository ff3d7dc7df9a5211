/** From a theme's folder to a theme that renderers can trust. */
import { readFile } from 'node:fs/promises'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { lowContrasts } from './contrast.ts'
import { faultsOf } from './faults.ts'
import { type Layer, merged, pathForReaders, readLayers } from './layers.ts'
import { withMeasures } from './properties.ts'
import { themeFolder } from './shipped.ts'
import { type Theme, type ThemeFile, type Tokens, themeFiles, themeSchema } from './tokens.ts'

/**
 * Reads a theme: a shipped one by its name, any other by its address or its path from `base`. What `theme.json`
 * leaves out, and a file that the folder lacks, come from the theme that it extends.
 *
 * @throws UsageError when the tokens are malformed or short of contrast: no document can be made well with
 * them. It has a line for each fault, with file, token, what was found and what is expected.
 */
export async function loadTheme(
  theme: string | URL = 'default',
  base: string = process.cwd(),
): Promise<Theme> {
  const layers = await readLayers(themeFolder(theme, base))
  const tokens = tokensOf(layers)
  const found = await Promise.all(themeFiles.map((name) => readThemeFile(name, layers)))
  const [page, pageStyle, chapter, chapterStyle] = found as [ReadFile, ReadFile, ReadFile, ReadFile]
  return {
    ...tokens,
    files: {
      'page.html': page.text,
      'page.css': pageStyle.text,
      'chapter.xhtml': chapter.text,
      'chapter.css': withMeasures(chapterStyle.text, tokens, chapterStyle.file),
    },
  }
}

function tokensOf(layers: readonly Layer[]): Tokens {
  const { $schema, extends: base, ...own } = merged(layers) as Record<string, unknown>
  // The name is not passed on: it tells apart the editions that different themes make.
  const values = { ...own, name: layers[0]?.tokens['name'] }
  const result = themeSchema.safeParse(values)
  const faults = result.success ? lowContrasts(result.data, layers) : faultsOf(result.error, values, layers)
  if (!result.success || faults.length > 0)
    throw new UsageError(['The theme cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
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
