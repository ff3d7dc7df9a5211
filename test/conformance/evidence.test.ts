/** The judges of web pages are silent on evidence reports: one in order, and one failed in every way. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { evidenceOf } from '../../src/publish/verify/evidence.ts'
import { verify } from '../../src/publish/verify/verify.ts'
import { failed } from '../evidence/verifications.ts'
import { type Change, damageText } from './defects.ts'
import { axe } from './judges/axe.ts'
import { htmlStructure } from './judges/html-structure.ts'
import { keyboard } from './judges/keyboard.ts'
import { nu } from './judges/nu.ts'
import { paper } from './judges/paper.ts'
import { pagesObeyTheReader } from './judges/readers-style.ts'
import { reflow } from './judges/reflow.ts'
import { scrollHint } from './judges/scroll-hint.ts'

let folder = ''
const files: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-evidence-'))
  const kitchenSink = await verify([join(inject('editions'), 'kitchen-sink')], { validators: [] })
  for (const verification of [kitchenSink, failed]) {
    for (const { path, bytes } of await evidenceOf(verification)) {
      files.push(join(folder, path))
      await writeFile(join(folder, path), bytes)
    }
  }
})

afterAll(() => rm(folder, { recursive: true }))

const bench = [
  { name: 'Nu', judge: nu },
  { name: 'axe', judge: axe },
  { name: 'reflow', judge: reflow },
  { name: 'the judge of structure', judge: htmlStructure },
  { name: 'the keyboard', judge: keyboard },
  { name: 'the reader’s own style', judge: pagesObeyTheReader },
  { name: 'the hint of scrolling', judge: scrollHint },
  { name: 'paper', judge: paper },
] as const

it.each(bench)('$name is silent', async ({ judge }) => {
  const verdicts = await judge(files)
  expect(verdicts.map(({ file }) => file)).toEqual(files)
  expect(files).toHaveLength(2)
  expect(verdicts.filter(({ complaints }) => complaints.length > 0)).toEqual([])
})

const replace =
  (found: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(found, by)

describe('a damaged report', () => {
  it.each([
    { name: 'Nu', judge: nu, finds: 'Duplicate ID', defect: replace('id="editions"', 'id="result"') },
    {
      name: 'reflow',
      judge: reflow,
      finds: 'px wide',
      defect: replace('</main>', '<p style="width: 2000px">Wide</p></main>'),
    },
    {
      name: 'the judge of structure',
      judge: htmlStructure,
      finds: 'leads nowhere',
      defect: replace('href="#questions"', 'href="#answers"'),
    },
    {
      name: 'paper',
      judge: paper,
      finds: 'is lost on paper',
      defect: replace(/details::details-content ?\{[^}]*\}/, ''),
    },
  ])('is noticed by $name: $finds', async ({ judge, finds, defect }) => {
    const copy = await damageText(files[1] ?? '', defect)
    const [verdict] = await judge([copy])
    expect(verdict?.complaints.join('\n')).toContain(finds)
  })
})
