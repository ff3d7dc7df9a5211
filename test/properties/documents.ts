/** Arbitrary documents in our Markdown, every word of them unlike any other. */
import fc from 'fast-check'

/** Stands for a word until all are numbered. */
const word = '\u00a7'

const { block, line } = fc.letrec<{ line: string; piece: string; block: string; item: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom(word, `${word} ${word}`, `${word}, ${word}.`) },
    { weight: 1, arbitrary: fc.constantFrom(`\`${word}\``, `<kbd>${word}</kbd>`, `H <sub>${word}</sub> O`) },
    { weight: 1, arbitrary: fc.constantFrom(`<kbd>*${word}*</kbd>`, `<abbr title="in full">${word}</abbr>`) },
    { weight: 1, arbitrary: fc.constantFrom(`${word}\\\n${word}`, `${word}\n${word}`, `${word}[^n]`) },
    { weight: 1, arbitrary: fc.constantFrom(`![${word}](a.png)`, `<q>${word}</q>`, `10:30 ${word}`) },
    { weight: 1, arbitrary: tie('line').map((words) => `*${word} ${words} ${word}*`) },
    { weight: 1, arbitrary: tie('line').map((words) => `**${word} ${words} ${word}**`) },
    { weight: 1, arbitrary: tie('line').map((words) => `~~${word} ${words} ${word}~~`) },
    { weight: 1, arbitrary: tie('line').map((words) => `<span lang="fr">${words}</span>`) },
    { weight: 1, arbitrary: fc.constant(`[${word} ${word}](https://example.org/)`) },
    { weight: 1, arbitrary: fc.constant(`:lang[${word} ${word}]{lang=ar}`) },
  ),
  line: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')),
  item: fc.array(tie('block'), { maxLength: 2 }).map((blocks) => [word, ...blocks].join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: tie('line') },
    { weight: 1, arbitrary: fc.constant('***') },
    { weight: 1, arbitrary: fc.constant(`\`\`\`\n${word}\n\n  ${word}\n\`\`\``) },
    { weight: 1, arbitrary: fc.constant(`| ${word} | ${word} |\n|---|---|\n| ${word} | ${word}[^n] |`) },
    { weight: 1, arbitrary: fc.constant(`${word}\n: ${word}\n\n  ${word}`) },
    {
      weight: 1,
      arbitrary: fc.constant(
        `:::figure{credit="${word}"}\n![${word}](a.png)\n\n${word}\n\n${word}\n\n- ${word}\n:::`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant(
        `<table><caption>${word}</caption><tr><th rowspan="2">${word}</th><td>${word}</td></tr>` +
          `<tr><td><p>${word}</p><ul><li>${word}</li></ul></td></tr></table>`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        `<figure>\n\n![${word}](a.png)\n\n<figcaption>*${word}*</figcaption></figure>`,
        `<blockquote>\n\n${word}\n\n<footer>${word}</footer></blockquote>`,
        `<dl><dt>${word}</dt><dd>${word}</dd><dt>${word}</dt><dd><p>${word}</p><p>${word}</p></dd></dl>`,
        `- [ ] ${word}\n- [x] ${word}`,
      ),
    },
    { weight: 1, arbitrary: tie('item').map((item) => `- ${indented(item, '  ')}\n- ${word}`) },
    { weight: 1, arbitrary: tie('item').map((item) => `1. ${indented(item, '   ')}\n3. ${word}`) },
    { weight: 1, arbitrary: tie('block').map((inner) => fenced('note', inner)) },
    { weight: 1, arbitrary: tie('block').map((inner) => fenced(`quote{by="${word}"}`, inner)) },
    { weight: 1, arbitrary: tie('block').map((inner) => `> ${indented(inner, '> ')}`) },
    { weight: 1, arbitrary: tie('block').map((inner) => `<div lang="ar">\n\n${inner}\n\n</div>`) },
  ),
}))

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([depth, words]) => `${'#'.repeat(depth)} ${words.replace(/\\?\n/g, ' ')}`)

/** A document with its notes. None of them is refused. */
export const documents: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 1, arbitrary: heading }, { weight: 3, arbitrary: block }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((blocks) => separatedLists(blocks).join('\n\n'))
  .map((text) => numbered(text.includes('[^n]') ? `${text}\n\n[^n]: ${word}\n\n    ${word}` : text))

/** The words of a document, which stand in it once each. */
export function wordsIn(document: string): string[] {
  return document.match(/w\d+x/g) ?? []
}

function indented(text: string, margin: string): string {
  return text.replaceAll('\n', `\n${margin}`)
}

/** A directive around `inner`, its fence longer than every fence in it. */
function fenced(opening: string, inner: string): string {
  const longest = Math.max(2, ...[...inner.matchAll(/:{3,}/g)].map(([fence]) => fence.length))
  const fence = ':'.repeat(longest + 1)
  return `${fence}${opening}\n${inner}\n${fence}`
}

function numbered(text: string): string {
  let count = 0
  return text.replaceAll(word, () => `w${++count}x`)
}

/** Between blocks a comment, without which a list goes on and an indented line belongs to it. */
function separatedLists(blocks: readonly string[]): string[] {
  return blocks.flatMap((one, index) => (index === 0 ? [one] : ['<!-- -->', one]))
}
