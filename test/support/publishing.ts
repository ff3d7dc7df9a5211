/** Publishing folders of sources in tests, with a renderer that needs nothing. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { type PublishOptions, publish } from '../../src/publish.ts'
import type { RegisteredRenderer } from '../../src/render/registry.ts'
import { defineRenderer, type RenderContext } from '../../src/render/renderer.ts'
import { type FileContent, folderWith } from './folder.ts'
import { messagesOf } from './messages.ts'

/** A renderer whose edition is a line of text; `look` sees what it was given. */
export function stubRenderer(
  name = 'stub',
  look: (context: RenderContext) => void = () => {},
): RegisteredRenderer {
  const renderer = defineRenderer({
    name,
    extension: `.${name}`,
    mediaType: 'text/plain',
    options: z.strictObject({}),
    async render({ metadata, translations }, _options, context) {
      look(context)
      const others = translations.map(({ basename, title }) => ` ${basename} ${title}`).join('')
      const bytes = Buffer.from(`${metadata.title}${others}\n`)
      return [{ path: `${context.basename}.${name}`, mediaType: 'text/plain', bytes }]
    },
  })
  return { name, load: async () => renderer }
}

/** Frontmatter that lacks nothing, `lines` taking the place of its own where they name the same key. */
export function frontmatter(...lines: string[]): string {
  const own = [
    'title: A brief',
    'lang: en',
    'date: 2020-10-12',
    'summary: Short.',
    'publisher: {name: UNODC}',
  ]
  const isNamed = (line: string) =>
    lines.some((other) => other.startsWith(line.slice(0, line.indexOf(':') + 1)))
  return ['---', ...lines, ...own.filter((line) => !isNamed(line)), '---', '', ''].join('\n')
}

/** Publishes `files` from a folder of their own, which is the working folder meanwhile. */
export async function publishFolder(
  files: Readonly<Record<string, FileContent>>,
  options: PublishOptions = {},
) {
  const folder = await folderWith(files)
  inFolder(folder)
  return { folder, out: join(folder, 'dist'), ...(await publishAgain(options)) }
}

/** Publishes what now stands in the working folder. */
export async function publishAgain(options: PublishOptions = {}) {
  const result = await publish(['source'], { renderers: [stubRenderer()], ...options })
  const files = result.documents.flatMap(({ sources }) => sources.map(({ file }) => file))
  return {
    result,
    messages: files.flatMap((file) => messagesOf(file).map((message) => `${file.path}:${message}`)),
  }
}

/** Makes `folder` the working folder until the test is over. */
export function inFolder(folder: string): void {
  const before = process.cwd()
  process.chdir(folder)
  onTestFinished(() => process.chdir(before))
}
