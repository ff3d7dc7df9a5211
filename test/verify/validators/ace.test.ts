import { describe, expect, it } from 'vitest'
import { ace } from '../../../src/verify/validators/ace.ts'
import { ValidatorFailed } from '../../../src/verify/validators/validator.ts'
import { computerWith, type FakeComputer } from '../../support/fake-computer.ts'

const assertion = (title: string, tags: readonly string[], css?: readonly string[], outcome = 'fail') => ({
  'earl:test': { 'dct:title': title, help: { 'dct:description': `What ${title} asks` }, rulesetTags: tags },
  'earl:result': {
    'earl:outcome': outcome,
    'dct:description': `What ${title} found\nand how to mend it`,
    ...(css && { 'earl:pointer': { css, cfi: [] } }),
  },
})

const report = {
  assertions: [
    { 'earl:testSubject': { url: 'title.xhtml' }, assertions: [] },
    {
      'earl:testSubject': { url: 'EPUB/package.opf' },
      assertions: [assertion('metadata-accessibilityfeature', ['EPUB'])],
    },
    {
      'earl:testSubject': { url: 'chapter-1.xhtml' },
      assertions: [
        assertion('image-alt', ['cat.text-alternatives', 'wcag2a', 'wcag111'], ['img']),
        assertion('link-name', ['wcag2a', 'wcag244', 'wcag412'], ['a'], 'pass'),
      ],
    },
  ],
}

/** Ace's package, whose program writes `report` into the folder that it is told, unless it fails first. */
const packageThat = (deed = '', found: object = report) => ({
  '@daisy/ace-cli': {
    'bin/ace.js': `
      const words = process.argv.slice(2)
      ${deed}
      const file = words[words.indexOf('--outdir') + 1] + '/report.json'
      require('fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(found))})
    `,
  },
})

async function judge(computer: FakeComputer, ...names: readonly string[]) {
  const found = await ace(computer).find()
  if (!found.found) throw new Error(found.howToGet)
  const files = names.map((name) => ({ path: `/books/${name}`, format: 'epub' }) as const)
  return found.judge(files, new AbortController().signal)
}

describe('which Ace is taken', () => {
  const program = (help: string) => `
    if (process.argv[2] === '--help') console.log(${JSON.stringify(help)})
    if (process.argv[2] === '--version') console.log('1.4.6')
  `

  it.each([
    ['the program', program('\n  Ace by DAISY, an Accessibility Checker for EPUB'), '1.4.6'],
    ['the package, where another program has the name', program('ace: the archiver'), '1.2.3'],
  ])('is %s', async (_case, script, version) => {
    const programs = { ace: script, chromium: '' }
    const computer = await computerWith({ programs, packages: packageThat() })
    expect(await ace(computer).find()).toMatchObject({ found: true, name: 'Ace', version })
  })

  it('has a browser that is named by its path', async () => {
    const computer = await computerWith({ programs: { browser: '' }, packages: packageThat() })
    expect(await ace({ ...computer, browser: `${computer.bin}/browser` }).find()).toMatchObject({
      found: true,
    })
    expect(await ace({ ...computer, browser: `${computer.bin}/none` }).find()).toMatchObject({ found: false })
  })
})

describe('the judgement', () => {
  const programs = { chromium: '' }

  it('has a complaint for each assertion that fails', async () => {
    const computer = await computerWith({ programs, packages: packageThat() })
    expect(await judge(computer, 'a.epub')).toEqual([
      {
        path: '/books/a.epub',
        standards: ['EPUB Accessibility 1.1 (Ace rules)'],
        passed: false,
        complaintsInAll: 2,
        complaints: [
          {
            severity: 'error',
            rule: 'metadata-accessibilityfeature',
            message: 'What metadata-accessibilityfeature asks: What metadata-accessibilityfeature found',
            where: 'EPUB/package.opf',
          },
          {
            ...{ severity: 'error', rule: 'image-alt', standard: 'WCAG 2.2', clause: '1.1.1' },
            message: 'What image-alt asks: What image-alt found',
            where: 'chapter-1.xhtml, img',
          },
        ],
      },
    ])
  })

  it('says of a book that cannot be read why not, and judges the others', async () => {
    const deed = `if (words.at(-1).includes('damaged')) {
      console.error('\\x1b[31merror\\x1b[39m:   Failed to parse EPUB')
      console.error('\\x1b[31merror\\x1b[39m:   Ace processing error: missing root element')
      process.exit(1)
    }`
    const computer = await computerWith({ programs, packages: packageThat(deed, { assertions: [] }) })
    expect(await judge(computer, 'damaged.epub', 'whole.epub')).toMatchObject([
      {
        passed: false,
        complaints: [{ rule: 'readable', message: 'Ace cannot read the book: missing root element' }],
      },
      { path: '/books/whole.epub', passed: true, complaintsInAll: 0 },
    ])
  })

  it('condemns no book where the browser does not start', async () => {
    const deed = `console.error('error:   Ace processing error: Failed to launch the browser process: Code: 3'); process.exit(1)`
    const computer = await computerWith({ programs, packages: packageThat(deed) })
    const judging = judge(computer, 'a.epub')
    await expect(judging).rejects.toThrow(ValidatorFailed)
    await expect(judging).rejects.toThrow(/its browser does not work.*Failed to launch the browser process/)
  })

  it('is made without the network, and leaves its traces in the folder that goes', async () => {
    const told =
      '{ TMPDIR, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME, all_proxy, PUPPETEER_EXECUTABLE_PATH }'
    const deed = `const ${told} = process.env
      const out = words[words.indexOf('--outdir') + 1]
      const here = [TMPDIR, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME, process.cwd()].every((it) => it === out)
      console.error('Ace processing error: ' + [here, all_proxy, PUPPETEER_EXECUTABLE_PATH.endsWith('/chromium')].join(' '))
      process.exit(1)`
    const computer = await computerWith({ programs, packages: packageThat(deed) })
    const [judgement] = await judge(computer, 'a.epub')
    expect(judgement?.complaints[0]?.message).toBe('Ace cannot read the book: true http://127.0.0.1:9 true')
  })
})
