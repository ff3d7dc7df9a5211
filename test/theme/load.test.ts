import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/theme/load.ts'

describe('a theme in a folder of its own', () => {
  let folder: string
  let address: URL
  let tokens: Record<string, unknown>

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-theme-'))
    address = pathToFileURL(`${folder}/`)
    const standard = new URL('../../templates/default/theme.json', import.meta.url)
    tokens = JSON.parse(await readFile(standard, 'utf8'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  const write = (name: string, text: string) => writeFile(join(folder, name), text)

  it('brings its own files and borrows the others', async () => {
    await write('theme.json', JSON.stringify({ ...tokens, name: 'house' }))
    await write('page.css', 'p { margin: 0 }')
    const theme = await loadTheme(address)
    expect(theme.name).toBe('house')
    expect(theme.files['page.css']).toBe('p { margin: 0 }')
    expect(theme.files['page.html']).toContain('<!DOCTYPE html>')
  })

  it('is refused with a token that nobody knows', async () => {
    await write('theme.json', JSON.stringify({ ...tokens, colour: 'red' }))
    await expect(loadTheme(address)).rejects.toThrow(/theme\.json is not a theme:.*colour/s)
  })

  it('is refused without its tokens', async () => {
    await expect(loadTheme(address)).rejects.toThrow(/theme\.json/)
  })
})
