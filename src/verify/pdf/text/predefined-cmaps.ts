/** The character maps that files may name without holding them (ISO 32000-1, 9.7.5.2). */
import { CMap } from './cmap.ts'

type Maker = (map: CMap) => void

const makers: readonly { readonly names: RegExp; readonly make: Maker }[] = [
  {
    names: /^Identity-[HV]$/,
    make(map) {
      map.addSpace(2, 0, 0xffff)
      map.addGlyph(2, 0, 0xffff, 0)
    },
  },
  {
    names: /^Uni\w+-UCS2(?:-HW)?-[HV]$/,
    make(map) {
      map.addSpace(2, 0, 0xffff)
      map.addText(2, 0, 0xffff, '\0')
    },
  },
  { names: /^Uni\w+-UTF16-[HV]$/, make: addUtf16 },
  // What these mean would take tables of a megabyte; where their codes end is known.
  {
    names: /RKSJ/,
    make(map) {
      map.addSpace(1, 0, 0x80)
      map.addSpace(1, 0xa0, 0xdf)
      map.addSpace(2, 0x8140, 0xfcfc)
    },
  },
  {
    names: /^(?:GB|B5|ETen|HKscs|CNS|EUC|KSC)/,
    make(map) {
      map.addSpace(1, 0, 0x80)
      map.addSpace(2, 0x8140, 0xfefe)
    },
  },
  { names: /^(?:Add-|Ext-|78-)?[HV]$/, make: (map) => map.addSpace(2, 0x2121, 0x7e7e) },
]

/** The map of this name; undefined where no standard names it. */
export function predefinedCMap(name: string): CMap | undefined {
  const maker = makers.find(({ names }) => names.test(name))
  if (maker === undefined) return undefined
  const map = new CMap()
  maker.make(map)
  map.isVertical = name.endsWith('V')
  return map
}

function addUtf16(map: CMap): void {
  map.addSpace(2, 0, 0xd7ff)
  map.addSpace(2, 0xe000, 0xffff)
  map.addSpace(4, 0xd800_dc00, 0xdbff_dfff)
  map.addText(2, 0, 0xffff, '\0')
  for (let high = 0xd800; high <= 0xdbff; high++) {
    const first = String.fromCharCode(high, 0xdc00)
    map.addText(4, high * 0x1_0000 + 0xdc00, high * 0x1_0000 + 0xdfff, first)
  }
}
