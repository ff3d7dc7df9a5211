/** Sources of the corpus, resolved: what renderers meet when they are not tried on fragments. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { type AssetStore, openAssets } from '../../src/assets/store.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import { readFrontmatter } from '../../src/frontmatter/read.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import type { Publication } from '../../src/model/publication.ts'
import { parse } from '../../src/parse/parse.ts'
import { readSource } from '../../src/parse/read.ts'
import { resolve } from '../../src/resolve/resolve.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The publication of `path`, from the root of the project; what was said about it, and its pictures. */
export async function resolvedSource(
  path: string,
): Promise<{ readonly publication: Publication; readonly file: VFile; readonly assets: AssetStore }> {
  const file = new VFile({ path: join(root, path) })
  const report = createReport(file)
  await readSource(file, report)
  const tree = parse(file)
  const metadata = readFrontmatter(tree, file, report)
  if (metadata === undefined) throw new Error(`${path}: ${file.messages.join('\n')}`)
  const assets = openAssets(dirname(file.path))
  const publication = await resolve(tree, {
    file,
    metadata,
    slug: dirname(path).split('/').at(-1) ?? '',
    source: path,
    labels: labelsFor(metadata.lang),
    assets,
    translations: [],
    report,
    placeOf: () => undefined,
  })
  return { publication, file, assets }
}
