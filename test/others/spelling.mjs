/** The sample in pandoc's own spelling, where that differs from Lectern's: what is lost is then no matter of syntax. */

/** @type {readonly (readonly [RegExp, string])[]} */
const spellings = [
  // A table with its caption.
  [/^:::table\{caption="([^"]*)"[^}]*\}\n([\s\S]*?)\n:::$/gm, '$2\n\n: $1'],
  // A picture with its alternative and its caption.
  [/^!\[([^\]]*)\]\((\S+) "([^"]*)"\)$/gm, '![$3]($2){alt="$1"}'],
  // A picture that says nothing.
  [/<img src="([^"]*)" alt="">/g, '![]($1){alt=""}'],
]

/**
 * @param {string} source
 * @returns {string}
 */
export function forPandoc(source) {
  return spellings.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), source)
}
