/** Lectern as it is installed: its version, and where its own files lie. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// `imports` in package.json: found from the source and from the bundle alike, however deep a module lies in either.
const require = createRequire(import.meta.url)
const manifest = require.resolve('#package')

/** The package's folder, with `templates` and the compiled `lib` in it. */
export const packageFolder = new URL('.', pathToFileURL(manifest))

export const { version }: { version: string } = require(manifest)

/** Name and version, for metadata that names its maker. */
export const generator = `Lectern ${version}`
