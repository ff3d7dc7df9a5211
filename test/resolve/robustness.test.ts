import fc from 'fast-check'
import { expect, it } from 'vitest'
import { walk } from '../../src/model/visit.ts'
import { resolveText } from '../support/resolve.ts'

/** Pieces of syntax in any order: what a tired author or a hostile one might send. */
const pieces = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n| c |',
    '![](a.png)',
    '![a](b.png)',
    '[a](#b)',
    '[^1]',
  ],
  ...[
    '[^1]: note',
    ':::note',
    ':::figure',
    ':::table',
    ':::',
    '::x',
    '\n: said',
    ':lang[a]{lang=fr}',
    ':abbr[UN]',
    '{#id}',
    '$$',
  ],
  ...[
    '<div lang="ar">',
    '</div>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<b>',
    '</b>',
    '<li>',
    '<script>',
    '<!--',
  ],
  ...[
    '<p',
    '**',
    '~~',
    '`',
    '```',
    'Term\n: said',
    '\n',
    '\n\n',
    '    ',
    ' ',
    '\\',
    'words',
    '10:30',
    '&amp;',
    '\u200F',
  ],
)

it('resolves any text: it never throws, never repeats an id, never leaves an empty one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 25 }), async (parts) => {
      const { publication } = await resolveText(parts.join(''), { abbreviations: { UN: 'United Nations' } })
      const ids = [...walk(publication.children)].flatMap((node) =>
        'id' in node && node.id !== undefined ? [node.id] : [],
      )
      const derived = ids.filter((id) => id !== 'id')
      expect(derived).toEqual([...new Set(derived)])
      expect(ids).not.toContain('')
    }),
    { numRuns: 300, seed: 1945 },
  )
})
