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

/** Title and section, or the section alone where hardly anything of the title would be left beside it. */
export function drawHeader(canvas: Canvas, page: Page, setting: PageSetting): void {
  const { theme } = setting
  draw(
    canvas,
    'header',
    theme.page.margin.top - measuresOf(theme).header,
    setting,
    headerParts(page.running ?? '', setting),
  )
}

function headerParts(running: string, setting: PageSetting): readonly Part[] {
  const { title, theme, layout } = setting
  const section = shortened(running, layout.width * 0.6, setting)
  if (section === undefined) return [{ line: shortened(title, layout.width, setting), edge: 'start' }]
  const left = layout.width - section.width - gap * theme.type.running.size
  const whole = layoutLine(marginRun(title, setting), setting.direction, layout)?.width ?? 0
  const line = shortened(title, left, setting)
  return line !== undefined && line.width >= whole * leastOfTitle
    ? [
        { line, edge: 'start' },
        { line: section, edge: 'end' },
      ]
    : [{ line: shortened(running, layout.width, setting), edge: 'end' }]
}

export function drawFooter(canvas: Canvas, page: Page, setting: PageSetting): void {
  const { theme, labels, pageCount, layout } = setting
  const words = labels.say('pageOf', { number: page.number, count: pageCount })
  draw(canvas, 'footer', theme.page.height - theme.page.margin.bottom + measuresOf(theme).footer, setting, [
    { line: shortened(words, layout.width, setting), edge: 'end' },
  ])
}

/** `y` points below the upper edge of the page. */
function draw(
  canvas: Canvas,
  kind: 'header' | 'footer',
  y: number,
  { layout, direction, theme }: PageSetting,
  parts: readonly Part[],
): void {
  const { left } = theme.page.margin
  const { size } = theme.type.running
  const baseline = canvas.height - y
  const box = [left, baseline - size * 0.3, left + layout.width, baseline + size] as const
  canvas.artifact(
    kind,
    () => {
      for (const { line, edge } of parts) {
        if (line === undefined) continue
        const atRight = (edge === 'end') !== (direction === 'rtl')
        const x = left + (atRight ? layout.width - line.width : 0)
        for (const segment of line.segments) canvas.glyphs(segment, x + segment.x, baseline)
      }
    },
    box,
  )
}

/** A line of at most `width` points: what does not fit gives way to an ellipsis. Undefined where no word fits. */
function shortened(words: string, width: number, setting: PageSetting): Line | undefined {
  const { direction, layout } = setting
  let text = words
  let line = layoutLine(marginRun(text, setting), direction, layout)
  while (line !== undefined && line.width > width && text.includes(' ')) {
    text = text.slice(0, text.lastIndexOf(' '))
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
