/** What the schema says of a field: its description and, of a mapping, its keys. */
import { z } from 'zod'
import { frontmatterSchema } from './schema.ts'
import type { KeyPath } from './yaml.ts'

export interface Field {
  readonly description: string
  /** The keys that a mapping knows; empty for other values. */
  readonly keys: readonly string[]
}

/** The field that `path` leads to. */
export function fieldAt(path: KeyPath): Field {
  let schema: unknown = frontmatterSchema
  let description = ''
  for (const key of [undefined, ...path]) {
    if (key !== undefined) schema = below(schema, key)
    description = descriptionOf(schema)
    schema = unwrapped(schema)
  }
  return { description, keys: schema instanceof z.ZodObject ? Object.keys(schema.shape) : [] }
}

function below(schema: unknown, key: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[key]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema
}

/** The nearest description: `.optional()` after `.describe()` hides it one layer down. */
function descriptionOf(schema: unknown): string {
  if (schema instanceof z.ZodType && schema.description) return schema.description
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? descriptionOf(schema.unwrap())
    : ''
}
