/** One source → its publication: read, parsed, resolved and checked. Nothing is rendered. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type AssetStore, openAssets } from '../assets/store.ts'
import { check } from '../check/check.ts'
import { checkOwnRules } from '../check/rule.ts'
import { createReport } from '../diagnostics/report.ts'
import { placeOfValue, readFrontmatter } from '../frontmatter/read.ts'
import type { Metadata } from '../frontmatter/schema.ts'
import { labelsFor } from '../labels/labels.ts'
import type { Publication } from '../model/publication.ts'
import { readSource } from '../parse/read.ts'
import { resolve } from '../resolve/resolve.ts'
import type { SourceDocument } from '../sources/discover.ts'
import type { LanguageVersion } from '../sources/translations.ts'
import { isUnderEmbargo, judge } from './judge.ts'
import { isRefused } from './made.ts'
import type { Run } from './run.ts'

/** What a source stands in. */
export interface Surroundings {
  readonly document: SourceDocument
  readonly versions: readonly LanguageVersion[]
  readonly run: Run
}

export interface Composed {
  readonly publication: Publication
  /** The pictures that the publication names. */
  readonly assets: AssetStore
}

/** The publication of the source at `file.path`; undefined when it is refused, with the reasons on `file`. */
export async function compose(
  file: VFile,
  { document, versions, run }: Surroundings,
): Promise<Composed | undefined> {
  const report = createReport(file)
  const { slug, folder, namesake } = document
  if (namesake !== undefined) {
    report('document-has-its-own-name', undefined, { folder: `${run.out}/${slug}`, other: namesake })
  }
  if (!(await readSource(file, report))) return undefined
  const written = run.parser.parse(file)
  // The author's own frontmatter, whatever plugins make of the tree.
  const head: Root = { type: 'root', children: written.children.slice(0, 1) }
  const metadata = readFrontmatter(head, file, report)
  if (metadata) judge(metadata, head, file, report, run)
  // Where plugins look for it, since vfile-matter put it there.
  file.data['matter'] = metadata
  const root = await run.parser.transform(written, file, report)
  if (root === undefined) return undefined
  const assets = openAssets(folder)
  const publication = await resolve(root, {
    file,
    // So that a fault in the frontmatter does not hide those of the text.
    metadata: metadata ?? standIn,
    slug,
    source: file.path,
    labels: labelsFor(metadata?.lang ?? standIn.lang),
    assets,
    translations: versions.filter(({ source }) => source !== file.path),
    report,
    placeOf: (path) => placeOfValue(head, file, path),
    embargoed: metadata !== undefined && isUnderEmbargo(metadata, run),
  })
  check(publication, report)
  if (metadata === undefined) return undefined
  checkOwnRules(publication, run.rules, file)
  return isRefused(file) ? undefined : { publication, assets }
}

const standIn: Metadata = {
  title: 'Untitled',
  lang: 'en',
  date: '2000-01-01',
  kind: 'brief',
  numberSections: false,
  numberParagraphs: false,
}
