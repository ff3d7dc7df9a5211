/** Everything on a page can be reached and used without a mouse (WCAG 2.2, 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11). */
import type { Page } from 'playwright-core'
import { judgeOfPages, narrow, wide } from './browser.ts'

export const keyboard = judgeOfPages([narrow, wide], async (page) => {
  await page.evaluate(inPage)
  const asItIs = [...(await everyStopIsReached(page)), ...(await skipLinkSkips(page))]
  await page.evaluate('unfold()')
  return [
    ...asItIs,
    ...(await framesScroll(page)),
    ...(await notesLeadThereAndBack(page)),
    ...(await detailsOpen(page)),
  ]
})

/** Read in the page: what stands under the focus, what stands where, and what is there once all is unfolded. */
const inPage = `
  window.nameOf = (it) => it.tagName.toLowerCase() + (it.id ? '#' + it.id : '') + ' “' + (it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40) + '”'
  window.isInView = (it) => {
    const boxes = [...it.getClientRects()]
    return boxes.some((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)
  }
  window.stops = [...document.querySelectorAll('a[href], summary, [tabindex]')].filter((it) => it.tabIndex >= 0 && it.checkVisibility({ contentVisibilityAuto: true }))
  window.focused = () => {
    const it = document.activeElement
    if (it === null || it === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(it)
    return { index: stops.indexOf(it), name: nameOf(it), inView: isInView(it), outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
  }
  window.calls = [...document.querySelectorAll('[role="doc-noteref"]')]
  window.unfold = () => {
    for (const it of document.querySelectorAll('details')) it.open = true
    window.folded = [...document.querySelectorAll('details > summary')].filter((it) => it.checkVisibility())
    window.scrolling = [...document.querySelectorAll('body *')].filter((it) => it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX))
  }
  window.leadsTo = (link) => {
    const target = document.querySelector(':target')
    return location.hash === link.hash && target !== null && isInView(target)
  }
`

/** As many frames as a browser draws in a second, or in more where it is busy. */
const patience = 60

/** Whether `condition` comes true while the browser draws: what a key has done shows in the next frame or two. */
function becomes(page: Page, condition: string): Promise<boolean> {
  return page.evaluate<boolean>(`new Promise((done) => {
    let frames = 0
    const look = () => {
      if (${condition}) done(true)
      else if (++frames > ${patience}) done(false)
      else requestAnimationFrame(look)
    }
    look()
  })`)
}

interface Stop {
  readonly index: number
  readonly name: string
  readonly inView: boolean
  readonly outlined: boolean
}

/** Tab meets each stop once, in reading order, in view and with a visible focus. */
async function everyStopIsReached(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>('stops.length')
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | undefined>('focused()')
    if (stop?.index !== index)
      return [...found, `stop ${index + 1} of ${count} is not reached, but ${stop?.name}`]
    if (!stop.inView) found.push(`${stop.name} is out of view`)
    if (!stop.outlined) found.push(`${stop.name} does not show its focus`)
  }
  return found
}

/** The first stop leads past what every page begins with. */
async function skipLinkSkips(page: Page): Promise<readonly string[]> {
  const leads = "stops[0]?.getAttribute('href') === '#' + document.querySelector('main').id"
  if (!(await page.evaluate<boolean>(leads))) return ['the first stop does not lead to the text']
  await page.evaluate('stops[0].focus()')
  await page.keyboard.press('Enter')
  if (!(await becomes(page, 'leadsTo(stops[0])'))) return ['the skip link does not show the text']
  await page.keyboard.press('Tab')
  const before = "document.activeElement.closest('body > header, body > nav') !== null"
  return (await page.evaluate<boolean>(before)) ? ['the skip link skips nothing'] : []
}

/** What is wider than the page scrolls by the arrow keys. */
async function framesScroll(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>('scrolling.length')
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    const frame = `scrolling[${index}]`
    await page.evaluate(`${frame}.focus()`)
    const toEnd = await page.evaluate<string>(
      `getComputedStyle(${frame}).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'`,
    )
    await page.keyboard.press(toEnd)
    if (!(await becomes(page, `${frame}.scrollLeft !== 0`)))
      found.push(`${await page.evaluate<string>(`nameOf(${frame})`)} does not scroll by the keyboard`)
  }
  return found
}

/** Enter on a call shows its note; the way back from there shows the call. */
async function notesLeadThereAndBack(page: Page): Promise<readonly string[]> {
  const calls = await page.evaluate<string[]>('calls.map((it) => it.id)')
  const found: string[] = []
  for (const [index, call] of calls.entries()) {
    await page.evaluate(`calls[${index}].focus()`)
    await page.keyboard.press('Enter')
    if (!(await becomes(page, `leadsTo(calls[${index}])`))) found.push(`the call ${call} shows no note`)
    else if (!(await leadsBack(page, call))) found.push(`there is no way back to the call ${call}`)
  }
  return found
}

/** Whether Tab, from the start of a note, meets a link that shows the call. */
async function leadsBack(page: Page, call: string): Promise<boolean> {
  const isInNote = "document.activeElement.closest('li:target') !== null"
  const isBack = `document.activeElement.getAttribute('href') === '#${call}'`
  do await page.keyboard.press('Tab')
  while ((await page.evaluate<boolean>(isInNote)) && !(await page.evaluate<boolean>(isBack)))
  if (!(await page.evaluate<boolean>(isBack))) return false
  await page.evaluate('window.wayBack = document.activeElement')
  await page.keyboard.press('Enter')
  return becomes(page, 'leadsTo(wayBack)')
}

/** Enter folds what is open, and opens it again. */
async function detailsOpen(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>('folded.length')
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    const isOpen = `folded[${index}].parentElement.open`
    const before = await page.evaluate<boolean>(isOpen)
    for (const expected of [!before, before]) {
      await page.evaluate(`folded[${index}].focus()`)
      await page.keyboard.press('Enter')
      if ((await page.evaluate<boolean>(isOpen)) !== expected)
        found.push(`the details ${index + 1} do not open and close`)
    }
  }
  return found
}
