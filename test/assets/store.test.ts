import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { openAssets } from '../../src/assets/store.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import { folderWith } from '../support/folder.ts'
import { messagesOf } from '../support/messages.ts'
import { jpeg, png, pngHolding, svg } from '../support/pictures.ts'

const place = { line: 7, column: 3 }

async function open(folder: string, path: string) {
  const file = new VFile({ path: 'en.md' })
  const asset = await openAssets(folder).open(path, place, createReport(file))
  return { asset, messages: messagesOf(file), rule: file.messages[0]?.ruleId }
}

/** What is said of a single picture with this content. */
async function judge(content: string | Uint8Array, name = 'a.img') {
  return open(await folderWith({ [name]: content }), name)
}

describe('pictures that can be used', () => {
  it.each([
    ['image/png', png(3, 5), 3, 5, '.png'],
    ['image/jpeg', jpeg(30, 50), 30, 50, '.jpg'],
    ['image/jpeg', jpeg(30, 50, 6), 50, 30, '.jpg'],
    ['image/svg+xml', svg(), 300, 200, '.svg'],
    ['image/svg+xml', svg('', 'width="2in" height="1in"'), 192, 96, '.svg'],
    ['image/svg+xml', svg('', 'width="100%" viewBox="0,0,40,10"'), 40, 10, '.svg'],
    ['image/svg+xml', svg('', 'width="80" viewBox="0 0 40 10"'), 80, 20, '.svg'],
  ])(
    '%s by content, whatever the name, which then says so',
    async (mediaType, bytes, width, height, extension) => {
      const { asset, messages } = await judge(bytes, 'picture.txt')
      expect(messages).toEqual([])
      expect(asset).toMatchObject({ id: `picture.txt${extension}`, mediaType, width, height })
      expect(Buffer.from(asset?.bytes ?? []).equals(bytes)).toBe(true)
    },
  )

  it('are found through percent-encoded names and folders', async () => {
    const folder = await folderWith({ 'images/my chart é.png': png(2, 2) })
    const { asset } = await open(folder, './images/my%20chart%20%C3%A9.png')
    expect(asset?.id).toBe('images/my chart é.png')
    expect((await open(await folderWith({ '100%.png': png(2, 2) }), '100%.png')).asset?.id).toBe('100%.png')
  })

  it('are given again by their id, and nothing else is', async () => {
    const store = openAssets(await folderWith({ 'a.png': png(2, 2), 'b.png': png(2, 2) }))
    const asset = await store.open('a.png', place, createReport(new VFile()))
    expect(await store.get('a.png')).toBe(asset)
    await expect(store.get('b.png')).rejects.toThrow('never opened')
  })
})

describe('the pixels of a PNG', () => {
  it.each([
    ['are no compressed data', Buffer.from('not zlib')],
    ['are too few', deflateSync(Buffer.alloc(3))],
    ['are more than the header promises', deflateSync(Buffer.alloc(1_000_000))],
  ])('refuse the picture where they %s', async (_, data) => {
    const { asset, messages } = await judge(pngHolding(data))
    expect(asset).toBeUndefined()
    expect(messages).toEqual([expect.stringContaining('its pixels are damaged')])
  })
})

describe('paths', () => {
  it.each([
    'https://example.org/a.png',
    '//example.org/a.png',
    'data:image/png;base64,AAAA',
    'file:///etc/hosts',
    'C:\\a.png',
  ])('are no addresses: %s', async (path) => {
    expect((await open(await folderWith({}), path)).messages).toEqual([
      `7:3 image-is-local: The picture ${path} is an address, not a file. | A path to a picture in the folder of the source. | Save the picture beside the source and write its path.`,
    ])
  })

  it.each(['../a.png', '/etc/hosts', 'x/../../a.png', '%2e%2e/a.png', '..'])(
    'stay in the folder: %s',
    async (path) => {
      expect((await open(await folderWith({ 'x/b.png': png(2, 2) }), path)).messages).toEqual([
        `7:3 image-is-in-folder: The path ${path} leads out of the folder of the source. | A path to a picture in that folder or below it. | Move the picture beside the source and write its path from there.`,
      ])
    },
  )

  it('stay in the folder through symbolic links', async () => {
    const elsewhere = await folderWith({ 'secret.png': png(2, 2) })
    const folder = await folderWith({ 'real.png': png(2, 2) })
    await symlink(join(elsewhere, 'secret.png'), join(folder, 'link.png'))
    await symlink(elsewhere, join(folder, 'door'))
    await symlink('real.png', join(folder, 'alias.png'))
    expect((await open(folder, 'link.png')).rule).toBe('image-is-in-folder')
    expect((await open(folder, 'door/secret.png')).rule).toBe('image-is-in-folder')
    expect((await open(folder, 'alias.png')).asset?.id).toBe('alias.png')
  })

  it('may begin with two dots that lead nowhere', async () => {
    expect((await open(await folderWith({ '..a.png': png(2, 2) }), '..a.png')).asset?.id).toBe('..a.png')
  })

  it.each(['gone.png', 'folder', 'a\u0000b.png', 'x'.repeat(300)])('lead to a file: %j', async (path) => {
    const { rule } = await open(await folderWith({ 'folder/a.png': png(2, 2) }), path)
    expect(rule).toBe('image-exists')
  })

  it('are said to be wrong wherever they stand', async () => {
    const file = new VFile()
    const store = openAssets(await folderWith({ 'a.gif': 'GIF89a' }))
    await store.open('a.gif', { line: 1, column: 1 }, createReport(file))
    await store.open('a.gif', { line: 9, column: 1 }, createReport(file))
    expect(file.messages.map(({ line }) => line)).toEqual([1, 9])
  })

  it('do not wait for a pipe', async () => {
    const folder = await folderWith({})
    execFileSync('mkfifo', [join(folder, 'pipe.png')])
    expect((await open(folder, 'pipe.png')).rule).toBe('image-exists')
  })
})

describe('content', () => {
  it.each([
    ['GIF89a', 'image-is-readable'],
    ['II*\0', 'image-type-is-supported'],
    ['', 'image-type-is-supported'],
    ['<html><body><svg/></body></html>', 'image-type-is-supported'],
    [png(2, 2).subarray(0, 50), 'image-is-readable'],
    [Buffer.from(png(2, 2)).fill(1, 44, 46), 'image-is-readable'],
    [jpeg(2, 2).subarray(0, -2), 'image-is-readable'],
    ['<svg viewBox="0 0 1 1"/>', 'image-is-readable'],
    ['<svg xmlns="http://www.w3.org/2000/svg"', 'image-is-readable'],
    [svg('', ''), 'image-is-readable'],
    [png(20_000, 6_000), 'image-is-of-bounded-size'],
    [Buffer.concat([png(2, 2), Buffer.alloc(20_000_000)]), 'image-is-of-bounded-size'],
    [svg('<rect><animate attributeName="x" to="5"/></rect>'), 'svg-stands-still'],
    [svg('<style>@keyframes a { to { opacity: 0 } }</style>'), 'svg-stands-still'],
  ])('is refused when it cannot be used: %#', async (content, rule) => {
    expect((await judge(content)).rule).toBe(rule)
  })

  it.each([
    [svg('<script>1</script>'), 'the element script'],
    [svg('<foreignObject/>'), 'the element foreignObject'],
    [svg('<rect onclick="x()"/>'), 'the event handler onclick'],
    [svg('', 'onload="x()" viewBox="0 0 1 1"'), 'the event handler onload'],
    [svg('<image href="https://example.org/a.png"/>'), 'a reference to https://example.org/a.png'],
    [
      svg('<image xmlns:l="http://www.w3.org/1999/xlink" l:href="//example.org/a.png"/>'),
      'a reference to //example.org/a.png',
    ],
    [svg('<image href="data:image/svg+xml,x"/>'), 'a reference to data:image/svg+xml,x'],
    [svg('<a href="javascript:x()"/>'), 'a reference to javascript:x()'],
    [svg('<rect fill="url(other.svg#a)"/>'), 'a reference to other.svg#a'],
    [svg('<style>@import "a.css";</style>'), 'a style sheet that imports another'],
    [svg('<style>a { fill: u\\72l(x) }</style>'), 'an escaped character in its style'],
    [svg('', 'xml:base="https://example.org/" viewBox="0 0 1 1"'), 'a base address'],
    [
      Buffer.concat([Buffer.from('<?xml-stylesheet href="a.css"?>'), svg()]),
      'the instruction xml-stylesheet',
    ],
    [Buffer.concat([Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]>'), svg()]), 'definitions of entities'],
  ])('of an SVG only draws: %#', async (content, what) => {
    expect((await judge(content)).messages).toEqual([
      `7:3 svg-is-safe: The picture a.img holds ${what}. | An SVG that only draws: no scripts, no event handlers, no foreign content, nothing loaded from elsewhere. | Export the picture again as plain SVG with its pictures embedded.`,
    ])
  })

  it('of an SVG may refer to itself', async () => {
    const content = svg(
      `<style>a { fill: url(#g) }</style><use href="#g"/><image href="data:image/png;base64,${png(2, 2).toString('base64')}"/><rect fill="url('#g')"/>`,
    )
    const declared = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn -->\n'),
      content,
    ])
    expect((await judge(declared)).messages).toEqual([])
  })
})
