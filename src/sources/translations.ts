/** The other language versions of a document, known from their frontmatter alone. */
import { VFile } from 'vfile'
import { createReport } from '../diagnostics/report.ts'
import { directionOf } from '../frontmatter/language.ts'
import { readFrontmatter } from '../frontmatter/read.ts'
import type { Translation } from '../model/publication.ts'
import { parse } from '../parse/parse.ts'
import { readSource } from '../parse/read.ts'
import type { SourceDocument } from './discover.ts'

export interface LanguageVersion extends Translation {
  /** Path of its source. */
  readonly source: string
}

/** The versions of `document` whose frontmatter is in order; what is wrong is said when each is published. */
export async function versionsOf(document: SourceDocument): Promise<LanguageVersion[]> {
  if (document.versions.length < 2) return []
  const versions = await Promise.all(document.versions.map((source) => versionOf(source, document.slug)))
  return versions.filter((version) => version !== undefined)
}

async function versionOf(source: string, slug: string): Promise<LanguageVersion | undefined> {
  const file = new VFile({ path: source })
  const report = createReport(file)
  if (!(await readSource(file, report))) return undefined
  file.value = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(String(file))?.[0] ?? ''
  const metadata = readFrontmatter(parse(file), file, report)
  if (metadata === undefined) return undefined
  const { lang, title } = metadata
  return { source, language: lang, direction: directionOf(lang), title, basename: `${slug}.${lang}` }
}
