/** What scrolls sideways shows where more follows, and nothing of the kind where nothing does. */
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { judgeOfPages, narrow, type View, wide } from './browser.ts'

/** The hint must also be seen without colours of ours. */
const views: readonly View[] = [
  narrow,
  { ...narrow, name: '320 px, dark', colorScheme: 'dark' },
  { ...narrow, name: '320 px, forced colours', forcedColors: 'active' },
  wide,
]

export const scrollHint = judgeOfPages(views, faults)

/** Read in the page: frames, two of each kind; and whether what the style sheet adds to them is shown. */
const inPage = `
  window.isWide = (it) => it.scrollWidth > it.clientWidth + 20
  window.kindOf = (it) => [it.tagName, it.className, isWide(it), it.querySelector('caption') !== null, it.parentElement.className].join(' ')
  window.samples = (() => {
    const frames = [...document.querySelectorAll('main *')].filter((it) => ['auto', 'scroll'].includes(getComputedStyle(it).overflowX) && it.checkVisibility())
    // Of a word of which a letter is cut off, a reader sees by itself that it goes on.
    const clear = frames.filter((it) => isWide(it) || it.scrollWidth <= it.clientWidth + 1)
    const kinds = Object.values(Object.groupBy(clear, kindOf))
    return kinds.flatMap((kind) => kind.slice(0, 2))
  })()
  window.isTurned = (it) => getComputedStyle(it).direction === 'rtl'
  window.move = (it, share) => {
    it.scrollIntoView({ block: 'center' })
    it.scrollLeft = (isTurned(it) ? -1 : 1) * share * (it.scrollWidth - it.clientWidth + (share === 1 ? 1 : 0))
  }
  window.boxOf = (it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect()
    return { left, right, top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) }
  }
  window.plain = document.head.appendChild(document.createElement('style'))
  window.setPlain = (is) => { plain.textContent = is ? '*::before, *::after { visibility: hidden }' : '' }
`

interface Sample {
  readonly name: string
  readonly isWide: boolean
  readonly isTurned: boolean
}

/** Where an edge must show: how far the frame was moved, at its start and at its end. */
const states = [
  { name: 'at its beginning', share: 0, start: false, end: true },
  { name: 'halfway', share: 0.5, start: true, end: true },
  { name: 'at its end', share: 1, start: true, end: false },
] as const
const still = [{ name: 'with room for all', share: 0, start: false, end: false }] as const

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(inPage)
  const samples = await page.evaluate<Sample[]>(
    'samples.map((it) => ({ name: kindOf(it), isWide: isWide(it), isTurned: isTurned(it) }))',
  )
  const found: string[] = []
  for (const [index, { name, isWide, isTurned }] of samples.entries()) {
    for (const state of isWide ? states : still) {
      await page.evaluate(`move(samples[${index}], ${state.share})`)
      const [left, right] = await edgesOf(page, index)
      const shown = isTurned ? { start: right, end: left } : { start: left, end: right }
      for (const edge of ['start', 'end'] as const)
        if (shown[edge] !== state[edge])
          found.push(`${name}, ${state.name}, shows ${state[edge] ? 'no' : 'an'} edge at the ${edge}`)
    }
  }
  return found
}

/** Whether the left and the right edge look otherwise than they would without what the style sheet adds. */
async function edgesOf(page: Page, index: number): Promise<readonly [left: boolean, right: boolean]> {
  const before = await rims(page, index)
  await page.evaluate('setPlain(true)')
  const after = await rims(page, index)
  await page.evaluate('setPlain(false)')
  return [await differ(before[0], after[0]), await differ(before[1], after[1])]
}

/** Of 255: less is what is left of a line in a part of a pixel. */
const noticed = 64

/** Whether the one picture has something in every tenth row at least that the other one lacks. */
async function differ(one: Buffer, other: Buffer): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((png) => sharp(png).greyscale().raw().toBuffer()),
  )
  const rows = new Set<number>()
  for (const [place, value] of (first ?? []).entries()) {
    if (Math.abs(value - (second?.[place] ?? 0)) > noticed) rows.add(Math.floor(place / rim))
  }
  return rows.size > (first?.length ?? 0) / rim / 10
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Pixels at either end of a frame in which its hint is looked for. */
const rim = 10

async function rims(page: Page, index: number): Promise<readonly [left: Buffer, right: Buffer]> {
  const { left, right, top, bottom } = await page.evaluate<Box>(`boxOf(samples[${index}])`)
  const clip = { y: top, width: rim, height: Math.max(1, bottom - top) }
  return [
    await page.screenshot({ clip: { ...clip, x: left } }),
    await page.screenshot({ clip: { ...clip, x: right - rim } }),
  ]
}
