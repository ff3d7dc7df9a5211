import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { forbiddenArrows, type Import, importsOf, roomOf, strayLibraries } from './arrows.ts'

const root = join(import.meta.dirname, '..', '..')

async function readImports(): Promise<readonly Import[]> {
  const names = await readdir(join(root, 'src'), { recursive: true })
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name.replaceAll(sep, '/')}`)
  const codes = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return codes.flatMap((code, index) => importsOf(files[index] ?? '', code))
}

const value = (from: string, to: string): Import => ({ from, to, typeOnly: false })

describe('the rooms of src', () => {
  let imports: readonly Import[]

  beforeAll(async () => {
    imports = await readImports()
  })

  it('are reached by the arrows of the architecture alone', () => {
    expect(imports.length).toBeGreaterThan(0)
    expect(forbiddenArrows(imports)).toEqual([])
  })

  it('keep each large library in one room', () => {
    expect(strayLibraries(imports)).toEqual([])
  })
})

describe('the check of the arrows', () => {
  it('finds a renderer that imports another', () => {
    expect(forbiddenArrows([value('src/render/html/page.ts', 'src/render/pdf/plan/blocks.ts')])).toEqual([
      'src/render/html/page.ts → src/render/pdf/plan/blocks.ts',
    ])
  })

  it.each([
    ['a renderer that parses', 'src/render/text/blocks.ts', 'src/parse/parse.ts'],
    ['a renderer that resolves', 'src/render/pdf/render.ts', 'src/resolve/resolve.ts'],
    ['a read-back that knows a renderer', 'src/verify/html.ts', 'src/render/html/render.ts'],
    ['a model that knows where it came from', 'src/model/project.ts', 'src/resolve/resolve.ts'],
    ['someone who calls the command line', 'src/publish.ts', 'src/cli/main.ts'],
    ['a room that nobody described', 'src/attic/box.ts', 'src/model/nodes.ts'],
  ])('finds %s', (_fault, from, to) => {
    expect(forbiddenArrows([value(from, to)])).toHaveLength(1)
  })

  it('lets types pass where values may not', () => {
    const arrow = { from: 'src/model/publication.ts', to: 'src/frontmatter/schema.ts' }
    expect(forbiddenArrows([{ ...arrow, typeOnly: true }])).toEqual([])
    expect(forbiddenArrows([{ ...arrow, typeOnly: false }])).toHaveLength(1)
  })

  it('finds a library outside its room', () => {
    expect(strayLibraries([value('src/render/html/page.ts', 'pdfkit/js/pdfkit.node.mjs')])).toHaveLength(1)
    expect(strayLibraries([value('src/render/pdf/emit/file.ts', 'pdfkit')])).toEqual([])
  })

  it('reads every form of import', () => {
    const code = [
      "import type { Root } from 'mdast'",
      "import { z } from 'zod'",
      'import {',
      '  one,',
      '  type Two,',
      "} from '../model/nodes.ts'",
      "import * as all from './all.ts'",
      "import './effect.ts'",
      "export { render } from '../render/html/render.ts'",
      "export type * from '../assets/asset.ts'",
      "const late = await import('../cli/main.ts')",
    ].join('\n')
    expect(importsOf('src/parse/parse.ts', code).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['mdast', true],
      ['zod', false],
      ['src/model/nodes.ts', false],
      ['src/parse/all.ts', false],
      ['src/parse/effect.ts', false],
      ['src/render/html/render.ts', false],
      ['src/assets/asset.ts', true],
      ['src/cli/main.ts', false],
    ])
  })

  it('names the room of a file', () => {
    expect(
      [
        'src/publish.ts',
        'src/model/nodes.ts',
        'src/render/renderer.ts',
        'src/render/registry.ts',
        'src/render/pdf/plan/flow.ts',
      ].map(roomOf),
    ).toEqual(['publish', 'model', 'render', 'render/registry', 'render/pdf'])
  })
})
