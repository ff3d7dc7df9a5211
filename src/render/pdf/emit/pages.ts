/** Draws laid-out pages: running header, grounds, text in reading order, notes, footer. */
import { groundsOf } from '../layout/grounds.ts'
import type {
  LinePiece,
  Page,
  PageNumberPiece,
  PicturePiece,
  Piece,
  PlacedStrip,
  RulePiece,
  WrapPiece,
} from '../layout/page.ts'
import type { Sheet } from '../layout/sheet.ts'
import { capitals, type Line, type PlacedSegment, type TextRun } from '../layout/text.ts'
import type { LinkPlan } from '../plan/flow.ts'
import type { Canvas } from './canvas.ts'
import { type FooterPage, Marginalia } from './marginalia.ts'
import type { LinkArea, Navigation } from './navigation.ts'
import type { PdfPage } from './pdfkit.ts'
import type { Pictures } from './pictures.ts'
import { layoutLine, type PageNumbers, type PageSetting } from './setting.ts'

type DrawerTable = {
  readonly [Kind in Piece['kind']]: (
    piece: Extract<Piece, { kind: Kind }>,
    y: number,
    artifact: boolean,
  ) => void
}

export class PageWriter {
  readonly #canvas: Canvas
  readonly #navigation: Navigation
  readonly #pictures: Pictures
  readonly #setting: PageSetting
  readonly #marginalia: Marginalia
  #areas = new Map<LinkPlan, LinkArea[]>()
  #sheet: Sheet
  #numbers: PageNumbers | undefined
  /** Pages that still lack their numbers; those of the contents are held whole. */
  #unfinished: { readonly pdfPage: PdfPage; readonly page: Page | FooterPage }[] = []
  readonly #drawers: DrawerTable = {
    line: (piece, y, artifact) => this.#line(piece, y, artifact),
    picture: (piece, y, artifact) => this.#picture(piece, y, artifact),
    rule: (piece, y, artifact) => this.#rule(piece, y, artifact),
    wrap: (piece, y, artifact) => this.#wrap(piece, y, artifact),
    pageNumber: (piece, y) => this.#pageNumber(piece, y),
  }

  constructor(
    canvas: Canvas,
    navigation: Navigation,
    pictures: Pictures,
    setting: PageSetting,
    sheet: Sheet,
  ) {
    this.#sheet = sheet
    this.#canvas = canvas
    this.#navigation = navigation
    this.#pictures = pictures
    this.#setting = setting
    this.#marginalia = new Marginalia(canvas, setting)
  }

  /** Draws all of a page but what waits for the last one to be laid out. */
  write(page: Page): void {
    const { width, height } = page.sheet
    const pdfPage = this.#canvas.beginPage(width, height)
    const waits = page.body.some(({ strip }) => strip.pieces.some(({ kind }) => kind === 'pageNumber'))
    if (!waits) this.#draw(page)
    this.#canvas.leavePage()
    const { number, sheet } = page
    this.#unfinished.push({ pdfPage, page: waits ? page : { number, sheet } })
  }

  /** Draws the page numbers, and hands all pages to the file. */
  end(numbers: PageNumbers): void {
    this.#numbers = numbers
    for (const { pdfPage, page } of this.#unfinished) {
      this.#canvas.resumePage(pdfPage)
      if ('body' in page) this.#draw(page)
      this.#marginalia.drawFooter(page, numbers.count)
      this.#canvas.leavePage()
      pdfPage.end()
    }
    this.#unfinished = []
  }

  #draw(page: Page): void {
    this.#sheet = page.sheet
    this.#areas = new Map()
    this.#ground()
    if (page.number > 1) this.#marginalia.drawHeader(page)
    this.#grounds(page.body)
    if (page.repeated.length > 0) this.#canvas.artifact('pagination', () => this.#strips(page.repeated, true))
    this.#strips(page.body, false)
    if (page.notes.length > 0) this.#notes(page)
    for (const [link, areas] of this.#areas) this.#navigation.addLink(link, areas)
  }

  /** Paper is white already. */
  #ground(): void {
    const { width, height } = this.#sheet
    const { background } = this.#setting.theme.light
    if (background === '#ffffff') return
    this.#canvas.artifact('background', () => this.#canvas.rectangle(0, 0, width, height, background))
  }

  #strips(strips: readonly PlacedStrip[], artifact: boolean): void {
    for (const { strip, y } of strips) {
      if (!artifact)
        for (const anchor of strip.anchors)
          this.#navigation.addDestination(anchor, this.#up(y - strip.before / 2))
      for (const piece of strip.pieces) this.#piece(piece, y, artifact)
    }
  }

  #piece(piece: Piece, y: number, artifact: boolean): void {
    const draw = this.#drawers[piece.kind] as (piece: Piece, y: number, artifact: boolean) => void
    draw(piece, y, artifact)
  }

  #line(piece: LinePiece, y: number, artifact: boolean): void {
    const left = this.#left + piece.x
    const baseline = this.#up(y + piece.baseline)
    for (const segment of piece.line.segments) this.#segment(segment, left, baseline, artifact)
    if (!artifact) this.#decorations(piece.line, left, baseline)
  }

  #segment(segment: PlacedSegment, left: number, baseline: number, artifact: boolean): void {
    const { run } = segment
    const x = left + segment.x
    if (!artifact) {
      if (run.content === undefined) this.#canvas.unmark()
      else this.#canvas.mark(run.content)
    }
    if (run.picture !== undefined) {
      const { asset, width, height } = run.picture
      // Its middle stands at half the height of the capitals beside it, clear of the lines above and below.
      const y = this.#canvas.height - baseline - (height + run.size * capitals) / 2
      const piece = {
        kind: 'picture',
        x: x - this.#left,
        y,
        width,
        height,
        asset,
        content: run.content,
      } as const
      this.#picture(piece, 0, artifact)
    } else this.#canvas.glyphs(segment, x, baseline)
    if (!artifact && run.link !== undefined) this.#addArea(run.link, segment, x, baseline)
  }

  /** Neighbouring pieces of a link make one area. */
  #addArea(link: LinkPlan, segment: PlacedSegment, x: number, baseline: number): void {
    const areas = this.#areas.get(link) ?? []
    this.#areas.set(link, areas)
    const area = {
      x,
      y: baseline + segment.run.rise - segment.size * 0.25,
      width: segment.width,
      height: segment.size * 1.1,
    }
    const last = areas.at(-1)
    if (last !== undefined && last.y === area.y && touches(last, area))
      areas[areas.length - 1] = joined(last, area)
    else areas.push(area)
  }

  #decorations(line: Line, left: number, baseline: number): void {
    const decorated = line.segments.filter(({ run }) => run.decoration !== undefined)
    if (decorated.length === 0) return
    this.#canvas.artifact('layout', () => {
      for (const { x, width, size, run } of decorated) {
        const y = baseline + run.rise + (run.decoration === 'underline' ? -0.14 : 0.28) * size
        this.#canvas.rectangle(left + x, y, width, Math.max(0.5, size / 20), run.colour)
      }
    })
  }

  #picture(piece: PicturePiece, y: number, artifact: boolean): void {
    const draw = () =>
      this.#canvas.upsideDown(() =>
        this.#pictures.draw(piece.asset, this.#left + piece.x, y + piece.y, piece.width, piece.height),
      )
    if (artifact || piece.content === undefined) {
      if (artifact) draw()
      else this.#canvas.artifact('layout', draw)
      return
    }
    this.#canvas.mark(piece.content)
    const left = this.#left + piece.x
    const top = this.#up(y + piece.y)
    piece.content.owner.drawnBox = [left, top - piece.height, left + piece.width, top]
    draw()
  }

  #rule(piece: RulePiece, y: number, artifact: boolean): void {
    const draw = () =>
      this.#canvas.rectangle(
        this.#left + piece.x,
        this.#up(y + piece.y + piece.height),
        piece.width,
        piece.height,
        piece.colour,
      )
    if (artifact) draw()
    else this.#canvas.artifact(piece.ground ? 'background' : 'layout', draw)
  }

  /** Down, then back to the start: a stem, a bar and the head of an arrow. */
  #wrap({ x, baseline, size, colour }: WrapPiece, y: number, artifact: boolean): void {
    const right = this.#left + x
    const left = right - size
    const middle = this.#up(y + baseline) + size * 0.25
    const thickness = size * 0.11
    const head = size * 0.4
    const draw = () => {
      this.#canvas.rectangle(right - thickness, middle, thickness, size * 0.6, colour)
      this.#canvas.rectangle(left + head, middle - thickness / 2, size - head, thickness, colour)
      this.#canvas.polygon(
        [
          [left, middle],
          [left + head, middle + head * 0.65],
          [left + head, middle - head * 0.65],
        ],
        colour,
      )
    }
    if (artifact) draw()
    else this.#canvas.artifact('layout', draw)
  }

  /** Dots lead the eye to the number; they are no text. */
  #pageNumber(piece: PageNumberPiece, y: number): void {
    const { reference, direction } = piece
    const number = this.#numbers?.of(reference.target)
    const run: TextRun = { ...reference.run, text: number === undefined ? '' : String(number) }
    const line = layoutLine(run, 'ltr', this.#setting.layout)
    if (line === undefined) return
    const leftward = direction === 'rtl'
    const x = leftward ? piece.to : piece.to - line.width
    const gap = { from: leftward ? x + line.width : piece.from, to: leftward ? piece.from : x }
    const baseline = this.#up(y + piece.baseline)
    this.#canvas.artifact('layout', () => {
      const pitch = run.size / 2
      const dot = run.size * 0.075
      for (let x = Math.ceil((gap.from + pitch) / pitch) * pitch; x < gap.to - pitch; x += pitch)
        this.#canvas.rectangle(this.#left + x, baseline, dot, dot, this.#setting.theme.light.muted)
    })
    for (const segment of line.segments) this.#segment(segment, this.#left + x, baseline, false)
  }

  #grounds(strips: readonly PlacedStrip[]): void {
    for (const piece of groundsOf(strips, this.#sheet.area.width)) this.#rule(piece, 0, false)
  }

  #notes(page: Page): void {
    const { direction, theme } = this.#setting
    const width = page.sheet.area.width / 4
    const x = direction === 'rtl' ? page.sheet.area.width - width : 0
    const line = { kind: 'rule', x, y: 0, width, height: theme.line.thin, colour: theme.light.rule } as const
    this.#rule(line, page.notesTop, false)
    this.#grounds(page.notes)
    this.#strips(page.notes, false)
  }

  get #left(): number {
    return this.#sheet.area.left
  }

  /** From points below the page's upper edge to points above its lower edge. */
  #up(y: number): number {
    return this.#canvas.height - y
  }
}

function touches(a: LinkArea, b: LinkArea): boolean {
  return Math.abs(a.x + a.width - b.x) < 0.1 || Math.abs(b.x + b.width - a.x) < 0.1
}

function joined(a: LinkArea, b: LinkArea): LinkArea {
  const x = Math.min(a.x, b.x)
  return { ...a, x, width: Math.max(a.x + a.width, b.x + b.width) - x }
}
