/** The published schema says of a source what Lectern says, in the eyes of a validator that knows nothing of us. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { frontmatterJsonSchema } from '../../src/frontmatter/json-schema.ts'
import { discover } from '../../src/sources/discover.ts'
import { frontmatter } from '../support/publishing.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const ajv = new Ajv2020.default({ strict: true, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(frontmatterJsonSchema())
const documents = await discover(['source', 'test/corpus'].map((folder) => `${root}${folder}`))
const samples = documents.flatMap(({ sources }) => sources)

/** The validator's complaints about the frontmatter of `source`. */
function complaintsAbout(source: string): string[] {
  const yaml = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? ''
  validate(parseYaml(yaml, { schema: 'core' }))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the JSON Schema of the frontmatter', () => {
  it.each(samples)('accepts %s', async (path) => {
    expect(complaintsAbout(await readFile(path, 'utf8'))).toEqual([])
  })

  it.each([
    ['an unknown key', frontmatter('sumary: Short.'), ' must NOT have additional properties'],
    ['a bad date', frontmatter('date: 2020-02-30'), '/date must match format "date"'],
    ['an unknown kind', frontmatter('kind: leaflet'), '/kind must be equal to one of the allowed values'],
    ['a number for text', frontmatter('title: 2020'), '/title must be string'],
    ['no title', '---\nlang: en\ndate: 2020-10-12\n---\n', " must have required property 'title'"],
    [
      'a foreign scheme',
      frontmatter('publisher: {name: A, url: "ftp://a.org"}'),
      '/publisher/url must match',
    ],
  ])('refuses %s', (_case, source, complaint) => {
    expect(complaintsAbout(source).join('\n')).toContain(complaint)
  })

  it('describes every field', () => {
    const undescribed = [...fieldsOf('', frontmatterJsonSchema())].filter(
      ([, field]) => !('description' in field),
    )
    expect(undescribed.map(([path]) => path)).toEqual([])
  })
})

/** Each field below `schema`, by its path. */
function* fieldsOf(path: string, schema: object): Generator<[string, object]> {
  const properties = 'properties' in schema ? Object.entries(schema.properties as object) : []
  for (const [name, field] of properties) {
    yield [`${path}/${name}`, field]
    yield* fieldsOf(`${path}/${name}`, field)
  }
  if ('items' in schema) yield* fieldsOf(path, schema.items as object)
}
