/** What the schema of the frontmatter cannot know: the file's name, the labels, the renderers and the clock. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Report } from '../diagnostics/report.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { placeOfValue } from '../frontmatter/read.ts'
import type { Metadata } from '../frontmatter/schema.ts'
import { hasLabels, labelLanguages } from '../labels/labels.ts'
import { languageOf } from '../sources/discover.ts'
import type { Run } from './run.ts'

export function judge(metadata: Metadata, root: Root, file: VFile, report: Report, run: Run): void {
  const placeOf = (key: keyof Metadata) => placeOfValue(root, file, [key])
  const name = languageOf(file.path)
  if (name !== undefined && name.toLowerCase() !== metadata.lang.toLowerCase()) {
    report('source-is-named-for-its-language', placeOf('lang'), { name, language: metadata.lang })
  }
  if (!hasLabels(metadata.lang)) {
    const values = { language: metadata.lang, known: labelLanguages.join(', ') }
    report('language-has-labels', placeOf('lang'), values)
  }
  judgeFormats(metadata, root, file, report, run)
  if (metadata.embargo && isUnderEmbargo(metadata, run) && !run.order.embargoed) {
    report('embargo-has-passed', placeOf('embargo'), { embargo: metadata.embargo })
  }
}

function judgeFormats({ formats = [] }: Metadata, root: Root, file: VFile, report: Report, run: Run): void {
  const names = run.renderers.map(({ name }) => name)
  for (const [index, format] of formats.entries()) {
    if (names.includes(format)) continue
    const meant = nearest(format, names)
    report('frontmatter-value-is-listed', placeOfValue(root, file, ['formats', index]), {
      key: `formats, item ${index + 1}`,
      value: format,
      known: names.join(', '),
      suggestion: meant ? `Did you mean ${meant}?` : 'Use one of these words.',
    })
  }
}

export function isUnderEmbargo({ embargo }: Metadata, { clock }: Run): boolean {
  return embargo !== undefined && clock() < new Date(embargo)
}
