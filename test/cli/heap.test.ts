import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keepHeapSmall } from '../../src/cli/heap.ts'
import { folderWith } from '../support/folder.ts'

describe('keeping the heap small', () => {
  it('is silent about what is not there, and about links that lead nowhere', async () => {
    const folder = await folderWith({ 'en.md': { linkTo: 'gone.md' }, 'fr.md': '# Puits' })
    expect(() => keepHeapSmall([folder, `${folder}/none`])).not.toThrow()
  })

  it('names settings that this V8 has: it passes over others without a word', () => {
    const source = readFileSync(new URL('../../src/cli/heap.ts', import.meta.url), 'utf8')
    const named = [...source.matchAll(/'?`?--([a-z-]+)=/g)].map(([, name]) => name)
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
    expect(named).toEqual(['heap-growing-percent', 'semi-space-growth-factor'])
    for (const name of named) expect(known).toMatch(new RegExp(`^ +--${name} `, 'm'))
  })
})
