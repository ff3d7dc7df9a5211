/** W3C's techniques T1 to T3 for plain text, which suffice for success criterion 1.3.1: the checks of their procedures. */
import { machine, part, person, type Standard } from './standard.ts'

export const plainText: Standard = {
  name: 'WCAG techniques for plain text',
  numbers: 'W3C, techniques T1 to T3 of WCAG 2.2',
  says: 'what is asked',
  parts: [
    part('T1', 'Paragraphs', [
      machine('1.1', 'Exactly one blank line before a paragraph, unless it is the first content', {
        Lectern: ['paragraph-follows-one-blank-line'],
      }),
      machine('1.2', 'A blank line after a paragraph, unless it is the last content', {
        Lectern: ['paragraph-follows-one-blank-line'],
      }),
      person('1.3', 'No blank line within a paragraph', ['paragraphs'], { Lectern: ['says-its-source'] }),
    ]),
    part('T2', 'Lists', [
      machine('2.1', 'Each item is a paragraph that begins with a label', {
        Lectern: ['list-item-is-a-paragraph', 'list-has-its-items'],
      }),
      machine('2.2', 'A list holds nothing but items', { Lectern: ['list-holds-items-alone'] }),
      machine('2.3', 'One style of label in a list', { Lectern: ['list-has-one-style-of-label'] }),
      machine('2.4', 'Labels of ordered lists in order', { Lectern: ['list-labels-ascend'] }),
      machine('2.5', 'One label in an unordered list', { Lectern: ['list-has-one-style-of-label'] }),
    ]),
    part('T3', 'Headings', [
      machine('3.1', 'Two blank lines before a heading', { Lectern: ['heading-follows-two-blank-lines'] }),
      machine('3.2', 'A blank line after a heading', { Lectern: ['heading-ends-with-a-blank-line'] }),
      machine('3.3', 'No blank line within a heading', { Lectern: ['says-its-source'] }),
    ]),
  ],
}
