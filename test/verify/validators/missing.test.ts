/** Where a validator is not on the computer, it says in one line how to get it. */
import { describe, expect, it } from 'vitest'
import { validatorsOn } from '../../../src/verify/validators/validators.ts'
import { computerWith, type Fakes, fakeJava } from '../../support/fake-computer.ts'

async function lackingOn(fakes: Fakes): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    validatorsOn(await computerWith(fakes)).map((validator) => validator.find()),
  )
  return Object.fromEntries(
    found.map((one) => [one.name, one.found ? `found: ${one.version}` : one.howToGet]),
  )
}

const runtime = fakeJava('', ['java.base@21.0.2'])
const packages = {
  'vnu-jar': {},
  'axe-core': {},
  'playwright-core': {},
  '@opendataloader/pdf': {},
  '@daisy/ace-cli': {},
}

describe('what is missing', () => {
  it('is everything, where there is nothing', async () => {
    expect(await lackingOn({})).toEqual({
      'Nu HTML Checker':
        'npm install --save-dev vnu-jar, and get Java 17 or newer (Debian: apt-get install default-jre-headless)',
      axe: 'npm install --save-dev axe-core playwright-core, and get Chromium or Chrome (Debian: apt-get install chromium)',
      veraPDF:
        'npm install --save-dev @opendataloader/pdf, and get a Java development kit, 17 or newer (Debian: apt-get install default-jdk-headless); or install veraPDF from verapdf.org and put verapdf on the PATH',
      EPUBCheck:
        'npm install --save-dev @likecoin/epubcheck-ts; or put EPUBCheck 5 on the PATH as epubcheck, with Java',
      Ace: 'npm install --save-dev @daisy/ace-cli, and get Chromium or Chrome (Debian: apt-get install chromium)',
    })
  })

  it('is the packages, where the programs are there', async () => {
    expect(await lackingOn({ programs: { java: fakeJava(), chromium: '' } })).toMatchObject({
      'Nu HTML Checker': 'npm install --save-dev vnu-jar',
      axe: 'npm install --save-dev axe-core playwright-core',
      veraPDF: expect.stringMatching(/^npm install --save-dev @opendataloader\/pdf; or/),
      Ace: 'npm install --save-dev @daisy/ace-cli',
    })
  })

  it('is the programs, where the packages are there', async () => {
    expect(await lackingOn({ packages })).toMatchObject({
      'Nu HTML Checker': 'get Java 17 or newer (Debian: apt-get install default-jre-headless)',
      axe: 'get Chromium or Chrome (Debian: apt-get install chromium)',
      veraPDF: expect.stringMatching(/^get a Java development kit, 17 or newer/),
      Ace: 'get Chromium or Chrome (Debian: apt-get install chromium)',
    })
  })

  it('is a development kit, where Java does not compile', async () => {
    expect(await lackingOn({ programs: { java: runtime }, packages })).toMatchObject({
      veraPDF: expect.stringMatching(/^get a Java development kit, 17 or newer/),
    })
  })

  it.each([
    ['is too old', fakeJava('', ['java.base@11.0.2', 'jdk.compiler@11.0.2'])],
    ['has no modules yet', 'console.error("Unrecognized option: --list-modules"); process.exitCode = 1'],
    ['is no Java', 'console.log("Hello")'],
  ])('is Java, where the one that is there %s', async (_case, java) => {
    expect(await lackingOn({ programs: { java }, packages })).toMatchObject({
      'Nu HTML Checker': expect.stringMatching(/^get Java 17/),
      veraPDF: expect.stringMatching(/^get a Java development kit, 17 or newer/),
    })
  })

  it.each(['verapdf', 'epubcheck', 'ace', 'vnu'])(
    'is %s, where something else has its name',
    async (name) => {
      const lacking = await lackingOn({ programs: { [name]: 'console.log("I am somebody else.")' } })
      expect(Object.values(lacking).filter((line) => line.startsWith('found'))).toEqual([])
    },
  )

  it('is no driver, where either of the two is there', async () => {
    const programs = { chromium: '' }
    const found = { axe: 'found: 1.2.3' }
    for (const driver of ['playwright-core', 'puppeteer-core'])
      expect(await lackingOn({ programs, packages: { 'axe-core': {}, [driver]: {} } })).toMatchObject(found)
  })
})
