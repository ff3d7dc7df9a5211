/**
 * The compiled package: `lib` in a few files instead of a thousand, since loading modules one by one was half of
 * what a brief took. Declarations come from `tsc`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { defineConfig } from 'rolldown'

/** Packages that read files of their own at run time, and so must stay where npm puts them. */
const external = [
  'epub-gen-memory',
  'harfbuzzjs',
  'pdfkit',
  'piscina',
  'speech-rule-engine',
  'svg-to-pdfkit',
  /^@expo-google-fonts\//,
  // The one that epub-gen-memory uses, not a copy of it.
  /^jszip\//,
]

export default defineConfig({
  input: {
    'cli/main': 'src/cli/main.ts',
    index: 'src/index.ts',
    // Threads load them by their paths.
    'publish/thread': 'src/publish/thread.ts',
    'verify/thread': 'src/verify/thread.ts',
  },
  platform: 'node',
  external,
  output: { dir: 'lib', cleanDir: true, chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [licences()],
})

/** The licences of what is bundled, which ask to go with it. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}))
      const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined))
      const texts = [...folders].sort().map(licenceOf)
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: texts.join('\n\n') })
    },
  }
}

/** Of `…/node_modules/@scope/name/lib/file.js`, all before `/lib`. */
function packageFolder(module) {
  const path = module.split(sep)
  const name = path.lastIndexOf('node_modules') + 1
  if (name === 0) return undefined
  return path.slice(0, name + (path[name].startsWith('@') ? 2 : 1)).join(sep)
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}
