import { readdir } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { build } from '../../src/cli/build.ts'
import { checkSources } from '../../src/cli/check.ts'
import { folderWith } from '../support/folder.ts'
import { frontmatter, inFolder } from '../support/publishing.ts'

const good = `${frontmatter()}Text.\n`
const warned = `${frontmatter()}[here](https://un.org/)\n`

afterEach(() => {
  vi.restoreAllMocks()
})

/** Runs `command` in a folder of its own that holds `files`. */
async function inWorkingFolder(files: Readonly<Record<string, string>>, command: () => Promise<number>) {
  const folder = await folderWith(files)
  inFolder(folder)
  const [out, errors] = [listenTo(process.stdout), listenTo(process.stderr)]
  const code = await command()
  return { code, out: out(), errors: errors(), made: await readdir(folder) }
}

function listenTo(stream: NodeJS.WriteStream): () => string {
  const written: string[] = []
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  return () => written.join('')
}

describe('lectern check', () => {
  it('says nothing of sources that are in order, and makes nothing', async () => {
    const checked = await inWorkingFolder({ 'source/brief.md': good }, () => checkSources(['source'], {}))
    expect(checked).toEqual({ code: 0, out: '', errors: '', made: ['source'] })
  })

  it('says what is wrong, with the exit codes of build', async () => {
    const files = { 'source/bad.md': 'Text.\n', 'source/brief.md': warned }
    const checked = await inWorkingFolder(files, () => checkSources(['source'], {}))
    expect(checked.code).toBe(1)
    expect(checked.errors).toMatch(/^source\/bad\.md:1:1 .*frontmatter-is-present$/m)
    expect(checked.errors).toMatch(/^source\/brief\.md:9:1 .*link-words-say-where-it-leads$/m)
    expect(checked.made).toEqual(['source'])
  })

  it('refuses for warnings where the command or the configuration says so', async () => {
    const files = { 'source/brief.md': warned }
    expect(await inWorkingFolder(files, () => checkSources(['source'], {}))).toMatchObject({ code: 0 })
    const strict = () => checkSources(['source'], { strict: true })
    expect(await inWorkingFolder(files, strict)).toMatchObject({ code: 1 })
    const configured = { ...files, 'lectern.config.mjs': 'export default { strict: true }' }
    expect(await inWorkingFolder(configured, () => checkSources(['source'], {}))).toMatchObject({ code: 1 })
  })

  it('gives the messages as JSON', async () => {
    const { out, errors } = await inWorkingFolder({ 'source/brief.md': warned }, () =>
      checkSources(['source'], { json: true }),
    )
    expect(errors).toBe('')
    expect(JSON.parse(out)).toMatchObject([
      { path: 'source/brief.md', rule: 'link-words-say-where-it-leads' },
    ])
  })

  it('is asked wrongly', async () => {
    const nowhere = await inWorkingFolder({}, () => checkSources(['nowhere'], {}))
    expect(nowhere).toMatchObject({ code: 2, errors: 'nowhere cannot be published: it does not exist.\n' })
    const files = { 'source/brief.md': good, 'lectern.config.mjs': 'export default { rulez: [] }' }
    expect(await inWorkingFolder(files, () => checkSources(['source'], {}))).toMatchObject({
      code: 2,
      errors: expect.stringMatching(
        /^lectern\.config\.mjs is not a configuration:\n {2}rulez is not known; .+rules\?\n$/,
      ),
    })
  })
})

describe('lectern build with a configuration', () => {
  const files = {
    'source/brief.md': `${frontmatter('formats: [text]')}Text.\n`,
    'lectern.config.mjs': "export default { out: 'public' }",
    'other/mine.mjs': "export default { out: 'editions' }",
  }

  it('finds it in the working folder', async () => {
    const { code, out, made } = await inWorkingFolder(files, () => build(['source'], {}))
    expect(code).toBe(0)
    expect(out).toContain('public/brief/brief.en.txt')
    expect(made).toContain('public')
  })

  it('takes the one that it is given, and the folder of the command line before any', async () => {
    const given = await inWorkingFolder(files, () => build(['source'], { config: 'other/mine.mjs' }))
    expect(given.out).toContain('other/editions/brief/brief.en.txt')
    const { made } = await inWorkingFolder(files, () => build(['source'], { out: 'dist' }))
    expect(made).toContain('dist')
    const missing = await inWorkingFolder(files, () => build(['source'], { config: 'none.mjs' }))
    expect(missing).toMatchObject({ code: 2, errors: 'There is no configuration none.mjs.\n' })
  })
})
