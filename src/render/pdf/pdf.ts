/** The PDF edition: accessible and archival in one file, to the standards of a profile. */
import type { Asset } from '../../assets/asset.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Publication } from '../../model/publication.ts'
import { walk } from '../../model/visit.ts'
import { defineRenderer, type OutputFile, type PageMark, type RenderContext } from '../renderer.ts'
import { Attachments } from './emit/attachments.ts'
import { Canvas } from './emit/canvas.ts'
import { EmbeddedFonts } from './emit/fonts.ts'
import { fileIdentifier } from './emit/identifier.ts'
import { documentInformation, writeMetadata } from './emit/metadata.ts'
import { Navigation } from './emit/navigation.ts'
import { PageWriter } from './emit/pages.ts'
import { PdfDocument } from './emit/pdfkit.ts'
import { Pictures, placesOfPictures } from './emit/pictures.ts'
import type { PageSetting } from './emit/setting.ts'
import { StructureWriter } from './emit/structure.ts'
import { FontCatalogue } from './fonts/catalogue.ts'
import { MissingCharacters } from './fonts/missing.ts'
import { hyphenatorFor } from './hyphenation/hyphenate.ts'
import type { Page, Strip } from './layout/page.ts'
import { type NotesOf, paginate } from './layout/paginate.ts'
import { type Sheets, sheetsOf } from './layout/sheet.ts'
import { eachStrip, type LayoutContext, stripsOf } from './layout/strips.ts'
import { type PdfOptions, pdfOptions } from './options.ts'
import { columnNames } from './plan/columns.ts'
import { planEdition } from './plan/edition.ts'
import type { EditionPlan } from './plan/flow.ts'
import { profiles } from './profile/profiles.ts'
import { structureHolds } from './proof/prove.ts'

/** Opened once: a folder of a thousand briefs is set in the same few faces, and in much the same words. */
const fonts = new FontCatalogue()

/** As many notes as a page may call, and some of the next. */
const notesHeld = 64

export const pdf = defineRenderer({
  name: 'pdf',
  readBack: 'pdf',
  extension: '.pdf',
  mediaType: 'application/pdf',
  options: pdfOptions,
  chosen: ({ pdf }) => ({ ...pdf }),
  async render(publication, options, context) {
    const plan = planEdition(
      publication,
      context.theme,
      context.labels,
      await readAssets(publication, context),
    )
    const missing = new MissingCharacters()
    const sheets = sheetsOf(context.theme)
    const hyphenate = context.theme.hyphenation ? await hyphenatorFor(languagesOf(publication)) : undefined
    const layout = { ...layoutContext(sheets, missing, context.report), hyphenate }
    const { bytes, marks } = await writePages(plan, sheets, layout, publication, options, context)
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

/** Languages of the text, those of passages included. */
function languagesOf({ language, children }: Publication): ReadonlySet<string> {
  const languages = new Set([language])
  for (const node of walk(children)) languages.add(node.language)
  return languages
}

async function readAssets(
  publication: Publication,
  context: RenderContext,
): Promise<ReadonlyMap<string, Asset>> {
  const assets = await Promise.all(publication.assets.map((id) => context.asset(id)))
  return new Map(assets.map((asset) => [asset.id, asset]))
}

function layoutContext(
  { upright, turned }: Sheets,
  missing: MissingCharacters,
  report: Report,
): LayoutContext {
  return {
    fonts,
    width: upright.area.width,
    height: upright.area.height,
    turned: turned.area.width > upright.area.width ? turned.area : undefined,
    reportNarrow: (table, columns) =>
      report('table-words-fit-its-columns', table?.position, { columns: columnNames(table, columns) }),
    reportMissing: (character, run) => missing.add(character, run.position),
  }
}

/** Notes are looked up more than once, for the page that they nearly fitted on and for their own. */
function notesOf({ notes }: EditionPlan, layout: LayoutContext): NotesOf {
  const foot = { ...layout, turned: undefined }
  const set = new Map<string, readonly Strip[]>()
  return (id) => {
    const strips = set.get(id) ?? stripsOf(notes.get(id) ?? [], foot)
    if (set.size >= notesHeld) set.clear()
    set.set(id, strips)
    return strips
  }
}

/** Lays out and writes page by page: a finished page is not held. */
async function writePages(
  plan: EditionPlan,
  sheets: Sheets,
  layout: LayoutContext,
  publication: Publication,
  options: PdfOptions,
  context: RenderContext,
): Promise<{ readonly bytes: Uint8Array; readonly marks: readonly PageMark[] }> {
  const { theme, labels, generator, now } = context
  const edition = { publication, now, generator }
  const profile = profiles[options.profile]
  const document = new PdfDocument({
    pdfVersion: '1.7',
    lang: publication.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: documentInformation(edition),
    version: profile.version,
    hasInformation: profile.hasInformation,
  })
  document._id = fileIdentifier(context, options, (await readAssets(publication, context)).values())
  const bytes = collect(document)
  const attachments = new Attachments(document, now)
  const structure = new StructureWriter(document, { profile, identified: plan.identified, attachments })
  const fonts = new EmbeddedFonts(document)
  const navigation = new Navigation(document, structure, profile)
  const setting: PageSetting = {
    theme,
    labels,
    language: publication.language,
    direction: publication.direction,
    title: publication.metadata.title,
    layout,
  }
  const writer = new PageWriter(
    new Canvas(document, structure, fonts),
    navigation,
    new Pictures(document, layout, placesOfPictures(publication)),
    setting,
    sheets.upright,
  )
  const marks: PageMark[] = []
  const numbers = new Map<string, number>()
  for (const page of paginate(eachStrip(plan.flow, layout), notesOf(plan, layout), sheets)) {
    context.signal.throwIfAborted()
    marks.push(pageMark(page))
    for (const { strip } of [...page.body, ...page.notes])
      for (const anchor of strip.anchors) if (!numbers.has(anchor)) numbers.set(anchor, page.number)
    writer.write(page)
  }
  writer.end({ count: marks.length, of: (anchor) => numbers.get(anchor) })
  navigation.end(plan.outline, publication.direction)
  const holds = structureHolds(plan.root, structure.drawn, context.report)
  structure.end(plan.root)
  if (options.attachSource)
    attachments.source(`${context.basename}.md`, labels.say('markdownSource'), context.source)
  attachments.end()
  // What was reported refuses the source; the file must not claim otherwise meanwhile.
  if (holds) writeMetadata(document, { ...edition, claims: profile.claims, hasAttachments: attachments.any })
  document.end()
  return { bytes: await bytes, marks }
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function pageMark({ number, body }: Page): PageMark {
  const first = body.find(({ strip }) => strip.node !== undefined)?.strip
  return { label: String(number), node: first?.node, offset: first?.offset ?? 0 }
}
