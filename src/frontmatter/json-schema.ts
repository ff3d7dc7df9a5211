/** The frontmatter's schema in the form that editors and other programs read. */
import { z } from 'zod'
import { frontmatterSchema } from './schema.ts'

/** The frontmatter as an author writes it, as JSON Schema (draft 2020-12) with a description on every field. */
export function frontmatterJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(frontmatterSchema, {
    io: 'input',
    target: 'draft-2020-12',
    override({ jsonSchema }) {
      // Zod checks the scheme of an address and does not write it down.
      if (jsonSchema.format === 'uri') jsonSchema.pattern = '^[hH][tT][tT][pP][sS]?://'
    },
  })
  return { ...schema, title: 'Frontmatter of a Lectern source' }
}
