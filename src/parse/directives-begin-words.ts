/**
 * A text directive begins a word.
 *
 * remark-directive reads the second half of `10:30`, `3:2`, `A/RES/75:1` and `note:abbr` as directives.
 * Here the colon is tried only where no letter or digit stands before it, so that prose stays prose and
 * `10:30[^1]` still calls its note.
 */
import type { Construct, Extension } from 'micromark-util-types'
import type { Processor } from 'unified'

const colon = 58
const partOfWord = /[\p{L}\p{N}]/u

/** A unified plugin; it amends the syntax that remark-directive has added before it. */
export function directivesBeginWords(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map(amend) ?? []
}

function amend(extension: Extension): Extension {
  const construct = extension.text?.[colon]
  if (construct === undefined || Array.isArray(construct)) return extension
  return { ...extension, text: { ...extension.text, [colon]: atWordStart(construct) } }
}

function atWordStart(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = this.previous
      const insideWord = before !== null && before > 0 && partOfWord.test(String.fromCharCode(before))
      return insideWord ? nok : construct.tokenize.call(this, effects, ok, nok)
    },
  }
}
