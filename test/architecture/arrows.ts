/** The rooms of `src/` and the arrows between them: who may know whom. */
import { posix } from 'node:path'

/** One import statement. */
export interface Import {
  /** The importing file, from the root of the repository: `src/resolve/resolve.ts`. */
  readonly from: string
  /** The imported file in the same form, or the name of a package. */
  readonly to: string
  /** Whether it vanishes when compiled: types alone. */
  readonly typeOnly: boolean
}

/** What a room may import from. `types` are arrows for types alone, which the compiled code does not have. */
interface Room {
  readonly values: readonly string[]
  readonly types?: readonly string[]
}

/** Everyone may use these: they know nothing of sources or formats. */
const ground = ['model', 'labels', 'diagnostics', 'assets']
const renderer: Room = { values: [...ground, 'render', 'theme', 'frontmatter'] }
const webRenderer: Room = { values: [...renderer.values, 'render/hast'] }

/** Every room, and the rooms that it may import from beside itself. */
const rooms: Readonly<Record<string, Room>> = {
  types: { values: [] },
  installation: { values: [] },
  diagnostics: { values: [] },
  labels: { values: [] },
  model: { values: ['labels'], types: ['assets', 'frontmatter'] },
  assets: { values: ['diagnostics'], types: ['model'] },
  theme: { values: ['diagnostics', 'installation'], types: ['model'] },
  frontmatter: { values: ['diagnostics'], types: ['model'] },
  parse: { values: ['diagnostics'], types: ['model', 'frontmatter'] },
  sources: { values: ['diagnostics', 'frontmatter', 'parse'], types: ['model'] },
  resolve: { values: [...ground, 'frontmatter', 'parse'] },
  check: { values: [...ground, 'frontmatter'] },
  config: {
    values: ['check', 'diagnostics', 'model', 'parse', 'render', 'render/registry', 'theme'],
    types: ['render/html', 'render/pdf', 'render/text'],
  },
  render: { values: [...ground, 'theme'], types: ['frontmatter'] },
  'render/hast': renderer,
  'render/html': webRenderer,
  'render/epub': webRenderer,
  'render/pdf': renderer,
  'render/text': renderer,
  'render/registry': {
    values: ['render', 'render/html', 'render/epub', 'render/pdf', 'render/text'],
  },
  verify: { values: ['model', 'labels', 'diagnostics', 'frontmatter', 'installation'] },
  write: { values: ['diagnostics', 'installation', 'render'], types: ['model'] },
  landing: {
    values: ['labels', 'frontmatter', 'render', 'render/hast', 'theme'],
    types: ['write'],
  },
  evidence: { values: ['model', 'labels', 'frontmatter', 'render', 'render/hast', 'theme', 'verify'] },
  jobs: { values: [] },
  publish: {
    values: [
      ...['model', 'labels', 'diagnostics', 'assets', 'theme', 'frontmatter', 'parse', 'resolve', 'check'],
      ...[
        'sources',
        'config',
        'jobs',
        'render',
        'render/registry',
        'verify',
        'landing',
        'evidence',
        'write',
        'installation',
      ],
    ],
  },
  cli: { values: ['publish', 'config', 'diagnostics', 'frontmatter', 'theme', 'verify', 'installation'] },
  index: {
    values: [
      ...[
        'publish',
        'check',
        'config',
        'model',
        'diagnostics',
        'frontmatter',
        'render',
        'render/registry',
        'verify',
      ],
    ],
    types: ['assets', 'labels', 'theme'],
  },
}

const formats = ['hast', 'html', 'epub', 'pdf', 'text']

/** The room that a file of `src/` stands in: its folder, a format's folder, or the file itself at the top. */
export function roomOf(file: string): string {
  const [first = '', second = '', ...deeper] = file.replace(/^src\//, '').split('/')
  const name = second.replace(/\.ts$/, '')
  if (second === '') return first.replace(/\.ts$/, '')
  if (first !== 'render') return first
  if (deeper.length > 0 && formats.includes(name)) return `render/${name}`
  return name === 'registry' ? 'render/registry' : 'render'
}

/** The import and re-export statements of `code`, dynamic imports among them. Formatted by Biome, so regular. */
export function importsOf(file: string, code: string): readonly Import[] {
  const statements = code.matchAll(/^(?:import|export)\s(type\s)?(?:[\w\s{},*]+\sfrom\s)?'([^']+)'/gm)
  const calls = code.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...statements].map(([, type, to = '']) => ({ from: file, to, typeOnly: type !== undefined })),
    ...[...calls].map(([, to = '']) => ({ from: file, to, typeOnly: false })),
  ].map((statement) => ({ ...statement, to: target(file, statement.to) }))
}

function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier
}

/** The arrows that no room allows, a line each. A room that nobody described is a fault too. */
export function forbiddenArrows(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ to }) => to.startsWith('src/'))
    .filter((statement) => !isAllowed(statement))
    .map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (types)' : ''}`)
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [here, there] = [roomOf(from), roomOf(to)]
  const room = rooms[here]
  if (room === undefined || rooms[there] === undefined) return false
  return here === there || room.values.includes(there) || (typeOnly && (room.types ?? []).includes(there))
}

/** Libraries that one room alone knows, so that it can be replaced there. */
const homes: Readonly<Record<string, string>> = {
  pdfkit: 'render/pdf',
  'svg-to-pdfkit': 'render/pdf',
  harfbuzzjs: 'render/pdf',
  'bidi-js': 'render/pdf',
  linebreak: 'render/pdf',
  'epub-gen-memory': 'render/epub',
  jszip: 'render/epub',
  'remark-parse': 'parse',
  'remark-gfm': 'parse',
  'remark-directive': 'parse',
  'remark-math': 'parse',
  temml: 'resolve',
  'speech-rule-engine': 'resolve',
  commander: 'cli',
  'log-update': 'cli',
  piscina: 'jobs',
  parse5: 'verify',
}

/** Imports of a library outside its room, a line each. */
export function strayLibraries(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ from, to }) => {
      const home = homes[packageOf(to)]
      return home !== undefined && home !== roomOf(from)
    })
    .map(({ from, to }) => `${from} → ${to}`)
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
