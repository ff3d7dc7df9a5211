import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { axe } from '../../../src/verify/validators/axe/axe.ts'
import type { Page, Protocol } from '../../../src/verify/validators/axe/driver.ts'
import { lookAt, openTab } from '../../../src/verify/validators/axe/page.ts'
import { wide } from '../../../src/verify/validators/axe/views.ts'
import { ValidatorFailed } from '../../../src/verify/validators/validator.ts'
import { computerWith, type FakeComputer } from '../../support/fake-computer.ts'
import { folderWith } from '../../support/folder.ts'

const rule = (id: string, tags: readonly string[], ...places: readonly string[]) => ({
  ...{ id, help: `What ${id} asks`, tags, places },
})

const contrast = ['cat.color', 'wcag2aa', 'wcag143']

/** What axe finds, in the dark and otherwise. */
const found = {
  violations: [
    rule('image-alt', ['wcag2a', 'wcag111'], 'img', '#map > img'),
    rule('region', ['best-practice'], 'footer'),
  ],
  incomplete: [rule('label-content-name-mismatch', ['wcag21a', 'wcag253'])],
  passes: [rule('color-contrast', contrast), rule('link-name', ['wcag2a', 'wcag244', 'wcag412'])],
  inapplicable: [rule('video-caption', ['wcag2a', 'wcag122'])],
  scripts: 0,
}
const foundInTheDark = {
  ...found,
  violations: [...found.violations, rule('color-contrast', contrast, 'aside')],
  passes: [rule('link-name', ['wcag2a', 'wcag244', 'wcag412']), rule('video-caption', ['wcag2a', 'wcag122'])],
  incomplete: [],
  inapplicable: [],
}

/** A page of either library, as far as they are alike; `evaluate` answers for axe. */
const page = `
  const { appendFileSync } = require('fs')
  const log = (line) => appendFileSync(__filename + '.log', line + '\\n')
  let features = ''
  const protocol = {
    on() {},
    async send(method, options) {
      if (method === 'Emulation.setEmulatedMedia') features = JSON.stringify(options)
    },
  }
  const page = {
    on(_, listener) {
      this.lose = (url, type, errorText = 'net::ERR_FAILED') =>
        listener({ url: () => url, resourceType: () => type, failure: () => ({ errorText }) })
    },
    off() {},
    async goto(address) {
      log('goes to ' + address)
      if (address.includes('lossy')) {
        this.lose('https://example.org/far.png', 'image')
        this.lose('https://example.org/far.js', 'script')
        this.lose('https://example.org/late.png', 'image', 'net::ERR_ABORTED')
      }
    },
    async evaluate(script) {
      if (!script.startsWith('axe.run')) return log('has ' + script)
      ANSWER
    },
    createCDPSession: async () => protocol,
  }
`

const answers = `return features.includes('"dark"') ? ${JSON.stringify(foundInTheDark)} : ${JSON.stringify(found)}`

const libraries = {
  'playwright-core': `
    exports.chromium = { launch: async (options) => LAUNCH || {
      newContext: async () => ({ newPage: async () => page, newCDPSession: async () => protocol }),
      close: async () => log('closes ' + options.executablePath.split('/').at(-1)),
    } }
  `,
  'puppeteer-core': `
    exports.launch = async (options) => LAUNCH || {
      newPage: async () => page,
      close: async () => log('closes ' + options.executablePath.split('/').at(-1)),
    }
  `,
}

type Library = keyof typeof libraries
const names = Object.keys(libraries) as Library[]

function computerThat(library: Library, answer = answers, launch = 'false'): Promise<FakeComputer> {
  const code = page.replace('ANSWER', answer) + libraries[library].replace('LAUNCH', launch)
  return computerWith({
    programs: { chromium: '' },
    packages: { 'axe-core': { 'axe.min.js': 'the source of axe' }, [library]: { 'index.cjs': code } },
  })
}

async function judge(computer: FakeComputer, name = 'a.html', signal = new AbortController().signal) {
  const validator = await axe(computer).find()
  if (!validator.found) throw new Error(validator.howToGet)
  const [judgement] = await validator.judge([{ path: `/pages/${name}`, format: 'html' }], signal)
  return judgement
}

const logOf = ({ folders }: FakeComputer, library: Library) =>
  readFile(join(folders[0] ?? '', 'node_modules', library, 'index.cjs.log'), 'utf8')

describe.each(names)('with %s', (library) => {
  it('looks at the page in six views, and closes the browser', async () => {
    const computer = await computerThat(library)
    await judge(computer)
    expect((await logOf(computer, library)).trim().split('\n')).toEqual([
      ...Array.from({ length: 6 }, () => ['goes to file:///pages/a.html', 'has the source of axe']).flat(),
      'closes chromium',
    ])
  })

  it('is ended by the signal, and closes the browser', async () => {
    const computer = await computerThat(library, 'return new Promise(() => {})')
    const stop = new AbortController()
    const judging = expect(judge(computer, 'a.html', stop.signal)).rejects.toThrow('Enough')
    await vi.waitFor(async () => expect(await logOf(computer, library)).toContain('has the source'))
    stop.abort(new Error('Enough'))
    await judging
    expect(await logOf(computer, library)).toMatch(/closes chromium\n$/)
  })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('axe', () => {
  it('has a complaint for each rule and place, in whichever views', async () => {
    const judgement = await judge(await computerThat('playwright-core'))
    const image = { severity: 'error', rule: 'image-alt', standard: 'WCAG 2.2', clause: '1.1.1' }
    expect(judgement).toMatchObject({
      path: '/pages/a.html',
      standards: ['WCAG 2.2 AA (axe rules)'],
      passed: false,
      complaintsInAll: 4,
      complaints: [
        { ...image, message: 'What image-alt asks', where: 'img' },
        { ...image, where: '#map > img' },
        { rule: 'color-contrast', clause: '1.4.3', where: 'aside (320 px, dark; 1280 px, dark)' },
        { severity: 'warning', rule: 'region', where: 'footer' },
      ],
    })
  })

  it('gives each criterion the worst verdict of a rule in all views', async () => {
    const judgement = await judge(await computerThat('playwright-core'))
    expect(judgement?.checked?.map(({ clause, rule, verdict }) => [clause, rule, verdict])).toEqual([
      ['1.1.1', 'image-alt', 'failed'],
      ['1.2.2', 'video-caption', 'passed'],
      ['1.4.3', 'color-contrast', 'failed'],
      ['2.4.4', 'link-name', 'passed'],
      ['2.5.3', 'label-content-name-mismatch', 'undecided'],
      ['4.1.2', 'link-name', 'passed'],
    ])
  })

  it('says what it has not judged: what is lost, and what scripts would do', async () => {
    const nothing = { violations: [], incomplete: [], passes: [], inapplicable: [], scripts: 2 }
    const computer = await computerThat('playwright-core', `return ${JSON.stringify(nothing)}`)
    const judgement = await judge(computer, 'lossy.html')
    expect(judgement?.passed).toBe(true)
    expect(judgement?.complaints.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', expect.stringMatching(/^cannot load https:\/\/example\.org\/far\.png,/)],
      ['warning', expect.stringMatching(/scripts of the page are not run/)],
    ])
  })

  it.each([
    [
      'the browser does not start',
      answers,
      `(() => { throw new Error('No sandbox\\n  at launch') })()`,
      'anything: No sandbox',
    ],
    [
      'axe breaks down',
      `throw new Error('axe is not defined\\n  at eval')`,
      'false',
      'a.html: axe is not defined',
    ],
    [
      'axe answers with something else',
      'return { violations: 1 }',
      'false',
      'a.html: what axe answers cannot be read.',
    ],
  ])('does not judge where %s', async (_case, answer, launch, said) => {
    const failure = await judge(await computerThat('playwright-core', answer, launch)).catch((error) => error)
    expect(failure).toBeInstanceOf(ValidatorFailed)
    expect(failure.message).toContain(`axe did not judge ${said}`)
    expect(failure.message.split('\n')).toHaveLength(1)
  })

  it.each([
    ['the browser never starts', answers, 'await new Promise(() => {})'],
    ['the page never answers', 'return new Promise(() => {})', 'false'],
  ])('does not wait for ever where %s', async (_case, answer, launch) => {
    const limit = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const judging = judge(await computerThat('playwright-core', answer, launch))
    const failure = expect(judging).rejects.toThrow(
      /^axe did not judge .*: it took longer than 240 seconds\.$/,
    )
    await vi.waitFor(() => expect(timeout).toHaveBeenCalledWith(240_000))
    limit.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    await failure
    timeout.mockRestore()
  })
})

describe('a page', () => {
  it('gets files of the folders of the pages, and no script runs', async () => {
    const folder = await folderWith({ 'page.html': '<p>Hello</p>', 'page.xhtml': '', 'deep/frame.html': '' })
    const address = (name: string) => pathToFileURL(join(folder, name)).href
    const asked = [
      ['Document', address('page.html')],
      ['Document', address('page.xhtml')],
      ['Document', address('deep/frame.html')],
      ['Document', address('none.html')],
      ['Image', address('picture.png')],
      ['Image', 'data:image/png;base64,AAAA'],
      ['Image', address('../outside.png')],
      ['Image', address('../beside/picture.png')],
      ['Image', `${folder}-beside/outside.png`],
      ['Stylesheet', 'https://example.org/style.css'],
      ['Document', 'http://localhost/'],
    ]
    expect(await answersTo(join(folder, 'page.html'), [folder, join(folder, '..', 'beside')], asked)).toEqual(
      [
        `fulfillRequest text/html; script-src 'none'; <p>Hello</p>`,
        `fulfillRequest application/xhtml+xml; script-src 'none'; `,
        `fulfillRequest text/html; script-src 'none'; `,
        'failRequest',
        'continueRequest',
        'continueRequest',
        'failRequest',
        'continueRequest',
        ...Array.from({ length: 3 }, () => 'failRequest'),
      ],
    )
  })
})

/** How the requests of a page are answered: each a type of resource and an address. */
async function answersTo(
  path: string,
  folders: readonly string[],
  asked: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const answered: string[] = []
  let listener: (event: unknown) => void = () => {}
  const protocol: Protocol = {
    on: (_event, listen) => {
      listener = listen
    },
    send: async (method, options) => {
      if (method.startsWith('Fetch.') && options !== undefined) {
        const { requestId } = options as { requestId: string }
        answered[Number(requestId)] = textOf(method, options)
      }
    },
  }
  const page: Page = {
    on: () => {},
    off: () => {},
    goto: async () => {},
    evaluate: async () => undefined,
  }
  const tab = await openTab({ open: async () => ({ protocol, page }), close: async () => {} }, folders)
  await lookAt(tab, path, wide, async () => {
    for (const [index, [resourceType, url]] of asked.entries())
      listener({ requestId: String(index), resourceType, request: { url } })
    await vi.waitFor(() => expect(Object.keys(answered)).toHaveLength(asked.length))
  })
  return answered
}

function textOf(method: string, options: object): string {
  const { responseHeaders = [], body } = options as { responseHeaders?: { value: string }[]; body?: string }
  const parts = [...responseHeaders.map(({ value }) => value), ...(body === undefined ? [] : [atob(body)])]
  return [method.replace('Fetch.', ''), parts.join('; ')].filter((part) => part !== '').join(' ')
}
