/** What is wrong with a theme's tokens, in the words of somebody who writes one. */
import type { z } from 'zod'
import { nearest } from '../diagnostics/suggest.ts'
import { fileOf, type Layer, valueAt } from './layers.ts'
import { themeSchema } from './tokens.ts'

/** A sentence for each fault: file, token, what was found and what is expected. */
export function faultsOf(error: z.ZodError, values: unknown, layers: readonly Layer[]): readonly string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownToken([...issue.path, key], layers))
    const found = valueAt(values, issue.path)
    return [`${place(issue.path, layers)}: found ${shown(found)}; expected ${issue.message}.`]
  })
}

/** `house/theme.json, light.text`. */
export function place(path: readonly PropertyKey[], layers: readonly Layer[]): string {
  return `${fileOf(path, layers)}, ${path.map(String).join('.')}`
}

function unknownToken(path: readonly PropertyKey[], layers: readonly Layer[]): string {
  const known = knownIn(path.slice(0, -1), layers)
  const meant = nearest(String(path.at(-1)), known)
  const others = known.length > 0 ? `; the tokens here are ${known.join(', ')}` : ''
  return `${place(path, layers)}: there is no such token${others}.${meant ? ` Did you mean ${meant}?` : ''}`
}

/** The tokens that may stand at `path`: the default theme, on which all others rest, has every one of them. */
function knownIn(path: readonly PropertyKey[], layers: readonly Layer[]): readonly string[] {
  if (path.length === 0) return ['$schema', 'extends', ...Object.keys(themeSchema.shape)]
  return Object.keys(valueAt(layers.at(-1)?.tokens, path) ?? {})
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  if (text === undefined) return 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
