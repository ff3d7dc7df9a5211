/** `lang` and `dir`: written where they change, and nowhere else. */
import type { ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type { Setting } from './writer.ts'

/** The attributes that `node` needs in `parent`. */
export function languageOf(node: Setting, parent: Setting): Properties {
  return {
    ...(node.language === parent.language ? {} : { lang: node.language }),
    ...(node.direction === parent.direction ? {} : { dir: node.direction }),
  }
}

/** Says on each of `contents`, which `node` became, what changes against `parent`. */
export function inLanguage(
  contents: readonly ElementContent[],
  node: Setting,
  parent: Setting,
): ElementContent[] {
  const change = languageOf(node, parent)
  if (Object.keys(change).length === 0) return [...contents]
  return contents.map((content) => {
    if (content.type === 'text') return content.value.trim() === '' ? content : h('span', change, content)
    if (content.type === 'element') Object.assign(content.properties, change)
    return content
  })
}
