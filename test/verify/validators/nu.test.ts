import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nu } from '../../../src/verify/validators/nu.ts'
import { computerWith, type FakeComputer, fakeJava } from '../../support/fake-computer.ts'

const messages = [
  { type: 'error', url: 'file:/pages/%C3%9Cn%C3%AF.html', lastLine: 7, message: 'Duplicate ID' },
  {
    type: 'info',
    subType: 'warning',
    url: 'file:/pages/Ünï.html',
    lastLine: 9,
    message: 'Section lacks heading',
  },
  { type: 'info', url: 'file:/pages/b.html', message: 'Trailing slash' },
]

const vnu = (found: readonly object[] = messages) => `
  if (process.argv.includes('--version')) console.log('26.9.27 (c6ba02c)')
  else console.log(JSON.stringify({ messages: ${JSON.stringify(found)} }))
`

async function judge(computer: FakeComputer, ...names: readonly string[]) {
  const found = await nu(computer).find()
  if (!found.found) throw new Error(found.howToGet)
  const files = names.map((name) => ({ path: `/pages/${name}`, format: 'html' }) as const)
  return found.judge(files, new AbortController().signal)
}

describe('which checker is taken', () => {
  it.each([
    ['the program', { programs: { vnu: vnu() } }],
    [
      'the archive of the package, in Java',
      { programs: { java: fakeJava(vnu()) }, packages: { 'vnu-jar': {} } },
    ],
  ])('is %s', async (_case, fakes) => {
    expect(await nu(await computerWith(fakes)).find()).toMatchObject({ found: true, version: '26.9.27' })
  })

  it('is never what npm puts on the PATH, which may load a Java: only its archive', async () => {
    const java = fakeJava(`if (words[1].endsWith('global/build/dist/vnu.jar')) { ${vnu()} }`)
    const computer = await computerWith({ programs: { java } })
    const script = join(dirname(computer.bin), 'global', 'vnu-jar.js')
    await mkdir(dirname(script))
    await writeFile(script, `#!${process.execPath}\nconsole.log('1.0 (loaded)')\n`)
    await chmod(script, 0o755)
    await symlink(script, join(computer.bin, 'vnu'))
    expect(await nu(computer).find()).toMatchObject({ found: true, version: '26.9.27' })
    await rm(join(computer.bin, 'java'))
    expect(await nu(computer).find()).toMatchObject({
      found: false,
      howToGet: expect.stringMatching(/^get Java/),
    })
  })
})

describe('the judgement', () => {
  it('has what is said of each file', async () => {
    const computer = await computerWith({ programs: { vnu: vnu() } })
    expect(await judge(computer, 'b.html', 'Ünï.html', 'c.html')).toEqual([
      {
        ...{ path: '/pages/b.html', standards: ['HTML'], passed: true, complaintsInAll: 1 },
        complaints: [{ severity: 'warning', rule: 'info', message: 'Trailing slash' }],
      },
      {
        ...{ path: '/pages/Ünï.html', standards: ['HTML'], passed: false, complaintsInAll: 2 },
        complaints: [
          { severity: 'error', rule: 'error', message: 'Duplicate ID', where: 'line 7' },
          { severity: 'warning', rule: 'warning', message: 'Section lacks heading', where: 'line 9' },
        ],
      },
      { path: '/pages/c.html', standards: ['HTML'], passed: true, complaints: [], complaintsInAll: 0 },
    ])
  })

  it('is none where something is said of no file', async () => {
    const found = [...messages, { type: 'non-document-error', message: 'Out of memory' }]
    const judging = judge(await computerWith({ programs: { vnu: vnu(found) } }), 'b.html')
    await expect(judging).rejects.toThrow(/^Nu HTML Checker did not judge b\.html: Out of memory/)
  })
})
