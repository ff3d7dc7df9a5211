import { defineConfig, defineRule, plainText, walk } from 'lectern'
import { outline } from './outline.js'
import { remarkArrows } from './remark-arrows.js'

const headingIsShort = defineRule({
  id: 'press/heading-is-short',
  severity: 'warning',
  serves: 'House style, 4.2',
  found: 'The heading is {{length}} characters long.',
  expected: 'At most 40 characters.',
  mend: 'Say the rest in the first sentence of the section.',
  check(publication, report) {
    for (const node of walk(publication.children)) {
      if (node.type !== 'heading') continue
      const { length } = plainText(node.children)
      if (length > 40) report(node, { length: String(length) })
    }
  },
})

export default defineConfig({
  remarkPlugins: [[remarkArrows, { to: '→' }]],
  rules: [headingIsShort],
  renderers: [outline],
  options: { outline: { bullet: '*' }, text: { wrap: 40 } },
  out: 'public',
})
