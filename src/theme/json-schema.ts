/** The form of `theme.json` as editors read it. */
import { z } from 'zod'
import { themeSchema } from './tokens.ts'

/** JSON Schema (draft 2020-12). Nothing but the name is required: what a theme leaves out, it takes from another. */
export function themeJsonSchema(): Readonly<Record<string, unknown>> {
  const { properties, ...schema } = z.toJSONSchema(themeSchema, {
    io: 'input',
    target: 'draft-2020-12',
    override({ jsonSchema }) {
      delete jsonSchema.required
    },
  })
  const own = {
    $schema: { type: 'string', description: 'The address of this schema, for your editor.' },
    extends: {
      type: 'string',
      description:
        'A theme of Lectern, or the path of a folder: what this theme leaves out is taken from it.',
    },
  }
  return { ...schema, properties: { ...own, ...properties }, required: ['name'], title: 'A theme of Lectern' }
}
