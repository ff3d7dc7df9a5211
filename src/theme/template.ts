/** Filling the templates that a designer edits. */

/**
 * Puts `values` into the places of `template`: `{{name}}` is escaped for HTML and XML text and attributes,
 * `{{{name}}}` takes markup that Lectern made. Nothing in a template is ever run.
 *
 * @throws Error when the template asks for a name that is not there, or leaves one of `values` out:
 * either way readers would lose something without a word.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const placed = new Set<string>()
  const filled = template.replace(
    /\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g,
    (place, markup?: string, text?: string) => {
      const name = markup ?? text ?? ''
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined) throw new Error(`Template: ${place} is not a place that Lectern fills.`)
      placed.add(name)
      return markup === undefined ? escapeMarkup(value) : value
    },
  )
  const left = Object.keys(values).filter((name) => !placed.has(name))
  if (left.length > 0) throw new Error(`Template: no place for ${left.join(', ')}.`)
  return filled
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
