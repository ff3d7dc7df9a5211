/** Colours of pictures: what they mean, where a picture says so by an ICC profile (ISO 32000-1, 8.6.5.5). */
import type { Dictionary, PdfDocument, Reference, Value } from './pdfkit.ts'

const devices = { 1: 'DeviceGray', 3: 'DeviceRGB' } as const

export type Channels = keyof typeof devices

const signatures = { 1: 'GRAY', 3: 'RGB ' } as const satisfies Record<Channels, string>
/** Input, display, output and conversion: the classes that may define colours (ISO 19005-2, 6.2.4.2). */
const classes = new Set(['scnr', 'mntr', 'prtr', 'spac'])
const newest = 4
const headerLength = 128

/** The profiles of a file, each once. */
export class ColourSpaces {
  readonly #document: PdfDocument
  readonly #profiles = new Map<string, Reference>()

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /** The space that `profile` defines; the device's, which is sRGB by the output intent, where it defines nothing else. */
  of(profile: Buffer | undefined, channels: Channels): Value {
    if (profile === undefined || !isUsable(profile, channels) || isStandard(profile)) return devices[channels]
    const key = profile.toString('latin1')
    const known = this.#profiles.get(key) ?? this.#embed(profile, { N: channels })
    this.#profiles.set(key, known)
    return ['ICCBased', known]
  }

  #embed(profile: Buffer, data: Dictionary): Reference {
    const stream = this.#document.ref(data)
    stream.end(new Uint8Array(profile))
    return stream
  }
}

/** A profile of another space than its picture's, or of a later standard, would break the claim of PDF/A. */
function isUsable(profile: Buffer, channels: Channels): boolean {
  if (profile.length < headerLength || profile.readUInt32BE(0) !== profile.length) return false
  const word = (at: number) => profile.toString('latin1', at, at + 4)
  return (
    word(36) === 'acsp' &&
    word(16) === signatures[channels] &&
    classes.has(word(12)) &&
    profile.readUInt8(8) <= newest
  )
}

const sRgb = ['latin1', 'utf16le'].map((encoding) => Buffer.from('sRGB', encoding as BufferEncoding))

/** Most photographs carry a profile of sRGB, which says what is so without it. */
function isStandard(profile: Buffer): boolean {
  return sRgb.some((name) => profile.includes(name))
}
