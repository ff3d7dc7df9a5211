/** A validator that misbehaves is ended, and says so in a line; what it left behind is gone. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Format } from '../../../src/model/format.ts'
import { secondsFor } from '../../../src/verify/validators/run.ts'
import { ValidatorFailed } from '../../../src/verify/validators/validator.ts'
import { validatorsOn } from '../../../src/verify/validators/validators.ts'
import {
  askedOf,
  computerWith,
  crash,
  type FakeComputer,
  type Fakes,
  flood,
  hang,
} from '../../support/fake-computer.ts'
import { folderWith } from '../../support/folder.ts'

/** Each validator, where it does `deed` as soon as it judges. */
const fakes: Readonly<Record<string, (deed: string) => Fakes>> = {
  'Nu HTML Checker': (deed) => ({
    programs: {
      vnu: `if (process.argv[2] === '--version') console.log('26.9.27 (c6ba02c)'); else { ${deed} }`,
    },
  }),
  veraPDF: (deed) => ({
    programs: {
      verapdf: `if (process.argv[2] === '--version') console.log('veraPDF 1.28.2'); else { ${deed} }`,
    },
  }),
  EPUBCheck: (deed) => ({ packages: { '@likecoin/epubcheck-ts': { 'bin/epubcheck.js': deed } } }),
  Ace: (deed) => ({
    programs: { chromium: '' },
    packages: { '@daisy/ace-cli': { 'bin/ace.js': deed } },
  }),
}

const names = Object.keys(fakes)
/** They write their reports into a folder. */
const hasFolder = ['EPUBCheck', 'Ace']

/** The page, file or book that nobody judges. */
async function judgeOn(computer: FakeComputer, name: string, signal = new AbortController().signal) {
  const validator = validatorsOn(computer).find((one) => one.name === name)
  const found = await validator?.find()
  if (!found?.found) throw new Error(`${name} is not found`)
  const format: Format = validator?.formats[0] ?? 'text'
  return found.judge([{ path: join(computer.bin, `brief.${format}`), format, by: ['PDF/UA-1'] }], signal)
}

afterEach(() => {
  vi.useRealTimers()
})

describe.each(names)('%s', (name) => {
  const computerThat = (deed: string) => computerWith(fakes[name]?.(deed))

  it('does not judge where it writes no report', async () => {
    const computer = await computerThat('console.log("Good morning"); process.exitCode = 3')
    await expect(judgeOn(computer, name)).rejects.toThrow(ValidatorFailed)
    await expect(judgeOn(computer, name)).rejects.toThrow(/^\S.* did not judge brief\.\w+: .*status 3/)
  })

  it('does not judge where it breaks down, and shows no stack', async () => {
    const failure = await judgeOn(await computerThat(crash), name).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ValidatorFailed)
    expect(String(failure)).toContain('The cat sat on the keyboard')
    expect(String(failure).split('\n')).toHaveLength(1)
  })

  it('is ended where it writes too much', async () => {
    await expect(judgeOn(await computerThat(flood), name)).rejects.toThrow(
      /did not judge brief\.\w+: .* wrote more than \d+ bytes\.$/,
    )
  })

  it('is ended where it takes too long', async () => {
    const computer = await computerThat(hang)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const judging = judgeOn(computer, name)
    const failure = expect(judging).rejects.toThrow(
      /did not judge brief\.\w+: .* took longer than 240 seconds\.$/,
    )
    await askedOf(computer)
    vi.advanceTimersByTime(240_000)
    await failure
  })

  it('is ended by the signal, and leaves nothing behind', async () => {
    const stop = new AbortController()
    const computer = await computerThat(hang)
    const judging = expect(judgeOn(computer, name, stop.signal)).rejects.toThrow('Enough')
    const asked = await askedOf(computer)
    stop.abort(new Error('Enough'))
    await judging
    const folders = asked.flatMap((word) => word.match(/^.*lectern-verify-\w+/) ?? [])
    expect(folders).toHaveLength(hasFolder.includes(name) ? 1 : 0)
    expect(folders.filter((folder) => existsSync(folder))).toEqual([])
  })
})

it('has more time for more files, and for larger ones', async () => {
  const folder = await folderWith({ small: 'x', large: 'x'.repeat(2_000_000) })
  const files = [{ path: join(folder, 'small') }, { path: join(folder, 'large') }]
  expect(await secondsFor(files)).toBe(60 + 2 * 180 + 601)
})
