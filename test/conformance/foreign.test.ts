/** The specifications' examples through pdftotext, which reads the page as it is painted where the unit tests read the tags. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { project } from '../../src/model/project.ts'
import { walk } from '../../src/model/visit.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { picture, specificationBySection } from '../foreign/publications.ts'
import { renderFiles } from '../support/context.ts'
import { pathOf, run } from './judges/program.ts'
import { lostUtterance } from './words.ts'

/** In scripts that our fonts do not cover; a source that holds them is refused. */
const undrawn = ['ആ', 'ಫ']

it('gets the words of every example back from the PDF edition', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-foreign-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'foreign.pdf')
  for (const publication of await specificationBySection()) {
    const [file] = await renderFiles(pdf, publication, {}, { asset: async () => picture, report: () => {} })
    await writeFile(path, file?.bytes ?? '')
    const { stdout } = await run(pathOf('pdftotext'), ['-raw', path, '-'])
    // The alternatives of pictures stand in the tags alone.
    const alternatives = [...walk(publication.children)].flatMap((node) =>
      node.type === 'image' ? [node.alternative] : [],
    )
    const drawn = [...undrawn, ...alternatives].sort((one, other) => other.length - one.length)
    expect(lostUtterance(project(publication), stdout, drawn), publication.metadata.title).toBeUndefined()
  }
})
