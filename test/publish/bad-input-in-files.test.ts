/** Files that cannot be used: too large, hostile or damaged. The exact message for each. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { jpeg, png, pngHolding, svg } from '../support/pictures.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'

const yaml = (reason: string) =>
  `frontmatter-is-yaml: The frontmatter cannot be read as YAML: ${reason}. | Lines of the form key: value. | Look at this line and the one above it; put a value that holds a colon or a quotation mark in quotes.`

const sources: Readonly<Record<string, readonly [source: string, message: string]>> = {
  'over the limit': [
    'a'.repeat(10_000_001),
    '1:1 source-is-of-bounded-size: The file is 10.1 MB large. | A source of at most 10 MB. | Split the document into several sources.',
  ],
  'with aliases that explode': [
    frontmatter('symbol: &a ab', 'subjects: [*a, *a, *a, *a]'),
    `3:12 ${yaml('it repeats another value with *, which Lectern does not follow')}`,
  ],
  'with lists 1,000 deep in its frontmatter': [
    frontmatter(`subjects: ${'['.repeat(1000)}${']'.repeat(1000)}`),
    `1:1 ${yaml('its lists are nested too deeply')}`,
  ],
  'with frontmatter longer than a chapter': [
    frontmatter(`summary: ${'a'.repeat(20_000)}`),
    `1:1 ${yaml('it is longer than 20000 characters')}`,
  ],
  'with a control character behind an escape': [
    frontmatter('title: "A \\x1B[2J brief"'),
    '2:8 source-has-no-control-characters: The control character U+001B stands here. | Letters, signs, spaces and line ends only. | Remove the character; it often comes with text copied from another program.',
  ],
}

describe('a source is refused', () => {
  it.each(Object.entries(sources))('%s', async (_case, [source, message]) => {
    const { messages, result } = await publishFolder({ 'source/bad.md': `${source}Text.\n` })
    expect(messages).toEqual([`source/bad.md:${message}`])
    expect(result.refused).toBe(true)
  })
})

const unreadable = (reason: string) =>
  `image-is-readable: The picture a cannot be read: ${reason}. | A whole picture that this account may read. | Open the picture in an image editor and save it again, or check its permissions.`
const huge = (size: string) =>
  `image-is-of-bounded-size: The picture a has ${size}. | At most 20 MB, 100 megapixels, and in a drawing 200,000 elements, 200 of them one inside the other. | Make the picture smaller: 2000 pixels are enough for the width of a page. Simplify a drawing.`
const foreign =
  'image-type-is-supported: The content of a is no picture that Lectern can show. | A PNG, JPEG or SVG picture; with the package sharp also WebP, AVIF and GIF. | Save the picture as SVG where it is drawn, as PNG where it holds flat colours, otherwise as JPEG.'

/** Twelve groups, each of which draws the one before it ten times. */
const multiplying = Array.from(
  { length: 12 },
  (_, index) =>
    `<g id="g${index}">${index === 0 ? '<rect/>' : `<use href="#g${index - 1}"/>`.repeat(10)}</g>`,
).join('')

const pictures: Readonly<Record<string, readonly [content: string | Uint8Array, message: string]>> = {
  'cut off': [png(4, 4).subarray(0, 50), unreadable('its end is missing')],
  'a photograph that is cut off': [jpeg(2, 2).subarray(0, -2), unreadable('its end is missing')],
  damaged: [Buffer.from(png(4, 4)).fill(1, 44, 46), unreadable('it is damaged')],
  'a decompression bomb': [
    pngHolding(deflateSync(Buffer.alloc(50_000_000))),
    unreadable('its pixels are damaged'),
  ],
  'of too many pixels': [png(20_000, 6_000), huge('20000 by 6000 pixels')],
  'of too many bytes': [Buffer.concat([png(2, 2), Buffer.alloc(20_000_000)]), huge('20.0 MB')],
  'a GIF that is cut off': ['GIF89a', unreadable('it is damaged')],
  'a WebP that is cut off': ['RIFF\0\0\0\0WEBPVP8 ', unreadable('it is damaged')],
  'a TIFF': ['II*\0', foreign],
  empty: ['', foreign],
  animated: [
    svg('<rect><animate attributeName="x" to="5"/></rect>'),
    'svg-stands-still: The picture a is animated. | A drawing that stands still: readers could not stop it. | Take the animation out, and say in words what the movement shows.',
  ],
  'a drawing with a script': [
    svg('<script>1</script>'),
    'svg-is-safe: The picture a holds the element script. | An SVG that only draws: no scripts, no event handlers, no foreign content, nothing loaded from elsewhere. | Export the picture again as plain SVG with its pictures embedded.',
  ],
  'a drawing with entities': [
    `<!DOCTYPE svg [<!ENTITY a "a">]>${svg('<text>&a;</text>')}`,
    unreadable('it is not well-formed XML in UTF-8'),
  ],
  'a drawing of a billion rectangles': [svg(multiplying), huge('too many elements')],
  'a drawing 20,000 deep': [svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), huge('too many elements')],
}

describe('a picture is refused that is', () => {
  it.each(Object.entries(pictures))('%s', async (_case, [content, message]) => {
    const files = { 'source/bad.md': `${frontmatter()}![Wells by region](a)\n`, 'source/a': content }
    const { messages, result } = await publishFolder(files)
    expect(messages).toEqual([`source/bad.md:9:1 ${message}`])
    expect(result.refused).toBe(true)
  })
})

it('names the characters that no font has, and their lines', async () => {
  const { builtInRenderers } = await import('../../src/render/registry.ts')
  const source = `${frontmatter()}Water: :lang[水]{lang=zh}.\n\nHouse: :lang[บ้าน]{lang=th}.\n`
  const { messages } = await publishFolder(
    { 'source/bad.md': source },
    { renderers: builtInRenderers.filter(({ name }) => name === 'pdf') },
  )
  expect(messages).toEqual([
    'source/bad.md:9:14 text-has-glyphs: No font of the PDF edition has “水” (U+6C34), “บ” (U+0E1A), “้” (U+0E49), “า” (U+0E32), “น” (U+0E19) (lines 9, 11). | Text in Latin, Greek, Cyrillic or Arabic script, with mathematical signs. | Write the characters otherwise, or leave the PDF out with `formats: [html, epub, text]` in the frontmatter.',
  ])
})
