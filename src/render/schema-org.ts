/** What pages say to search engines in schema.org's words. */
import type { Metadata } from '../frontmatter/schema.ts'

/** The type of a publication (schema.org, CreativeWork). */
export const schemaTypes: Readonly<Record<Metadata['kind'], string>> = {
  brief: 'NewsArticle',
  'press-release': 'NewsArticle',
  report: 'Report',
  article: 'Article',
  book: 'Book',
}

/** JSON that cannot end the `script` element it stands in, whatever its strings hold. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
