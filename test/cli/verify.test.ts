import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { consultedInWords } from '../../src/cli/consulted.ts'
import { verdictInWords } from '../../src/cli/verdicts.ts'
import { isAccepted, type VerifyCommand, verifyEditions } from '../../src/cli/verify.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import { judgementOf } from '../../src/verify/validators/judgement.ts'
import type { Complaint } from '../../src/verify/validators/validator.ts'
import { folderWith } from '../support/folder.ts'
import { frontmatter, inFolder, publishFolder } from '../support/publishing.ts'

const files = { 'source/brief.md': `${frontmatter()}First words.\n\nLast words.\n` }
const formats = ['html', 'text']

afterEach(() => {
  vi.restoreAllMocks()
})

function listenTo(stream: NodeJS.WriteStream): () => string {
  const written: string[] = []
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  return () => written.join('')
}

/** Verifies `dist`, or `inputs`, in the working folder. */
async function verified(options: Partial<VerifyCommand> = {}, inputs = ['dist']) {
  const [out, errors] = [listenTo(process.stdout), listenTo(process.stderr)]
  const code = await verifyEditions(inputs, { validators: false, ...options })
  return { code, out: out(), errors: errors() }
}

/** Publishes the brief, and damages its text edition. */
async function publishDamaged(): Promise<void> {
  await publishFolder(files, { renderers: builtInRenderers, formats })
  const path = 'dist/brief/brief.en.txt'
  await writeFile(path, (await readFile(path, 'utf8')).replace('Last', 'Lost'))
}

describe('lectern verify', () => {
  it('says of each edition that it says the same as its source', async () => {
    await publishFolder(files, { renderers: builtInRenderers, formats })
    expect(await verified()).toEqual({
      code: 0,
      errors: '',
      out: [
        'brief (en), held against source/brief.md',
        '  dist/brief/brief.en.html',
        '    says the same as source/brief.md: 7 things',
        '  dist/brief/brief.en.txt',
        '    says the same as source/brief.md: 7 things',
        '',
      ].join('\n'),
    })
  })

  it('shows what differs and where, and fails', async () => {
    await publishDamaged()
    const { code, out } = await verified()
    expect(out).toContain(
      [
        '  dist/brief/brief.en.txt',
        '    is not the file that was published',
        '    differs from source/brief.md in 1 place',
        '      due    "Last words" [en] (source/brief.md:11)',
        '      found  "Lost words" [en] (line 15)',
        '',
      ].join('\n'),
    )
    expect(code).toBe(1)
  })

  it('writes all of that as JSON, and nothing else', async () => {
    await publishDamaged()
    const { code, out } = await verified({ json: true })
    expect(JSON.parse(out)).toMatchObject({
      versions: [{ name: 'brief', editions: [{ disagreements: [] }, { disagreements: [{}] }] }],
      consulted: [],
    })
    expect(code).toBe(1)
  })

  it('is asked wrongly', async () => {
    inFolder(await folderWith({}))
    expect(await verified({}, ['nowhere'])).toEqual({
      code: 2,
      errors: 'nowhere cannot be verified: it does not exist.\n',
      out: '',
    })
  })
})

describe('a verification', () => {
  const missing = { name: 'axe', howToGet: 'npm install --save-dev axe-core' }
  const failed = {
    name: 'axe',
    version: '4',
    judgements: [],
    silences: [{ path: 'a.html', reason: 'It broke.' }],
  }

  it.each([
    [true, 'where nothing is found wrong', [], false],
    [true, 'where a validator is missing', [missing], false],
    [false, 'not so where that is to be strict', [missing], true],
    [false, 'not where a validator was silent', [failed], false],
  ])('is accepted (%s) %s', (accepted, _, consulted, strict) => {
    expect(isAccepted({ versions: [], consulted }, strict)).toBe(accepted)
  })
})

describe('a validator’s answer', () => {
  const complaint: Complaint = {
    severity: 'error',
    rule: 'image-alt',
    standard: 'WCAG 2.2',
    clause: '1.1.1',
    message: 'Images must have alternative text',
    where: 'img.map',
    times: 3,
  }

  it('is one line where it finds no error', () => {
    const judgements = [judgementOf('a.html', ['HTML'], [])]
    expect(consultedInWords({ name: 'axe', version: '4', note: 'Not all.', judgements, silences: [] })).toBe(
      'axe 4: 1 file, no error',
    )
  })

  it('shows each file with its complaints', () => {
    const judgements = [
      judgementOf('a.html', ['HTML'], []),
      judgementOf('b.html', ['HTML'], Array(9).fill(complaint)),
    ]
    const line = 'error image-alt (WCAG 2.2, 1.1.1): Images must have alternative text'
    expect(consultedInWords({ name: 'axe', version: '4', judgements, silences: [] }).split('\n')).toEqual([
      'axe 4: 2 files, errors in 1',
      '  b.html',
      ...Array(5)
        .fill([`    ${line}`, '      img.map, 3 times'])
        .flat(),
      '      and 4 more',
    ])
  })

  it('shows files with errors before those with warnings alone', () => {
    const warning: Complaint = { severity: 'warning', rule: 'w', message: 'Look at it' }
    const judgements = [
      ...Array.from({ length: 6 }, (_, index) => judgementOf(`${index}.html`, ['HTML'], [warning])),
      judgementOf('9.html', ['HTML'], [complaint]),
    ]
    const [, first] = consultedInWords({ name: 'Nu', version: '1', judgements, silences: [] }).split('\n')
    expect(first).toBe('  9.html')
  })

  it('says which files it did not judge, and why', () => {
    const silences = [{ path: 'c.html', reason: 'It took too long.' }]
    expect(
      consultedInWords({ name: 'axe', version: '4', note: 'Ask again.', judgements: [], silences }),
    ).toBe('axe 4: judged nothing\n  Ask again.\n  c.html was not judged: It took too long.')
  })

  it('says how to get it where it is missing', () => {
    expect(consultedInWords({ name: 'axe', howToGet: 'npm install --save-dev axe-core' })).toBe(
      'axe was not found. To have it look, npm install --save-dev axe-core',
    )
  })
})

describe('listening', () => {
  const edition = {
    path: 'a.txt',
    format: 'text',
    bytes: 1,
    sha256: '',
    says: 1,
    disagreements: [],
    findings: [],
  } as const
  const version = { name: 'a', source: { missing: 'no manifest names a source' } }

  it.each([
    [
      { voice: 'en', seconds: 200, noise: [{ character: '#', line: 3, column: 1, spoken: 'haʃ' }] },
      '    takes 3 minutes to listen to (espeak-ng, en), 1 sign read by name\n      # (line 3, column 1)',
    ],
    [{ notHeard: 'espeak-ng was not found' }, '    was not spoken: espeak-ng was not found'],
  ])('is told: %j', (listening, words) => {
    expect(verdictInWords({ ...version, editions: [{ ...edition, listening }] })).toContain(words)
  })
})
