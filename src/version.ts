import { createRequire } from 'node:module'

const { version }: { version: string } = createRequire(import.meta.url)('../package.json')

export { version }

/** Name and version, for metadata that names its maker. */
export const generator = `Lectern ${version}`
