/** The bytes of a source → text that the parser can trust. */
import { open } from 'node:fs/promises'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { forbiddenIn } from '../diagnostics/characters.ts'
import type { Report } from '../diagnostics/report.ts'
import { errorCode, systemReason } from '../diagnostics/system.ts'
import { openingsAreBounded } from './openings.ts'

const mostMegabytes = 10

/**
 * Reads the file at `file.path` into `file.value`, a byte order mark taken off and line ends as on Unix.
 * False when the text cannot be used, which has then been reported.
 */
export async function readSource(file: VFile, report: Report): Promise<boolean> {
  const bytes = await readBytes(file, report)
  if (bytes === undefined) return false
  const sound = soundPart(bytes)
  if (Buffer.byteLength(sound) < bytes.length) {
    report('source-is-utf8', endOf(sound), { offset: String(Buffer.byteLength(sound)) })
    return false
  }
  const text = sound.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  file.value = text
  if (text.trim() === '') {
    report('source-has-content', undefined)
    return false
  }
  return !reportControls(text, report) && openingsAreBounded(text, report)
}

async function readBytes(file: VFile, report: Report): Promise<Buffer | undefined> {
  try {
    const handle = await open(file.path)
    try {
      const size = (await handle.stat()).size / 1_000_000
      if (size <= mostMegabytes) return await handle.readFile()
      report('source-is-of-bounded-size', undefined, {
        size: (Math.ceil(size * 10) / 10).toFixed(1),
        limit: String(mostMegabytes),
      })
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    report('source-is-readable', undefined, { reason: systemReason(code) })
  }
  return undefined
}

/** The longest beginning of `bytes` that is whole UTF-8. */
function soundPart(bytes: Buffer): string {
  let [sound, most] = [0, bytes.length]
  while (sound < most) {
    // The whole is sound in all files but broken ones: it is tried first.
    const middle = sound === 0 && most === bytes.length ? most : Math.ceil((sound + most) / 2)
    if (decode(bytes.subarray(0, middle)) === undefined) most = middle - 1
    else sound = middle
  }
  return decode(bytes.subarray(0, sound)) ?? ''
}

/** The text of `bytes` up to a character that is cut off at the end; undefined when a byte is wrong before. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function endOf(text: string): Point | undefined {
  return location(text).toPoint(text.length)
}

function reportControls(text: string, report: Report): boolean {
  const found = forbiddenIn(text)
  for (const { name, offset } of found) {
    report('source-has-no-control-characters', location(text).toPoint(offset), { character: name })
  }
  return found.length > 0
}
