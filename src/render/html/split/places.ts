/** Where the pages of a divided edition stand: the entry page, and in a folder beside it a page for each section. */
import type { Part } from '../../hast/parts.ts'

/** A page before it is written. */
export interface Place extends Part {
  /** Path of its file in the document's folder. */
  readonly path: string
}

/**
 * A place for each of `sections` in `folder`, named for the section's id. The ids of a publication differ, and so do
 * the names, also where file systems take small letters and capitals for the same.
 */
export function placesIn(folder: string, sections: readonly Part[]): readonly Place[] {
  const taken = new Set<string>()
  return sections.map((part) => {
    const name = freeName(fileName(part.section?.id ?? ''), taken)
    taken.add(name.toLowerCase())
    return { ...part, path: `${folder}/${name}.html` }
  })
}

/** Bytes of UTF-8. File systems allow 255, and those who copy and store files add endings of their own. */
const longestName = 120

/** What Windows keeps for devices, whatever the ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

function fileName(id: string): string {
  const name = id.normalize('NFC').replace(device, 'section-$&')
  let length = 0
  const kept = [...name].filter((character) => {
    length += Buffer.byteLength(character)
    return length <= longestName
  })
  return kept.join('')
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  let count = 2
  while (taken.has(`${name}-${count}`.toLowerCase())) count += 1
  return `${name}-${count}`
}
