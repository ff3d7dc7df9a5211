/**
 * SVG pictures: HTML and EPUB hand the file on as it is, so it may draw and nothing else
 * (SVG 2, 2.4 "secure static mode").
 */
import {
  DOMParser,
  type DocumentType,
  type Element,
  type Node,
  onWarningStopParsing,
  type ProcessingInstruction,
} from '@xmldom/xmldom'
import { refuseSize } from './bounds.ts'
import type { Reading } from './image.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { undrawnIn } from './svg-drawing.ts'
import { isBounded } from './svg-extent.ts'
import { smallestWords } from './svg-words.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** Reads a picture that stands inside another. */
type ReadInner = (bytes: Buffer, path: string) => Promise<Reading>

/** The drawing in `bytes` with its size in CSS px, or why it cannot be used. */
export async function readSvg(bytes: Buffer, path: string, readInner: ReadInner): Promise<Reading> {
  const broken = (reason: string) => refuse('image-is-readable', { path, reason })
  const root = parse(bytes)
  if (typeof root === 'string') return broken(root)
  if (root.localName !== 'svg') return refuse('image-type-is-supported', { path })
  if (root.namespaceURI !== namespace) return broken('its root does not name the namespace of SVG')
  if (!isBounded(root)) return refuse('image-is-of-bounded-size', { path, size: 'too many elements' })
  const size = sizeOf(root)
  const refusal =
    unsafe(root, path) ??
    (size === undefined ? broken('it has neither width and height nor a viewBox') : refuseSize(size, path))
  if (refusal || size === undefined) return refusal ?? broken('it has no size')
  const whole = await withInnerPictures(root, bytes, path, readInner)
  if (isRefusal(whole)) return whole
  const undrawn = undrawnIn(root)
  const remarks =
    undrawn.length === 0 ? [] : [refuse('svg-is-drawn-alike', { path, what: undrawn.join(', ') })]
  const words = smallestWords(root, size)
  return { mediaType: 'image/svg+xml', bytes: whole, ...size, smallestWords: words, remarks }
}

/** The drawing with each embedded picture in a form that every edition can show, or why one cannot be used. */
async function withInnerPictures(
  root: Element,
  bytes: Buffer,
  path: string,
  readInner: ReadInner,
): Promise<Buffer | Refusal> {
  const addresses = [...root.getElementsByTagNameNS('*', 'image')].map(
    (image) => image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? '',
  )
  let text = bytes.toString('utf8')
  for (const address of new Set(addresses)) {
    const [, data] = /^\s*data:image\/[a-z]+;base64,(.*)$/is.exec(address) ?? []
    if (data === undefined) continue
    const inner = await readInner(Buffer.from(data, 'base64'), `a picture inside ${path}`)
    if (isRefusal(inner)) return inner
    text = text.replaceAll(address, `data:${inner.mediaType};base64,${inner.bytes.toString('base64')}`)
  }
  return text === bytes.toString('utf8') ? bytes : Buffer.from(text)
}

/** The root element, or why there is none. */
function parse(bytes: Buffer): Element | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, 'application/xml')
    return document.documentElement ?? 'it is empty'
  } catch {
    return 'it is not well-formed XML in UTF-8'
  }
}

// ---------------------------------------------------------------- safety

const forbidden = new Set([
  'script',
  'handler',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
])
const moving = new Set(['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set', 'discard'])

function unsafe(root: Element, path: string): Refusal | undefined {
  for (const node of walk(root)) {
    const what = dangerIn(node)
    if (what !== undefined) return refuse('svg-is-safe', { path, what })
    if (moves(node)) return refuse('svg-stands-still', { path })
  }
  return undefined
}

/** Every node of the document: what stands beside the root element counts too. */
function* walk(root: Element): Generator<Node> {
  const waiting: Node[] = root.ownerDocument ? [root.ownerDocument] : []
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child)
  }
}

function dangerIn(node: Node): string | undefined {
  if (isDoctype(node)) return node.internalSubset ? 'definitions of entities' : undefined
  if (isInstruction(node)) return node.nodeName === 'xml' ? undefined : `the instruction ${node.nodeName}`
  if (!isElement(node)) return undefined
  if (forbidden.has(nameOf(node))) return `the element ${nameOf(node)}`
  if (nameOf(node) === 'style') return dangerInStyle(node.textContent ?? '')
  for (const { localName, value } of node.attributes) {
    const what = dangerInAttribute(localName ?? '', value)
    if (what !== undefined) return what
  }
  return undefined
}

const inside = /^\s*(?:#|data:image\/(?:png|jpeg);)/i

function dangerInAttribute(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `the event handler ${name}`
  if (name === 'base') return 'a base address'
  if ((name === 'href' || name === 'src') && !inside.test(value)) return `a reference to ${excerpt(value)}`
  return dangerInStyle(value)
}

/** Style sheets, and attributes that hold CSS values: they load through url() and @import. */
function dangerInStyle(css: string): string | undefined {
  if (/@import/i.test(css)) return 'a style sheet that imports another'
  const references = css.matchAll(/url\(\s*["']?([^"')]*)/gi)
  const outside = [...references].map(([, target = '']) => target).find((target) => !inside.test(target))
  if (outside !== undefined) return `a reference to ${excerpt(outside)}`
  // With an escape, url( can be written so that no search finds it.
  return /\\[\da-z]/i.test(css) ? 'an escaped character in its style' : undefined
}

function moves(node: Node): boolean {
  if (!isElement(node)) return false
  if (moving.has(nameOf(node))) return true
  const style = nameOf(node) === 'style' ? node.textContent : node.getAttribute('style')
  return /@keyframes|animation(?:-name)?\s*:/i.test(style ?? '')
}

function excerpt(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value
}

function nameOf(element: Element): string {
  return element.localName ?? element.tagName
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

function isDoctype(node: Node): node is DocumentType {
  return node.nodeType === node.DOCUMENT_TYPE_NODE
}

function isInstruction(node: Node): node is ProcessingInstruction {
  return node.nodeType === node.PROCESSING_INSTRUCTION_NODE
}

// ---------------------------------------------------------------- size

/** CSS px in each unit that an SVG length may have (CSS Values, 6). */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
}

/** Width and height; what is absent or relative follows from the viewBox. */
function sizeOf(root: Element): { width: number; height: number } | undefined {
  const [, , boxWidth = 0, boxHeight = 0] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxWidth / boxHeight
  const width = lengthOf(root.getAttribute('width'))
  const height = lengthOf(root.getAttribute('height'))
  if (width && height) return { width, height }
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined
  if (width) return { width, height: width / ratio }
  if (height) return { width: height * ratio, height }
  return { width: boxWidth, height: boxHeight }
}

function lengthOf(length: string | null): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '') ?? []
  const factor = pixels[unit.toLowerCase()]
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}
