/** The programs that are compared, and how each makes an edition: Lectern, and those that are installed. */
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'

/**
 * @typedef {import('./measure.mjs').Step} Step
 * @typedef {'html' | 'epub' | 'text' | 'pdf'} Edition
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} version
 * @property {'md' | 'typ'} source extension of what it reads
 * @property {Partial<Record<Edition, (source: string, out: string) => readonly Step[]>>} editions
 *   the steps that make the edition of the file `source` in the folder `out`
 */

/** What pandoc reads the sources as: the same tables, notes and frontmatter as Lectern. */
const reading = ['--from', 'commonmark_x', '--standalone', '--toc']

/**
 * @param {string} cli Lectern's compiled command line
 * @returns {Tool & { all: (source: string, out: string) => readonly Step[] }} with the steps for all editions at once
 */
export function lectern(cli) {
  const build = (format) => (source, out) => [
    { command: process.execPath, args: [cli, 'build', source, '--quiet', '--out', out, '--format', format] },
  ]
  return {
    name: 'Lectern',
    version: versionOf(process.execPath, [cli, '--version']) ?? 'unknown',
    source: 'md',
    editions: { html: build('html'), epub: build('epub'), text: build('text'), pdf: build('pdf') },
    all: build('html,pdf,epub,text'),
  }
}

/** @returns {readonly Tool[]} the other programs that stand on the path */
export function peers() {
  const pandoc = versionOf('pandoc', ['--version'])
  const weasyPrint = versionOf('weasyprint', ['--version'])
  const typst = versionOf('typst', ['--version'])
  return [
    ...(pandoc ? [pandocTool(pandoc)] : []),
    ...(pandoc && weasyPrint ? [weasyPrintTool(weasyPrint)] : []),
    ...(typst ? [typstTool(typst)] : []),
  ]
}

/** @returns {Tool} */
function pandocTool(version) {
  const make = (to, extension) => (source, out) => [
    {
      command: 'pandoc',
      args: [...reading, '--to', to, '--output', fileIn(out, source, extension), source],
    },
  ]
  return {
    name: 'pandoc',
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
          { command: 'pandoc', args: [...reading, '--to', 'html5', '--output', page, source] },
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
