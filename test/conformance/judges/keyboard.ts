/** Everything on a page can be reached and used without a mouse (WCAG 2.2, 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11). */
import type { Page } from 'playwright-core'
import { narrow, wide, withBrowser, withPage } from './browser.ts'
import type { Judge, Verdict } from './verdict.ts'

export const keyboard: Judge = (files) =>
  withBrowser(async (browser) => {
    const verdicts: Verdict[] = []
    for (const file of files) {
      const complaints = []
      for (const view of [narrow, wide]) complaints.push(...(await withPage(browser, file, view, faults)))
      verdicts.push({ file, complaints })
    }
    return verdicts
  })

/** Read in the page: what stands under the focus, and what stands where. */
const inPage = `
  window.nameOf = (it) => it.tagName.toLowerCase() + (it.id ? '#' + it.id : '') + ' “' + (it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40) + '”'
  window.isInView = (it) => {
    const boxes = [...it.getClientRects()]
    return boxes.some((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)
  }
  window.stops = () => [...document.querySelectorAll('a[href], summary, [tabindex]')].filter((it) => it.tabIndex >= 0 && it.checkVisibility({ contentVisibilityAuto: true }))
  window.focused = () => {
    const it = document.activeElement
    if (it === null || it === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(it)
    return { index: stops().indexOf(it), name: nameOf(it), inView: isInView(it), outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
  }
`

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(inPage)
  return [
    ...(await skipLinkSkips(page)),
    ...(await everyStopIsReached(page)),
    ...(await framesScroll(page)),
    ...(await notesLeadThereAndBack(page)),
    ...(await detailsOpen(page)),
  ]
}

/** The first stop leads past what every page begins with. */
async function skipLinkSkips(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab')
  const first = await page.evaluate<string | null>(
    "isInView(document.activeElement) ? document.activeElement.getAttribute('href') : null",
  )
  const main = await page.evaluate<string>("'#' + document.querySelector('main').id")
  if (first !== main) return ['the first stop does not lead to the text']
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const before = "document.activeElement.closest('body > header, body > nav') !== null"
  return (await page.evaluate<boolean>(before)) ? ['the skip link skips nothing'] : []
}

interface Stop {
  readonly index: number
  readonly name: string
  readonly inView: boolean
  readonly outlined: boolean
}

/** Tab meets each stop once, in reading order, in view and with a visible focus. */
async function everyStopIsReached(page: Page): Promise<readonly string[]> {
  await page.evaluate(
    "document.activeElement.blur(); getSelection().removeAllRanges(); history.replaceState(null, '', location.pathname); scrollTo(0, 0)",
  )
  await page.reload()
  await page.evaluate(inPage)
  const count = await page.evaluate<number>('stops().length')
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

/** What is wider than the page scrolls by the arrow keys, in what is folded too. */
async function framesScroll(page: Page): Promise<readonly string[]> {
  await page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
  const wideOnes =
    "[...document.querySelectorAll('body *')].filter((it) => it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX))"
  const count = await page.evaluate<number>(`${wideOnes}.length`)
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    const frame = `${wideOnes}[${index}]`
    await page.evaluate(`${frame}.focus()`)
    const toEnd = await page.evaluate<string>(
      `getComputedStyle(${frame}).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'`,
    )
    await page.keyboard.press(toEnd)
    const moved = await page.waitForFunction(`${frame}.scrollLeft !== 0`, undefined, { timeout: 2000 }).then(
      () => true,
      () => false,
    )
    if (!moved)
      found.push(`${await page.evaluate<string>(`nameOf(${frame})`)} does not scroll by the keyboard`)
  }
  return found
}

/** A browser that is still scrolling to the focus would scroll away again from where Enter leads. */
const settled = `new Promise((done) => {
  let [place, looks] = [scrollY, 0]
  const look = () => {
    looks = scrollY === place ? looks + 1 : 0
    place = scrollY
    if (looks < 5) setTimeout(look, 20)
    else done()
  }
  requestAnimationFrame(look)
})`

/** Whether `condition` comes true: browsers scroll in their own time. */
function becomes(page: Page, condition: string): Promise<boolean> {
  return page.waitForFunction(condition, undefined, { timeout: 5000 }).then(
    () => true,
    () => false,
  )
}

/** Enter on a call shows its note; the way back from there shows the call. */
async function notesLeadThereAndBack(page: Page): Promise<readonly string[]> {
  const calls = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[role="doc-noteref"]')].map((it) => it.id)`,
  )
  const found: string[] = []
  for (const call of calls) {
    await page.evaluate(`document.getElementById('${call}').focus()`)
    await page.evaluate(settled)
    await page.keyboard.press('Enter')
    const shown = 'location.hash.length > 1 && isInView(document.getElementById(location.hash.slice(1)))'
    if (!(await becomes(page, shown))) found.push(`the call ${call} shows no note`)
    await page.keyboard.press('Tab')
    const isBack = `document.activeElement.getAttribute('href') === '#${call}'`
    const isInNote = "document.activeElement.closest('li:target') !== null"
    while ((await page.evaluate<boolean>(isInNote)) && !(await page.evaluate<boolean>(isBack)))
      await page.keyboard.press('Tab')
    await page.evaluate(settled)
    await page.keyboard.press('Enter')
    const returned = `location.hash === '#${call}' && isInView(document.getElementById('${call}'))`
    if (!(await becomes(page, returned))) found.push(`there is no way back to the call ${call}`)
  }
  return found
}

/** Enter opens what is folded, and folds it again. */
async function detailsOpen(page: Page): Promise<readonly string[]> {
  const folded = "[...document.querySelectorAll('details > summary')].filter((it) => it.checkVisibility())"
  const count = await page.evaluate<number>(`${folded}.length`)
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    const isOpen = `${folded}[${index}].parentElement.open`
    const before = await page.evaluate<boolean>(isOpen)
    for (const expected of [!before, before]) {
      await page.evaluate(`${folded}[${index}].focus()`)
      await page.keyboard.press('Enter')
      if ((await page.evaluate<boolean>(isOpen)) !== expected)
        found.push(`the details ${index + 1} do not open and close`)
    }
  }
  return found
}
