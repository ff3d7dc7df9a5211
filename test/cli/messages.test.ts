/** How messages leave the command line: for people, for programs, and how strictly. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { lectern } from '../support/command-line.ts'
import { frontmatter } from '../support/publishing.ts'

const workingFolder = process.cwd()

afterEach(() => {
  process.chdir(workingFolder)
  process.exitCode = undefined
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const body = {
  good: 'Text.',
  skips: '## One\n\nText.\n\n#### Two\n\nText.',
  bad: 'Text.\n\nSee [the aims](#aims).',
}
const source = (text: string) => ({ 'source/brief.md': `${frontmatter()}${text}\n` })

describe('lectern build', () => {
  it('shows the words that a message is about', async () => {
    const { errors } = await lectern(['build', '--format', 'text'], source(body.bad))
    expect(errors.split('\n').slice(0, 4)).toEqual([
      'source/brief.md:11:5  error  link-target-exists',
      '    See [the aims](#aims).',
      '        ^^^^^^^^^^^^^^^^^',
      '  Found:    The link leads to #aims, which nothing in the document is called.',
    ])
  })

  it('refuses a source for a warning only when it is told to be strict', async () => {
    const build = ['build', '--format', 'text']
    const mild = await lectern(build, source(body.skips))
    expect(mild).toMatchObject({
      code: 0,
      errors: expect.stringContaining('  warning  heading-levels-do-not-skip\n'),
    })
    vi.restoreAllMocks()
    const strict = await lectern([...build, '--strict'], source(body.skips))
    expect(strict).toMatchObject({
      code: 1,
      errors: expect.stringContaining('  error  heading-levels-do-not-skip\n'),
    })
    expect(strict.out).toBe('brief: 1 source refused\n')
  })
})

describe('lectern build --json', () => {
  it('writes the messages to standard output, and nothing else anywhere', async () => {
    const { out, errors, code } = await lectern(['build', '--format', 'text', '--json'], source(body.bad))
    expect({ errors, code }).toEqual({ errors: '', code: 1 })
    expect(JSON.parse(out)).toEqual([
      {
        path: 'source/brief.md',
        line: 11,
        column: 5,
        endLine: 11,
        endColumn: 22,
        rule: 'link-target-exists',
        severity: 'error',
        found: 'The link leads to #aims, which nothing in the document is called.',
        expected: 'The id of a section, figure or table.',
        mend: 'Give the heading that is meant an id: {#aims}.',
        serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
      },
    ])
  })

  it('writes an empty list when there is nothing to say', async () => {
    const { out, code } = await lectern(['build', '--format', 'text', '--json'], source(body.good))
    expect({ out, code }).toEqual({ out: '[]\n', code: 0 })
  })
})

describe('lectern schema', () => {
  it('prints the schema of the frontmatter', async () => {
    const { out, code } = await lectern(['schema'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['title', 'lang', 'date'],
    })
  })
})

describe('lectern schema --theme', () => {
  it('prints the schema of themes', async () => {
    const { out, code } = await lectern(['schema', '--theme'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ title: 'A theme of Lectern', required: ['name'] })
  })
})

describe('lectern rules', () => {
  it('lists all of them', async () => {
    const { out, code } = await lectern(['rules'])
    expect(code).toBe(0)
    for (const id of Object.keys(rules)) expect(out).toContain(`  ${id} `)
  })

  it('tells one in full', async () => {
    const { out } = await lectern(['rules', 'image-has-alternative'])
    expect(out).toMatch(/^image-has-alternative {2}error\n {2}Found: {4}The picture \{image\} has no/)
  })

  it('asks back when there is none of that name', async () => {
    const { out, errors, code } = await lectern(['rules', 'image-has-alternativ'])
    expect({ out, errors, code }).toEqual({
      out: '',
      errors: 'There is no rule image-has-alternativ. Did you mean image-has-alternative?\n',
      code: 2,
    })
  })
})
