/**
 * The package as others meet it: packed, installed into an empty folder, extended from outside and run.
 * What it depends on comes from npm's cache, or from the registry where the cache lacks it.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const notOfTheSource = new Set(['.git', 'dist', 'lib', 'node_modules'])

let work: string
let consumer: string
let packed: readonly string[]

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'lectern-package-'))
  const stage = join(work, 'stage')
  await copySource(stage)
  await symlink(join(root, 'node_modules'), join(stage, 'node_modules'))
  await run('npm', ['run', 'build'], stage)
  const [tarball] = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', work], stage))
  packed = tarball.files.map(({ path }: { path: string }) => path)
  consumer = join(work, 'consumer')
  await mkdir(consumer)
  await writeFile(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  await run('npm', ['install', join(work, tarball.filename), ...quietly], consumer)
})

afterAll(async () => {
  await rm(work, { recursive: true, force: true })
})

/** Everything that a checkout holds, so that the list of what is packed has something to leave out. */
async function copySource(stage: string): Promise<void> {
  const filter = (path: string) => !notOfTheSource.has(relative(root, path).split(sep)[0] ?? '')
  await cp(root, stage, { recursive: true, filter })
}

/** What `command` writes; @throws with what it complains of when it fails. */
async function run(command: string, arguments_: readonly string[], cwd: string): Promise<string> {
  const { NODE_ENV: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(command, arguments_, { cwd, env: { ...env, NO_COLOR: '1' } })
  return stdout
}

const lectern = (folder: string, ...arguments_: string[]) =>
  run('npx', ['--no-install', 'lectern', ...arguments_], folder)

/** A copy of the press office's folder, beside the installed package. */
async function press(name: string): Promise<string> {
  const folder = join(consumer, name)
  await cp(join(import.meta.dirname, 'press'), folder, { recursive: true })
  return folder
}

describe('the package', () => {
  it('holds what it needs to run, its documents, and nothing else', () => {
    const rooms = new Set(packed.map((path) => path.split('/')[0]))
    expect([...rooms].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'lib',
      'package.json',
      'src',
      'templates',
    ])
    expect(packed.filter((path) => path.startsWith('src/'))).toEqual([
      'src/verify/validators/verapdf/VeraPdf.java',
    ])
    expect(packed).toEqual(
      expect.arrayContaining([
        'lib/index.js',
        'lib/index.d.ts',
        'lib/cli/main.js',
        'templates/default/theme.json',
        'templates/high-contrast/theme.json',
        'templates/large-print/theme.json',
      ]),
    )
    const others = packed.filter((path) => path.startsWith('lib/') && !/\.(?:js|d\.ts)$/.test(path))
    expect(others).toEqual(['lib/LICENCES.txt'])
  })

  it('runs as a command', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(await lectern(consumer, '--version')).toBe(`${version}\n`)
  })

  it('makes editions with a renderer, a rule and a remark plugin from outside', async () => {
    const folder = await press('press')
    const out = await lectern(folder, 'build')
    expect(out).toContain('public/brief/brief.en.outline.txt')
    const editions = join(folder, 'public', 'brief')
    expect(await readdir(editions)).toEqual([
      'brief.en.epub',
      'brief.en.html',
      'brief.en.outline.txt',
      'brief.en.pdf',
      'brief.en.txt',
      'index.html',
      'manifest.json',
    ])
    const read = (extension: string) => readFile(join(editions, `brief.en${extension}`), 'utf8')
    expect(await read('.outline.txt')).toBe(
      '* What was agreed\n  * Where the two wells will be dug and by whom they will be paid\n',
    )
    expect(await read('.html')).toContain('Water goes from the well → the pipe → the tap')
    const lines = (await read('.txt')).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
    const { versions } = JSON.parse(await readFile(join(editions, 'manifest.json'), 'utf8'))
    expect(versions[0].editions.map(({ format }: { format: string }) => format)).toContain('outline')
  })

  it('takes the configuration into threads', async () => {
    const folder = await press('threads')
    await cp(join(folder, 'source/brief.md'), join(folder, 'source/second.md'))
    await lectern(folder, 'build', '--jobs', '2', '--format', 'outline')
    expect(await readFile(join(folder, 'public/second/second.en.outline.txt'), 'utf8')).toMatch(
      /^\* What was agreed/,
    )
  })

  it('checks sources by rules from outside', async () => {
    const folder = await press('rules')
    const said = JSON.parse(await lectern(folder, 'check', '--json'))
    expect(said).toMatchObject([
      {
        line: 16,
        rule: 'press/heading-is-short',
        severity: 'warning',
        found: 'The heading is 61 characters long.',
      },
    ])
    await expect(lectern(folder, 'check', '--strict')).rejects.toMatchObject({ code: 1 })
  })

  it('says what a module that cannot be read as one lacks', async () => {
    const folder = await press('typeless')
    await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }')
    await expect(lectern(folder, 'check')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^lectern\.config\.js cannot be run: .+is named \.mjs, or "type": "module"/m,
      ),
    })
  })

  it('types a program that uses it, in the strictest setting', async () => {
    const folder = join(consumer, 'typed')
    await cp(join(import.meta.dirname, 'consumer'), folder, { recursive: true })
    const strict = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--skipLibCheck',
      'false',
    ]
    const modern = ['--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--noEmit']
    const typeRoots = ['--typeRoots', join(root, 'node_modules', '@types')]
    await run(process.execPath, [tsc, ...strict, ...modern, ...typeRoots, 'index.ts'], folder)
  })
})
