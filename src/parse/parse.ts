/** Markdown to mdast: the one place that decides which syntax a source may use. */
import type { Root } from 'mdast'
import { remarkDefinitionList } from 'remark-definition-list'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import './edits-in-place.ts'
import { constructsOnTheirLines } from './constructs-on-their-lines.ts'
import { directivesBeginWords } from './directives-begin-words.ts'

/** Lectern's Markdown. A call gives a processor to which more can be attached. */
export const syntax = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  // `~about 5~` is prose in official documents; only `~~` strikes out.
  .use(remarkGfm, { singleTilde: false })
  .use(constructsOnTheirLines)
  .use(remarkDirective)
  .use(directivesBeginWords)
  // `$5 and then $10` is prose; a formula in a line is written `$$x$$`.
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkDefinitionList)
  .freeze()

/** The source as an mdast tree, every node with its position in `file`. Any text parses: there is no error. */
export function parse(file: VFile): Root {
  return syntax.parse(file)
}
