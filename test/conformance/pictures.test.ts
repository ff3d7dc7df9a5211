/** The pixels of the PDF edition: every picture of the corpus shows the same four fields, each in its place. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInRenderers } from '../../src/render/registry.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'
import { pathOf, run } from './judges/program.ts'

const corpus = join(import.meta.dirname, '..', 'corpus', 'pictures')

type Colour = readonly [red: number, green: number, blue: number]

const opaque = {
  red: [208, 32, 32],
  green: [32, 160, 64],
  blue: [32, 64, 208],
  yellow: [224, 192, 32],
} as const
const pale = {
  red: [231, 143, 143],
  green: [143, 207, 159],
  blue: [143, 159, 231],
  yellow: [239, 223, 143],
} as const

interface Page {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

/** The first page of a source that holds the picture and nothing coloured beside it. */
async function paint(name: string, bytes: Uint8Array): Promise<Page> {
  const { out, messages } = await publishFolder(
    { 'source/brief.md': `${frontmatter()}![Four fields](${name} "x")\n`, [`source/${name}`]: bytes },
    { renderers: builtInRenderers.filter((renderer) => renderer.name === 'pdf') },
  )
  const folder = await mkdtemp(join(tmpdir(), 'lectern-pixels-'))
  try {
    const target = join(folder, 'page')
    const file = join(out, 'brief', 'brief.en.pdf')
    const { status } = await run(pathOf('pdftoppm'), ['-r', '96', '-f', '1', '-singlefile', file, target])
    if (status !== 0) throw new Error(`There is no page: ${messages.join('\n')}`)
    return parsePpm(await readFile(`${target}.ppm`))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function parsePpm(file: Buffer): Page {
  const [header = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), pixels: file.subarray(header.length) }
}

/** Where the pixels of about this colour lie on the average, and how many there are. */
function centreOf(colour: Colour, { width, pixels }: Page, tolerance: number) {
  const sum = { x: 0, y: 0, count: 0 }
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const near = colour.every((value, channel) => Math.abs(value - (pixels[at + channel] ?? 0)) <= tolerance)
    if (!near) continue
    sum.x += (at / 3) % width
    sum.y += Math.floor(at / 3 / width)
    sum.count++
  }
  return { x: sum.x / sum.count, y: sum.y / sum.count, count: sum.count }
}

/** What is wrong with the four fields. */
function faults(
  page: Page,
  colours: Readonly<Record<keyof typeof opaque, Colour>>,
  tolerance = 24,
): string[] {
  const [red, green, blue, yellow] = [colours.red, colours.green, colours.blue, colours.yellow].map(
    (colour) => centreOf(colour, page, tolerance),
  )
  if (!red || !green || !blue || !yellow) return ['no fields']
  const counts = [red, green, blue, yellow].map(({ count }) => count)
  return [
    ...(counts.some((count) => count < 250 || count > 450) ? [`fields of ${counts.join(', ')} pixels`] : []),
    ...(Math.abs(red.y - green.y) > 1 || red.x > green.x - 20 ? ['green is not right of red'] : []),
    ...(Math.abs(red.x - blue.x) > 1 || red.y > blue.y - 12 ? ['blue is not below red'] : []),
    ...(Math.abs(blue.y - yellow.y) > 1 || blue.x > yellow.x - 20 ? ['yellow is not right of blue'] : []),
  ]
}

const read = (name: string) => readFile(join(corpus, name))

describe('four fields', () => {
  it.each([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => `turned-${orientation}.jpg`),
    ...['progressive.jpg', 'profile.jpg', 'profile.png', 'palette.png', 'interlaced.png', 'deep-opaque.png'],
    ...['lossy.webp', 'picture.avif', 'moving.gif'],
  ])('stand in their places in %s', async (name) => {
    expect(faults(await paint(name, await read(name)), opaque)).toEqual([])
  })

  it.each(['alpha.png', 'alpha-interlaced.png', 'deep.png', 'lossless.webp'])(
    'are pale over white paper in %s',
    async (name) => {
      expect(faults(await paint(name, await read(name)), pale)).toEqual([])
    },
  )

  it('let the paper through where a palette says so', async () => {
    const page = await paint('palette-alpha.png', await read('palette-alpha.png'))
    expect(centreOf(opaque.red, page, 24).count).toBeGreaterThan(250)
    expect(centreOf(opaque.yellow, page, 24).count).toBe(0)
  })

  it('are looked at: one that is not turned as it should be is found', async () => {
    const stored = await read('turned-6.jpg')
    const unmarked = Buffer.from(stored)
    unmarked.fill(0, stored.indexOf('Exif'), stored.indexOf('Exif') + 4)
    expect(faults(await paint('turned.jpg', unmarked), opaque)).toContain('blue is not below red')
  })
})
