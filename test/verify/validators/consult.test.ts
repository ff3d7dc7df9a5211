import { describe, expect, it } from 'vitest'
import { type Consulted, consult, isSatisfied } from '../../../src/verify/validators/consult.ts'
import { judgementOf } from '../../../src/verify/validators/judgement.ts'
import { type JudgedFile, type Validator, ValidatorFailed } from '../../../src/verify/validators/validator.ts'

const book = { path: 'book.epub', format: 'epub' } as const
const page = { path: 'page.html', format: 'html' } as const
const broken = { path: 'broken.html', format: 'html' } as const

/** It judges web pages, complains of `wrong` ones, and says nothing at all when a broken one is among them. */
function reader(asked: (readonly string[])[] = [], wrong: readonly string[] = []): Validator {
  const judge = async (files: readonly JudgedFile[]) => {
    asked.push(files.map(({ path }) => path))
    if (files.includes(broken)) throw new ValidatorFailed('The page is too hard to read.')
    return files.map(({ path }) =>
      judgementOf(
        path,
        ['HTML'],
        wrong.includes(path) ? [{ severity: 'error', rule: 'r', message: 'm' }] : [],
      ),
    )
  }
  return {
    name: 'Reader',
    formats: ['html'],
    find: async () => ({ found: true, name: 'Reader', version: '1', judge }),
  }
}

const missing: Validator = {
  name: 'Gone',
  formats: ['epub', 'html'],
  find: async () => ({ found: false, name: 'Gone', howToGet: 'look for it' }),
}

const signal = new AbortController().signal

describe('validators that are asked', () => {
  it('judge the files of their formats in one start', async () => {
    const asked: string[][] = []
    const other = { ...page, path: 'other.html' }
    const [answer] = await consult([reader(asked)], [page, book, other], signal)
    expect(asked).toEqual([['page.html', 'other.html']])
    expect(answer).toMatchObject({ name: 'Reader', version: '1', silences: [] })
  })

  it('are passed over where there is nothing for them', async () => {
    expect(await consult([reader()], [book], signal)).toEqual([])
  })

  it('say how to get them where they are missing', async () => {
    expect(await consult([missing], [book], signal)).toEqual([{ name: 'Gone', howToGet: 'look for it' }])
  })

  it('judge the other files where they cannot bear one', async () => {
    const [answer] = await consult([reader()], [page, broken], signal)
    expect(answer).toMatchObject({
      judgements: [{ path: 'page.html', passed: true }],
      silences: [{ path: 'broken.html', reason: 'The page is too hard to read.' }],
    })
  })

  it('are told of one by one', async () => {
    const told: string[] = []
    await consult([missing, reader()], [page], signal, ({ name }) => told.push(name))
    expect(told).toEqual(['Gone', 'Reader'])
  })

  it('are not asked once the run is to stop', async () => {
    const asked: string[][] = []
    const stop = AbortSignal.abort(new Error('Stop.'))
    await expect(consult([reader(asked)], [page], stop)).rejects.toThrow('Stop.')
    expect(asked).toEqual([])
  })
})

describe('an answer satisfies', () => {
  it.each<[boolean, string, () => Promise<readonly Consulted[]>]>([
    [true, 'where no file is found wrong', () => consult([reader()], [page], signal)],
    [false, 'not where one is', () => consult([reader([], ['page.html'])], [page], signal)],
    [false, 'not where a file was left without a judgement', () => consult([reader()], [broken], signal)],
    [
      true,
      'where the validator is missing: that is for the command to settle',
      () => consult([missing], [page], signal),
    ],
  ])('%s %s', async (expected, _, answers) => {
    expect((await answers()).map(isSatisfied)).toEqual([expected])
  })
})
