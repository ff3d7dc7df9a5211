/** Where landing pages stand, and what they are made with. */
import type { Theme } from '../theme/tokens.ts'
import type { FileEntry, Manifest, Version } from '../write/manifest.ts'
import { mainLanguage } from './words.ts'

export interface Site {
  readonly theme: Theme
  /** The address of the output on the web, with `/` at its end; undefined where it is not known. */
  readonly baseUrl: string | undefined
}

/** The name of a landing page in its folder: what servers show for the folder itself. */
export const landingName = 'index.html'

/** A document as landing pages see it. */
export interface Listed {
  readonly manifest: Manifest
  /** The version whose title stands for the document. */
  readonly main: Version
  /** All versions, the main one first. */
  readonly versions: readonly Version[]
}

/** Undefined when nothing of the document is left. */
export function listed(manifest: Manifest, language?: string): Listed | undefined {
  const { versions } = manifest
  const tag = mainLanguage(versions.map((version) => version.language))
  const main =
    versions.find((version) => version.language === language) ??
    versions.find((version) => version.language === tag)
  return main && { manifest, main, versions: [main, ...versions.filter((version) => version !== main)] }
}

/** The whole address of what stands at `path` in the output; undefined where the output's own is not known. */
export function addressOf(path: string, site: Site): string | undefined {
  return site.baseUrl === undefined ? undefined : new URL(inAddress(path), site.baseUrl).href
}

/** What is still under embargo is not told to search engines. */
export function isPublic({ manifest: { versions } }: Listed): boolean {
  return versions.every(({ about }) => about.embargo === undefined)
}

/** A path as a part of an address. */
export function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** The web page of a version, where there is one. */
export function webPageOf({ editions }: Version): FileEntry | undefined {
  return editions.find(({ format }) => format === 'html')
}
