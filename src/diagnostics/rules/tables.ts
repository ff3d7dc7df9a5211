/** Rules of tables. */
import { handbook, type ListedRule } from './rule.ts'

export const tableRules = {
  'table-directive-holds-one-table': {
    severity: 'error',
    serves: handbook.markdown,
    found: ':::table holds something other than one table.',
    expected: 'One table, in Markdown or HTML, and nothing else.',
    mend: 'Move other blocks out; give each table its own :::table.',
    examples: {
      as: 'text',
      passes: ':::table{caption="Wells"}\n| Region | Wells |\n| --- | --- |\n| North | 12 |\n:::',
      fails: ':::table{caption="Wells"}\n- North: 12\n:::',
      at: '1:1',
    },
  },
  'table-has-header-cells': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The table has no header cell, so that a listener cannot tell what a cell is about.',
    expected: 'A first row or a first column that names the others.',
    mend: 'Write the head row, or put the table into :::table{headers="row"}; in HTML use th.',
    examples: {
      as: 'text',
      passes: '<table><tr><th>Region</th><th>Wells</th></tr><tr><td>North</td><td>12</td></tr></table>',
      fails: '<table><tr><td>North</td><td>12</td></tr></table>',
      at: '1:1',
    },
  },
  'table-has-caption': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The table has no caption, so that it cannot be found or referred to.',
    expected: 'A few words that say what the table holds.',
    mend: 'Put the table into :::table{caption="…"}.',
    examples: {
      as: 'text',
      passes: ':::table{caption="Wells"}\n| Region | Wells |\n| --- | --- |\n| North | 12 |\n:::',
      fails: '| Region | Wells |\n| --- | --- |\n| North | 12 |',
      at: '1:1',
    },
  },
  'table-rows-are-full': {
    severity: 'warning',
    serves: 'ISO 14289-1, 7.5 Tables',
    found: 'Row {{row}} of the table fills {{count}} of {{columns}} columns.',
    expected: 'A cell for each column; the editions show empty cells.',
    mend: 'Add the missing cells, or remove those that are too many in another row.',
    examples: {
      as: 'text',
      passes: '| Region | Wells |\n| --- | --- |\n| North | 12 |',
      fails: '| Region | Wells |\n| --- | --- |\n| North |',
      at: '3:1',
    },
  },
  'table-cells-do-not-overlap': {
    severity: 'error',
    serves: 'HTML, 4.9.12.1 Forming a table',
    found: 'Two cells of the table stand in row {{row}}, column {{column}}.',
    expected: 'Each place of the table taken by one cell.',
    mend: 'Correct rowspan and colspan of the cells around it.',
    examples: {
      as: 'text',
      passes:
        '<table>\n<tr><th>Region</th><th rowspan="2">Wells</th></tr>\n<tr><td>North</td></tr>\n</table>',
      fails:
        '<table>\n<tr><th>Region</th><td rowspan="2">Wells</td></tr>\n<tr><td colspan="2">North</td></tr>\n</table>',
      at: '3:5',
    },
  },
  'table-is-of-bounded-width': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The table has more than {{limit}} columns.',
    expected: 'A table of at most {{limit}} columns.',
    mend: 'Split the table, or turn its rows into columns.',
    examples: {
      as: 'text',
      passes: '<table><tr><th colspan="2">Wells</th></tr><tr><td>12</td><td>30</td></tr></table>',
      fails: '<table><tr><th colspan="200">Wells</th></tr><tr><td>12</td></tr></table>',
      at: '1:12',
    },
  },
  'table-words-fit-its-columns': {
    severity: 'warning',
    serves: handbook.markdown,
    found:
      'The table is too wide for the PDF: even in small type on a page on its side, words are broken in {{columns}}.',
    expected: 'Columns in which the longest word fits on one line.',
    mend: 'Split the table in two, turn its rows into columns, or write the longest words shorter.',
    examples: {
      as: 'words',
      passes: 'A table of four columns.',
      fails: 'A table of forty columns with long words.',
      at: '9:1',
    },
  },
} as const satisfies Record<string, ListedRule>
