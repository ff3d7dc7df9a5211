/**
 * `npm run others`: makes web pages, books and PDFs of the sample with the tools that are installed, for
 * docs/others.md. Where a tool is missing, its earlier file stays. Needs a build of Lectern in lib/.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { forPandoc } from './spelling.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lectern-others-'))
const environment = { ...process.env, SOURCE_DATE_EPOCH: '1795392000' }

/** Runs a program in the folder of the sample and gives what it said, or undefined where it failed or is missing. */
function run(command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  })
  if (error) return undefined
  return { isDone: status === 0, said: `${stdout}${stderr}` }
}

const versionOf = (command) => /\d+(?:\.\d+)+/.exec(run(command, '--version')?.said ?? '')?.[0]

/** Prints pages as a person does from a browser, with tags and an outline. */
async function print(page, file) {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const tab = await browser.newPage({ offline: true })
    await tab.goto(pathToFileURL(join(folder, page)).href)
    await tab.pdf({ path: join(folder, file), format: 'A4', tagged: true, outline: true })
    return { isDone: true, said: '' }
  } finally {
    await browser.close()
  }
}

const chromiumPath = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout?.trim()
const libreOfficeFilter =
  'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
/** The title stands outside the text: what follows begins with the first level. */
const shift = '--shift-heading-level-by=-1'
const steps = (...all) => all.find((one) => one === undefined || !one.isDone) ?? all.at(-1)

/**
 * @typedef {object} Recipe
 * @property {string} file what is made
 * @property {string} name for tables
 * @property {readonly string[]} programs by their names below
 * @property {readonly string[]} commands in words
 * @property {() => unknown} make
 */

const programs = {
  pandoc: versionOf('pandoc'),
  WeasyPrint: versionOf('weasyprint'),
  Chromium: chromiumPath && versionOf('chromium'),
  Typst: versionOf('typst'),
  LibreOffice: versionOf('soffice'),
  Lectern: JSON.parse(readFileSync(here('../../package.json'), 'utf8')).version,
}

/** @type {readonly Recipe[]} */
const recipes = [
  {
    file: 'pandoc.html',
    name: 'pandoc',
    programs: ['pandoc'],
    commands: ['pandoc --standalone --to html5'],
    make: () => run('pandoc', '--standalone', '--to', 'html5', 'wells.md', '--output', 'pandoc.html'),
  },
  {
    file: 'pandoc.epub',
    name: 'pandoc',
    programs: ['pandoc'],
    commands: [`pandoc --to epub3 ${shift}`],
    make: () => run('pandoc', '--to', 'epub3', shift, 'wells.md', '--output', 'pandoc.epub'),
  },
  {
    file: 'weasyprint.pdf',
    name: 'pandoc and WeasyPrint',
    programs: ['pandoc', 'WeasyPrint'],
    commands: ['pandoc --standalone --to html5', 'weasyprint --pdf-variant pdf/ua-1'],
    make: () =>
      steps(
        run('pandoc', '--standalone', '--to', 'html5', 'wells.md', '--output', 'wells.html'),
        run('weasyprint', '--pdf-variant', 'pdf/ua-1', 'wells.html', 'weasyprint.pdf'),
      ),
  },
  {
    file: 'chromium.pdf',
    name: 'pandoc and Chromium',
    programs: ['pandoc', 'Chromium'],
    commands: ['pandoc --standalone --to html5', 'print to PDF with tags and outline'],
    make: () =>
      steps(
        run('pandoc', '--standalone', '--to', 'html5', 'wells.md', '--output', 'wells.html'),
        chromiumPath ? print('wells.html', 'chromium.pdf') : undefined,
      ),
  },
  {
    file: 'typst.pdf',
    name: 'pandoc and Typst',
    programs: ['pandoc', 'Typst'],
    commands: [`pandoc --standalone --to typst ${shift}`, 'typst compile'],
    make() {
      const written = run(
        'pandoc',
        '--standalone',
        '--to',
        'typst',
        shift,
        'wells.md',
        '--output',
        'wells.typ',
      )
      const compile = (...standard) => run('typst', 'compile', ...standard, 'wells.typ', 'typst.pdf')
      const strict = compile('--pdf-standard', 'ua-1')
      const made = steps(written, compile())
      return made && strict && !strict.isDone
        ? {
            ...made,
            refused: `--pdf-standard ua-1: ${/PDF\/UA-1 error: (.*)/.exec(strict.said)?.[1] ?? 'failed'}`,
          }
        : made
    },
  },
  {
    file: 'libreoffice.pdf',
    name: 'pandoc and LibreOffice',
    programs: ['pandoc', 'LibreOffice'],
    commands: [`pandoc --to docx ${shift}`, 'export as PDF, “Universal Accessibility (PDF/UA)”'],
    make: () =>
      steps(
        run('pandoc', '--to', 'docx', shift, 'wells.md', '--output', 'libreoffice.docx'),
        run('soffice', '--headless', '--convert-to', libreOfficeFilter, 'libreoffice.docx'),
      ),
  },
  {
    file: 'chromium-lectern.pdf',
    name: 'Chromium from Lectern’s web page',
    programs: ['Lectern', 'Chromium'],
    commands: ['lectern build --format html', 'print to PDF with tags and outline'],
    make: () =>
      steps(
        run(
          process.execPath,
          here('../../lib/cli/main.js'),
          'build',
          here('wells'),
          '--format',
          'html',
          '--out',
          'own',
        ),
        chromiumPath ? print('own/wells/wells.en.html', 'chromium-lectern.pdf') : undefined,
      ),
  },
]

writeFileSync(join(folder, 'wells.md'), forPandoc(readFileSync(here('wells/en.md'), 'utf8')))
for (const picture of ['well.png', 'wave.png']) copyFileSync(here(`wells/${picture}`), join(folder, picture))
const known = JSON.parse(readFileSync(here('made/made.json'), 'utf8'))
const today = new Date().toISOString().slice(0, 10)
try {
  for (const recipe of recipes) {
    const { file, name, commands, make } = recipe
    const missing = recipe.programs.filter((program) => !programs[program])
    if (missing.length > 0) {
      console.log(`${file}: stays as it is, since ${missing.join(' and ')} is not installed`)
      continue
    }
    const outcome = await make()
    if (!outcome?.isDone) throw new Error(`${file} was not made: ${outcome?.said}`)
    copyFileSync(join(folder, file), here(`made/${file}`))
    const warned = outcome.said.split('\n').filter((line) => line.startsWith('ERROR'))
    known[file] = {
      name,
      versions: Object.fromEntries(recipe.programs.map((program) => [program, programs[program]])),
      date: today,
      commands,
      ...(outcome.refused && { refused: outcome.refused }),
      ...(warned.length > 0 && { warned }),
    }
    console.log(`${file}: made`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const ordered = Object.fromEntries(recipes.flatMap(({ file }) => (known[file] ? [[file, known[file]]] : [])))
writeFileSync(here('made/made.json'), `${JSON.stringify(ordered, undefined, 2)}\n`)
