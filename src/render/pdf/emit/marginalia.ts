/** Running header and footer: words in the margin, artifacts all of them. */
import type { Page } from '../layout/page.ts'
import type { Line, TextRun } from '../layout/text.ts'
import { measuresOf } from '../plan/measures.ts'
import { blockStyle } from '../plan/styles.ts'
import type { Canvas } from './canvas.ts'
import { layoutLine, type PageSetting } from './setting.ts'

/** Least space between title and section, in parts of the type size. */
const gap = 2.4
/** Part of the title that says enough to name the document. */
const leastOfTitle = 0.5

interface Part {
  readonly line: Line | undefined
  readonly edge: 'start' | 'end'
}

export class Marginalia {
  readonly #canvas: Canvas
  readonly #setting: PageSetting
  /** Of the last header: most pages have that of the page before. */
  #header: { readonly running: string; readonly width: number; readonly parts: readonly Part[] } | undefined

  constructor(canvas: Canvas, setting: PageSetting) {
    this.#canvas = canvas
    this.#setting = setting
  }

  drawHeader(page: Page): void {
    const { area } = page.sheet
    const { header } = measuresOf(this.#setting.theme)
    const parts = this.#headerParts(page.running ?? '', area.width)
    draw(this.#canvas, 'header', area.top - header, page, this.#setting, parts)
  }

  drawFooter(page: FooterPage, count: number): void {
    const { area } = page.sheet
    const { labels, theme } = this.#setting
    const words = labels.say('pageOf', { number: page.number, count })
    const y = area.top + area.height + measuresOf(theme).footer
    const line = shortened(words, area.width, this.#setting)
    draw(this.#canvas, 'footer', y, page, this.#setting, [{ line, edge: 'end' }])
  }

  #headerParts(running: string, width: number): readonly Part[] {
    if (this.#header?.running !== running || this.#header.width !== width)
      this.#header = { running, width, parts: headerParts(running, width, this.#setting) }
    return this.#header.parts
  }
}

/** All that a footer needs to know of its page. */
export type FooterPage = Pick<Page, 'number' | 'sheet'>

/** Title and section, or the section alone where hardly anything of the title would be left beside it. */
function headerParts(running: string, width: number, setting: PageSetting): readonly Part[] {
  const { title, theme, direction, layout } = setting
  const section = shortened(running, width * 0.6, setting)
  if (section === undefined) return [{ line: shortened(title, width, setting), edge: 'start' }]
  const whole = layoutLine(marginRun(title, setting), direction, layout)?.width ?? 0
  const line = shortened(title, width - section.width - gap * theme.type.running.size, setting)
  return line !== undefined && line.width >= whole * leastOfTitle
    ? [
        { line, edge: 'start' },
        { line: section, edge: 'end' },
      ]
    : [{ line: shortened(running, width, setting), edge: 'end' }]
}

/** `y` points below the upper edge of the page. */
function draw(
  canvas: Canvas,
  kind: 'header' | 'footer',
  y: number,
  { sheet: { area, height } }: FooterPage,
  { direction, theme }: PageSetting,
  parts: readonly Part[],
): void {
  const { size } = theme.type.running
  const baseline = height - y
  const box = [area.left, baseline - size * 0.3, area.left + area.width, baseline + size] as const
  canvas.artifact(
    kind,
    () => {
      for (const { line, edge } of parts) {
        if (line === undefined) continue
        const atRight = (edge === 'end') !== (direction === 'rtl')
        const x = area.left + (atRight ? area.width - line.width : 0)
        for (const segment of line.segments) canvas.glyphs(segment, x + segment.x, baseline)
      }
    },
    box,
  )
}

/** Short words before the ellipsis say only that more was to come: "opens in…". */
const danglingWords = /(?: \p{L}{1,3}| ?[,;:–—])+$/u

/** A line of at most `width` points: what does not fit gives way to an ellipsis. Undefined where no word fits. */
function shortened(words: string, width: number, setting: PageSetting): Line | undefined {
  const { direction, layout } = setting
  let text = words
  let line = layoutLine(marginRun(text, setting), direction, layout)
  while (line !== undefined && line.width > width && text.includes(' ')) {
    text = text.slice(0, text.lastIndexOf(' ')).replace(danglingWords, '')
    line = layoutLine(marginRun(`${text}…`, setting), direction, layout)
  }
  return line !== undefined && line.width <= width ? line : undefined
}

function marginRun(text: string, { theme, language }: PageSetting): TextRun {
  return {
    text,
    ...blockStyle(theme, 'running', language, { colour: 'muted' }).run,
    language,
  }
}
