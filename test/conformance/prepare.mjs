/**
 * Looks for the programs that the conformance tests run, before the tests start.
 *
 * What is missing is installed where this account may do that (root on Debian or Ubuntu); elsewhere the
 * missing packages are named and the test command fails. Plain Node without dependencies.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** A program, and the Debian package that brings it. */
const programs = [
  { package: 'chromium', needs: 'chromium', present: () => onPath('chromium') },
  { package: 'poppler-utils', needs: 'pdftotext', present: () => onPath('pdftotext') },
  { package: 'mupdf-tools', needs: 'mutool', present: () => onPath('mutool') },
  { package: 'qpdf', needs: 'qpdf', present: () => onPath('qpdf') },
  { package: 'liblouis-bin', needs: 'lou_translate', present: () => onPath('lou_translate') },
  { package: 'espeak-ng', needs: 'espeak-ng', present: () => onPath('espeak-ng') },
  { package: 'epubcheck', needs: 'epubcheck', present: () => onPath('epubcheck') },
  { package: 'default-jdk-headless', needs: 'java with its compiler', present: hasJavaCompiler },
]

const missing = programs.filter((program) => !program.present())
if (missing.length > 0) {
  if (mayInstall()) install(missing)
  const still = missing.filter((program) => !program.present())
  if (still.length > 0) refuse(still)
}

function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.some((folder) => isExecutable(join(folder, command)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The veraPDF judge is a Java source file: a runtime without the compiler cannot start it. */
function hasJavaCompiler() {
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' })
  return modules.status === 0 && modules.stdout.includes('jdk.compiler')
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get')
}

function install(wanted) {
  const packages = wanted.map((program) => program.package)
  console.log(`Installing what the conformance tests need: ${packages.join(' ')}`)
  aptGet('update')
  aptGet('install', '--yes', '--no-install-recommends', ...packages)
}

/** Runs apt-get without ever asking a question. */
function aptGet(...words) {
  spawnSync('apt-get', ['-q', ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function refuse(wanted) {
  const lines = wanted.map((program) => `  ${program.package} (${program.needs})`)
  console.error(
    [
      'The conformance tests need programs that this machine lacks. Debian packages:',
      ...lines,
      `Install them with: apt-get install ${wanted.map((program) => program.package).join(' ')}`,
      'The tests that need Node alone: npm run test:unit',
    ].join('\n'),
  )
  process.exit(1)
}
