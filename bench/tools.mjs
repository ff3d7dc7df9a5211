/** The programs that are compared, and how each makes an edition: Lectern, and those that are installed. */
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'

/**
 * @typedef {import('./measure.mjs').Step} Step
 * @typedef {'html' | 'epub' | 'text' | 'pdf'} Edition
 * @typedef {(source: string, out: string) => readonly Step[]} Make
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} version
 * @property {'md' | 'typ'} source extension of what it reads
 * @property {Partial<Record<Edition, (source: string, out: string) => readonly Step[]>>} editions
 *   the steps that make the edition of the file `source` in the folder `out`
 */

/** What pandoc reads the sources as: as it does by itself, and by its fastest reader of tables, notes and frontmatter. */
const readers = { pandoc: 'markdown', 'pandoc, commonmark_x': 'commonmark_x' }
const reading = (reader) => ['--from', reader, '--standalone', '--toc']

/**
 * @param {string} cli Lectern's compiled command line
 * @returns {Tool & { all: Make, withThreads: (count: number) => Make, divided: Make, read: (proves: boolean) => Make }} with the
 *   steps for all editions at once, in as many threads as are worth while or in `count`, for HTML with a page for each
 *   section, and for the editions that are checked beside being made
 */
export function lectern(cli) {
  const build =
    (format, ...more) =>
    (source, out) => [
      {
        command: process.execPath,
        args: [cli, 'build', source, '--quiet', '--out', out, '--format', format, ...more],
      },
    ]
  const every = 'html,pdf,epub,text'
  return {
    name: 'Lectern',
    version: versionOf(process.execPath, [cli, '--version']) ?? 'unknown',
    source: 'md',
    editions: { html: build('html'), epub: build('epub'), text: build('text'), pdf: build('pdf') },
    all: build(every),
    divided: build('html', '--html-split', 'sections'),
    read: (proves) => build('html,epub,text', ...(proves ? [] : ['--no-verify'])),
    withThreads: (count) => build(every, '--jobs', String(count)),
  }
}

/** @returns {readonly Tool[]} the other programs that stand on the path */
export function peers() {
  const pandoc = versionOf('pandoc', ['--version'])
  const weasyPrint = versionOf('weasyprint', ['--version'])
  const typst = versionOf('typst', ['--version'])
  return [
    ...(pandoc ? Object.entries(readers).map(([name, reader]) => pandocTool(name, reader, pandoc)) : []),
    ...(pandoc && weasyPrint ? [weasyPrintTool(weasyPrint)] : []),
    ...(typst ? [typstTool(typst)] : []),
  ]
}

/** @returns {Tool} */
function pandocTool(name, reader, version) {
  const make = (to, extension) => (source, out) => [
    {
      command: 'pandoc',
      args: [...reading(reader), '--to', to, '--output', fileIn(out, source, extension), source],
    },
  ]
  return {
    name,
    version,
    source: 'md',
    editions: { html: make('html5', 'html'), epub: make('epub3', 'epub'), text: make('plain', 'txt') },
  }
}

/** @returns {Tool} */
function weasyPrintTool(version) {
  return {
    name: 'pandoc and WeasyPrint',
    version,
    source: 'md',
    editions: {
      pdf(source, out) {
        const page = fileIn(out, source, 'html')
        return [
          {
            command: 'pandoc',
            args: [...reading(readers.pandoc), '--to', 'html5', '--output', page, source],
          },
          { command: 'weasyprint', args: ['--quiet', page, fileIn(out, source, 'pdf')] },
        ]
      },
    },
  }
}

/** @returns {Tool} Typst from its own markup, asked for PDF/UA-1 as Lectern makes it. */
function typstTool(version) {
  return {
    name: 'Typst',
    version,
    source: 'typ',
    editions: {
      pdf: (source, out) => [
        {
          command: 'typst',
          args: ['compile', '--pdf-standard', 'ua-1', source, fileIn(out, source, 'pdf')],
        },
      ],
    },
  }
}

function fileIn(folder, source, extension) {
  return join(folder, `${basename(source).replace(/\.[^.]+$/, '')}.${extension}`)
}

/** The first number that looks like a version; undefined when the program is not installed. */
function versionOf(command, args) {
  const { stdout, status } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'unknown') : undefined
}
