/** Real pictures of every kind, as editions get them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../src/assets/asset.ts'
import { parseJpeg } from '../../src/assets/jpeg.ts'
import { parsePng } from '../../src/assets/png.ts'
import { openAssets } from '../../src/assets/store.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import { folderWith } from '../support/folder.ts'
import { animatedPng, gifHeader, jpeg, pngWith, svg } from '../support/pictures.ts'
import { takeSharpAway } from '../support/sharp.ts'

const corpus = join(import.meta.dirname, '..', 'corpus', 'pictures')
const place = { line: 7, column: 3 }

async function open(name: string, folder = corpus) {
  const file = new VFile({ path: 'en.md' })
  const asset = await openAssets(folder).open(name, place, createReport(file))
  return { asset, rules: file.messages.map(({ ruleId }) => ruleId), said: file.messages.map(String) }
}

const openBytes = async (bytes: string | Uint8Array) => open('a', await folderWith({ a: bytes }))

function used({ asset, rules }: Awaited<ReturnType<typeof open>>): Asset {
  if (asset === undefined) throw new Error(`The picture was refused: ${rules.join(', ')}`)
  return asset
}

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const

describe('photographs', () => {
  it.each(orientations)('turned as in case %i have the size they are seen in', async (orientation) => {
    const { width, height, orientation: kept } = used(await open(`turned-${orientation}.jpg`))
    expect({ width, height, orientation: kept }).toEqual({ width: 48, height: 32, orientation })
  })

  it.each(orientations)('turned as in case %i lose camera and place and stay turned', async (orientation) => {
    const before = await readFile(join(corpus, `turned-${orientation}.jpg`))
    expect(before.includes('Camera 4711')).toBe(true)
    const bytes = Buffer.from(used(await open(`turned-${orientation}.jpg`)).bytes)
    expect(bytes.includes('Camera 4711')).toBe(false)
    expect(parseJpeg(bytes)).toMatchObject({ orientation })
    expect((await sharp(bytes).metadata()).exif?.length).toBe(orientation === 1 ? undefined : 32)
  })

  it('keep their pixels bit by bit', async () => {
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
    const before = await readFile(join(corpus, 'turned-6.jpg'))
    expect(await pixels(used(await open('turned-6.jpg')).bytes)).toEqual(await pixels(before))
  })

  it('lose what follows their end: films, and the picture before it was cropped', async () => {
    const whole = await readFile(join(corpus, 'progressive.jpg'))
    const film = Buffer.concat([whole, Buffer.from('a film'), Buffer.of(0xff, 0xd9)])
    expect(Buffer.from(used(await openBytes(film)).bytes)).toEqual(whole)
  })

  it('keep the profile of their colours', async () => {
    expect(parseJpeg(Buffer.from(used(await open('profile.jpg')).bytes))).toMatchObject({
      profile: expect.objectContaining({ length: 476 }),
    })
  })

  it('are refused when their header or their scans ask for too much', async () => {
    expect((await openBytes(jpeg(20_000, 6_000))).rules).toEqual(['image-is-of-bounded-size'])
    const scan = Buffer.from('ffda0008010100003f00', 'hex')
    const plain = jpeg(2, 2)
    const many = Buffer.concat([plain.subarray(0, -2), ...Array(200).fill(scan), plain.subarray(-2)])
    expect((await openBytes(many)).said).toEqual([expect.stringContaining('it has 201 scans')])
  })
})

describe('PNG pictures', () => {
  it('lose their words and keep the profile of their colours', async () => {
    const bytes = Buffer.from(used(await open('profile.png')).bytes)
    expect((await readFile(join(corpus, 'profile.png'))).includes('Camera 4711')).toBe(true)
    expect(bytes.includes('Camera 4711')).toBe(false)
    expect(parsePng(bytes)).toMatchObject({ profile: expect.objectContaining({ length: 476 }) })
  })

  it('that are animated stand still, which is said', async () => {
    const opened = await openBytes(animatedPng())
    expect(opened.rules).toEqual(['image-has-one-frame'])
    expect(Buffer.from(used(opened).bytes).includes('acTL')).toBe(false)
  })

  it('unpack no profile of gigabytes', async () => {
    const bomb = Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(50_000_000))])
    expect(parsePng(pngWith('iCCP', bomb))).toMatchObject({ profile: undefined })
  })

  it('that are turned by their metadata stand upright', async () => {
    const exif = Buffer.from('4d4d002a0000000800010112000300000001000600000000' + '0000', 'hex')
    expect(used(await openBytes(pngWith('eXIf', exif, 6, 4)))).toMatchObject({ width: 4, height: 6 })
  })
})

describe('pictures that have to be converted', () => {
  it.each([
    ['cmyk.jpg', 'cmyk.jpg', 'image/jpeg'],
    ['lossy.webp', 'lossy.webp.jpg', 'image/jpeg'],
    ['lossless.webp', 'lossless.webp.png', 'image/png'],
    ['picture.avif', 'picture.avif.jpg', 'image/jpeg'],
    ['moving.gif', 'moving.gif.png', 'image/png'],
  ])('%s becomes %s', async (name, id, mediaType) => {
    const asset = used(await open(name))
    expect(asset).toMatchObject({ id, mediaType, width: 48, height: 32 })
    expect((await sharp(asset.bytes).metadata()).space).toBe('srgb')
  })

  it.each([
    ['cmyk.jpg', 70],
    ['lossy.webp', 30],
    ['picture.avif', 30],
    ['moving.gif', 0],
  ])('%s keeps its colours', async (name, tolerance) => {
    const { data, info } = await sharp(used(await open(name)).bytes)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [0, 1, 2].map((channel) => data[(y * info.width + x) * 3 + channel])
    const seen = [at(4, 4), at(40, 4), at(4, 28), at(40, 28)]
    const expected = [
      [208, 32, 32],
      [32, 160, 64],
      [32, 64, 208],
      [224, 192, 32],
    ]
    const far = expected.flatMap((colour, corner) =>
      colour.map((value, channel) => Math.abs(value - (seen[corner]?.[channel] ?? 999))),
    )
    expect(Math.max(...far)).toBeLessThanOrEqual(name === 'cmyk.jpg' ? 110 : tolerance)
  })

  it('that are animated show their first frame, which is said once', async () => {
    const file = new VFile()
    const store = openAssets(corpus)
    await store.open('moving.gif', place, createReport(file))
    await store.open('moving.gif', { line: 9, column: 1 }, createReport(file))
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['image-has-one-frame', 7]])
  })

  it('are refused by their header when they are too large', async () => {
    expect((await openBytes(gifHeader(60_000, 60_000))).rules).toEqual(['image-is-of-bounded-size'])
  })

  it.each([
    ['cmyk.jpg', 'a JPEG picture in CMYK'],
    ['lossy.webp', 'a WebP picture'],
    ['picture.avif', 'an AVIF picture'],
    ['moving.gif', 'a GIF picture'],
  ])('are refused without sharp, with the command that installs it: %s', async (name, kind) => {
    takeSharpAway()
    const { asset, rules, said } = await open(name)
    expect({ asset, rules }).toEqual({ asset: undefined, rules: ['image-needs-no-converter'] })
    expect(said[0]).toContain(`${name} is ${kind}`)
  })

  it('are the only ones that sharp touches', async () => {
    const names = ['turned-6.jpg', 'grey.jpg', 'alpha.png', 'interlaced.png', 'drawing.svg']
    const converted = await Promise.all(names.map(async (name) => used(await open(name)).bytes))
    takeSharpAway()
    expect(await Promise.all(names.map(async (name) => used(await open(name)).bytes))).toEqual(converted)
  })
})

describe('one picture', () => {
  it('in two files is one asset', async () => {
    const bytes = await readFile(join(corpus, 'alpha.png'))
    const store = openAssets(await folderWith({ 'en/logo.png': bytes, 'fr/logo.png': bytes }))
    const report = createReport(new VFile())
    const first = await store.open('en/logo.png', place, report)
    expect(await store.open('fr/logo.png', place, report)).toBe(first)
    expect(first?.id).toBe('en/logo.png')
  })
})

describe('drawings', () => {
  it('have the pictures inside them cleaned', async () => {
    const photograph = await readFile(join(corpus, 'turned-6.jpg'))
    const drawing = svg(`<image href="data:image/jpeg;base64,${photograph.toString('base64')}"/>`)
    const text = Buffer.from(used(await openBytes(drawing)).bytes).toString()
    const [, data = ''] = /base64,([^"]*)/.exec(text) ?? []
    expect(Buffer.from(data, 'base64').includes('Camera 4711')).toBe(false)
    expect(parseJpeg(Buffer.from(data, 'base64'))).toMatchObject({ orientation: 6 })
  })

  it('are refused with a picture inside them that cannot be used', async () => {
    const opened = await openBytes(svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'))
    expect(opened.said).toEqual([expect.stringContaining('a picture inside a cannot be read')])
  })

  it.each([
    ['<rect filter="url(#f)"/>', 'the property filter'],
    ['<rect style="mix-blend-mode: multiply"/>', 'the property mix-blend-mode'],
    ['<switch/>', 'the element switch'],
    ['<style>g rect { fill: red }</style>', 'the selector g rect'],
    ['<style>@media print { rect { fill: red } }</style>', 'the rule @media'],
    ['<rect fill="hsl(10 20% 30%)"/>', 'the colour hsl(10 20% 30%)'],
    ['<rect fill="#11223344"/>', 'the colour #11223344'],
    ['<s:rect xmlns:s="http://www.w3.org/2000/svg"/>', 'names with a prefix'],
  ])('say what the PDF cannot draw: %s', async (content, what) => {
    const { said, rules, asset } = await openBytes(svg(content))
    expect(rules).toEqual(['svg-is-drawn-alike'])
    expect(said[0]).toContain(`uses ${what}, which`)
    expect(asset).toBeDefined()
  })

  it('are silent where all can be drawn', async () => {
    expect((await open('drawing.svg')).rules).toEqual([])
    const plain =
      '<style>.a, #b, rect { fill: rgb(1, 2, 3); filter: none }</style><rect fill="#123" class="a"/>'
    expect((await openBytes(svg(plain))).rules).toEqual([])
  })
})

describe('the words of a drawing', () => {
  const drawing = (content: string, root = 'width="640" height="320"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${content}</svg>`
  const smallest = async (content: string, root?: string) =>
    used(await openBytes(drawing(content, root))).smallestWords

  it.each([
    ['an attribute', '<text font-size="14">a</text><text font-size="20">b</text>', 14],
    ['a group', '<g font-size="12"><text>a</text></g>', 12],
    ['a style', '<text font-size="20" style="fill: red; font-size: 11px">a</text>', 11],
    ['the shorthand of a style', '<text style="font: bold 9pt/1.5 serif">a</text>', 12],
    ['a class', '<style>.s { font-size: 13px }</style><text class="t s">a</text>', 13],
    ['a relative size', '<g font-size="20"><text font-size="0.8em">a</text></g>', 16],
    ['nothing', '<text>a</text>', 16],
    ['a part', '<text font-size="30">a<tspan font-size="10">2</tspan></text>', 10],
    ['a transformation', '<g transform="translate(9 9) scale(0.5)"><text font-size="30">a</text></g>', 15],
  ])('are as large as %s says', async (_, content, size) => {
    expect(await smallest(content)).toBeCloseTo(size)
  })

  it('shrink and grow with the drawing', async () => {
    const text = '<text font-size="10">a</text>'
    expect(await smallest(text, 'width="200" height="100" viewBox="0 0 400 200"')).toBeCloseTo(5)
  })

  it('are absent where it has none', async () => {
    expect(await smallest('<rect width="9" height="9"/><text> </text>')).toBeUndefined()
  })
})
