/** Running header and footer: words in the margin, artifacts all of them. */
import type { Page } from '../layout/page.ts'
import type { Line, TextRun } from '../layout/text.ts'
import type { Canvas } from './canvas.ts'
import { layoutLine, type PageSetting } from './setting.ts'

/** Distance of the header's and the footer's baseline from the text block, in points. */
const headerDistance = 26
const footerDistance = 36
/** Least space between title and section, in points. */
const gap = 24
/** Nothing on the page is smaller (editions.md, typography). */
const size = 10

interface Part {
  readonly line: Line | undefined
  readonly edge: 'start' | 'end'
}

/** The section at the end edge, the title before it in the space that is left. */
export function drawHeader(canvas: Canvas, page: Page, setting: PageSetting): void {
  const { area } = page.sheet
  const section = shortened(page.running ?? '', area.width * 0.6, setting)
  const left = area.width - (section === undefined ? 0 : section.width + gap)
  draw(canvas, 'header', area.top - headerDistance, page, setting, [
    { line: shortened(setting.title, left, setting), edge: 'start' },
    { line: section, edge: 'end' },
  ])
}

export function drawFooter(canvas: Canvas, page: FooterPage, count: number, setting: PageSetting): void {
  const { area } = page.sheet
  const words = setting.labels.say('pageOf', { number: page.number, count })
  draw(canvas, 'footer', area.top + area.height + footerDistance, page, setting, [
    { line: shortened(words, area.width, setting), edge: 'end' },
  ])
}

/** All that a footer needs to know of its page. */
export type FooterPage = Pick<Page, 'number' | 'sheet'>

/** `y` points below the upper edge of the page. */
function draw(
  canvas: Canvas,
  kind: 'header' | 'footer',
  y: number,
  { sheet: { area, height } }: FooterPage,
  { direction }: PageSetting,
  parts: readonly Part[],
): void {
  const baseline = height - y
  const box = [area.left, baseline - 3, area.left + area.width, baseline + size] as const
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

/** A line of at most `width` points: what does not fit gives way to an ellipsis. */
function shortened(words: string, width: number, setting: PageSetting): Line | undefined {
  const { direction, layout } = setting
  let text = words
  let line = layoutLine(marginRun(text, setting), direction, layout)
  while (line !== undefined && line.width > width && text.includes(' ')) {
    text = text.slice(0, text.lastIndexOf(' '))
    line = layoutLine(marginRun(`${text}…`, setting), direction, layout)
  }
  return line
}

function marginRun(text: string, { theme, language }: PageSetting): TextRun {
  return {
    text,
    font: { family: 'text', bold: false, italic: false },
    size,
    rise: 0,
    colour: theme.light.muted,
    language,
  }
}
