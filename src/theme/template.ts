/** Filling the templates that a designer edits. */
import { nearest } from '../diagnostics/suggest.ts'
import { type PlaceName, placesOf, type TemplateName, writtenPlace } from './places.ts'
import type { Theme } from './tokens.ts'

/** Whatever looks like a place, so that a slip of the hand never reaches readers as braces. */
const braces = /\{\{\{?([^{}\n]*)\}{0,3}/g

/** Elements in which escaped words would be read as they are written. */
const rawText = /<(script|style)\b[^>]*>.*?(?:<\/\1|$)/gis

/**
 * Puts `values` into the places of the theme's template `name`, words escaped for HTML and XML text and attributes.
 * Nothing in a template is ever run. The theme was loaded, so that the template has all its places.
 */
export function fillTemplate<Name extends TemplateName>(
  { files }: Pick<Theme, 'files'>,
  name: Name,
  values: Readonly<Record<PlaceName<Name>, string>>,
): string {
  const places = placesOf(name)
  const found = new Map<string, string>(Object.entries(values))
  return files[name].replace(braces, (_written, inner: string) => {
    const place = inner.trim()
    const value = found.get(place) ?? ''
    return places.get(place)?.kind === 'markup' ? value : escapeMarkup(value)
  })
}

/**
 * A sentence for each fault of a template, with the line: a place that Lectern does not fill, one that is missing, or
 * words where escaping would not keep them words. `file` is the template as messages name it.
 */
export function templateFaults(name: TemplateName, template: string, file: string): readonly string[] {
  const places = placesOf(name)
  const known = [...places].map(([place, about]) => writtenPlace(place, about))
  const scripts = [...template.matchAll(rawText)].map(({ 0: text, index }) => [index, index + text.length])
  const met = new Set<string>()
  const faults = [...template.matchAll(braces)].flatMap(({ 0: written, 1: inner = '', index }) => {
    const at = `${file}:${template.slice(0, index).split('\n').length}: found ${written.trim()}`
    const place = places.get(inner.trim())
    if (place === undefined) return [`${at}; ${expected(inner.trim(), [...places.keys()], known)}`]
    met.add(inner.trim())
    const form = writtenPlace(inner.trim(), place)
    if (written.replaceAll(/\s/g, '') !== form) return [`${at}; expected ${form}.`]
    if (place.kind === 'markup') return []
    if (template[index - 1] === '=') return [`${at}; expected it in quotation marks, as in ="${form}".`]
    const isInScript = scripts.some(([from = 0, to = 0]) => from < index && index < to)
    return isInScript ? [`${at} in a script or a style sheet; expected it in text or in an attribute.`] : []
  })
  const missing = [...places].filter(([place]) => !met.has(place))
  return [
    ...faults,
    ...missing.map(
      ([place, about]) => `${file}: there is no ${writtenPlace(place, about)}; ${lost(about.says)}`,
    ),
  ]
}

function expected(written: string, names: readonly string[], known: readonly string[]): string {
  const meant = nearest(written, names)
  const suggestion = meant ? ` Did you mean ${known[names.indexOf(meant)]}?` : ''
  return `expected one of ${known.join(', ')}.${suggestion}`
}

/** What a place says is a sentence that begins with a capital. */
function lost(says: string): string {
  return `readers would lose this: ${says}`
}

/** `text` written so that neither HTML nor XML can read it as markup. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
