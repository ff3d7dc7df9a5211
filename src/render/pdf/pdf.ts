/** The PDF edition: PDF/UA-1 and PDF/A-2a in one file. */
import { z } from 'zod'
import type { Asset } from '../../assets/asset.ts'
import type { Publication } from '../../model/publication.ts'
import { defineRenderer, type OutputFile, type PageMark, type RenderContext } from '../renderer.ts'
import { Canvas } from './emit/canvas.ts'
import { EmbeddedFonts } from './emit/fonts.ts'
import { documentInformation, writeMetadata } from './emit/metadata.ts'
import { Navigation } from './emit/navigation.ts'
import { PageWriter } from './emit/pages.ts'
import { PdfDocument } from './emit/pdfkit.ts'
import { Pictures } from './emit/pictures.ts'
import type { PageSetting } from './emit/setting.ts'
import { StructureWriter } from './emit/structure.ts'
import { FontCatalogue } from './fonts/catalogue.ts'
import { MissingCharacters } from './fonts/missing.ts'
import type { Page } from './layout/page.ts'
import { paginate } from './layout/paginate.ts'
import { type LayoutContext, stripsOf } from './layout/strips.ts'
import { planEdition } from './plan/edition.ts'
import type { EditionPlan } from './plan/flow.ts'
import { structureHolds } from './proof/prove.ts'

/** Opened once: a folder of a thousand briefs is set in the same few faces, and in much the same words. */
const fonts = new FontCatalogue()

export const pdf = defineRenderer({
  name: 'pdf',
  extension: '.pdf',
  mediaType: 'application/pdf',
  options: z.strictObject({}),
  async render(publication, _options, context) {
    const plan = planEdition(
      publication,
      context.theme,
      context.labels,
      await readAssets(publication, context),
    )
    const missing = new MissingCharacters()
    const layout = layoutContext(context, missing)
    const pages = layOut(plan, layout, context)
    const marks = pages.map(pageMark)
    const bytes = await writePages(pages, plan, layout, publication, context)
    missing.report(context.report)
    return [
      {
        path: `${context.basename}.pdf`,
        mediaType: 'application/pdf',
        bytes,
        pages: marks,
      } satisfies OutputFile,
    ]
  },
})

async function readAssets(
  publication: Publication,
  context: RenderContext,
): Promise<ReadonlyMap<string, Asset>> {
  const assets = await Promise.all(publication.assets.map((id) => context.asset(id)))
  return new Map(assets.map((asset) => [asset.id, asset]))
}

function layoutContext({ theme: { page } }: RenderContext, missing: MissingCharacters): LayoutContext {
  return {
    fonts,
    width: page.width - page.margin.left - page.margin.right,
    height: page.height - page.margin.top - page.margin.bottom,
    reportMissing: (character, run) => missing.add(character, run.position),
  }
}

function layOut(plan: EditionPlan, layout: LayoutContext, { theme }: RenderContext): Page[] {
  const notes = new Map([...plan.notes].map(([id, blocks]) => [id, stripsOf(blocks, layout)]))
  return paginate(stripsOf(plan.flow, layout), notes, { top: theme.page.margin.top, height: layout.height })
}

/** Uses `pages` up: what is written need not be held. */
async function writePages(
  pages: Page[],
  plan: EditionPlan,
  layout: LayoutContext,
  publication: Publication,
  context: RenderContext,
): Promise<Uint8Array> {
  const { theme, labels, generator, now } = context
  const edition = { publication, now, generator }
  const document = new PdfDocument({
    size: [theme.page.width, theme.page.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: publication.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: documentInformation(edition),
  })
  const bytes = collect(document)
  const structure = new StructureWriter(document)
  const fonts = new EmbeddedFonts(document)
  const navigation = new Navigation(document, structure)
  const setting: PageSetting = {
    theme,
    labels,
    language: publication.language,
    direction: publication.direction,
    title: publication.metadata.title,
    pageCount: pages.length,
    layout,
    pageOf: pageNumbers(pages),
  }
  const writer = new PageWriter(
    new Canvas(document, structure, fonts),
    navigation,
    new Pictures(document, fonts, layout.fonts),
    setting,
  )
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    context.signal.throwIfAborted()
    writer.write(page)
  }
  navigation.end(plan.outline, publication.direction)
  const holds = structureHolds(plan.root, structure.drawn, context.report)
  structure.end(plan.root)
  // What was reported refuses the source; the file must not claim otherwise meanwhile.
  if (holds) writeMetadata(document, edition)
  document.end()
  return bytes
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function pageNumbers(pages: readonly Page[]): (anchor: string) => number | undefined {
  const numbers = new Map<string, number>()
  for (const page of pages)
    for (const { strip } of [...page.body, ...page.notes])
      for (const anchor of strip.anchors) if (!numbers.has(anchor)) numbers.set(anchor, page.number)
  return (anchor) => numbers.get(anchor)
}

function pageMark({ number, body }: Page): PageMark {
  const first = body.find(({ strip }) => strip.node !== undefined)?.strip
  return { label: String(number), node: first?.node, offset: first?.offset ?? 0 }
}
