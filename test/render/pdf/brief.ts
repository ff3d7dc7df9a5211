/** A small document with everything in which the profiles of the PDF edition differ. */
import type { NodeOf } from '../../../src/model/nodes.ts'
import type { Publication } from '../../../src/model/publication.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'

type Section = NodeOf<'section'>

const mathml =
  '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>'

const note = node('note', {
  id: 'note-1',
  label: '1',
  calls: ['note-1-call', 'note-1-call-2'],
  children: [paragraph('Of all States.')],
})

const aims = node('section', {
  id: 'aims',
  level: 1,
  heading: node('heading', { level: 1, children: [text('Aims')] }),
  children: [
    paragraph(
      node('emphasis', { children: [text('Most')] }),
      ' agree',
      node('noteCall', { id: 'note-1-call', note: 'note-1', label: '1' }),
      node('strong', { children: [text(' fully')] }),
      node('noteCall', { id: 'note-1-call-2', note: 'note-1', label: '1' }),
      '; see ',
      node('link', { target: { kind: 'internal', id: 'terms' }, children: [text('the terms')] }),
      '.',
    ),
    node('notes', { children: [note] }),
    node('aside', { kind: 'note', label: 'Note', children: [paragraph('Figures of October.')] }),
    node('quote', { children: [paragraph('Crime that crosses borders asks for an answer that does.')] }),
  ],
})

/** Levels are not skipped: sections down to the one that holds `section`. */
function below(section: Section, level: number): Section {
  if (level === section.level) return section
  const heading = node('heading', { level, children: [text(`Part ${level}`)] })
  return node('section', { id: `part-${level}`, level, heading, children: [below(section, level + 1)] })
}

const terms = node('section', {
  id: 'terms',
  level: 7,
  heading: node('heading', { level: 7, children: [text('Terms')] }),
  children: [
    node('definitionList', {
      children: [
        node('definitionGroup', {
          terms: [node('term', { children: [text('Water')] })],
          definitions: [
            node('definition', {
              children: [
                paragraph('H', node('subscript', { children: [text('2')] }), 'O, by m'),
                paragraph(node('superscript', { children: [text('3')] })),
              ],
            }),
          ],
        }),
      ],
    }),
    node('math', { tex: 'x^2', mathml, speech: 'x squared' }),
    paragraph(node('inlineMath', { tex: 'x^2', mathml, speech: 'x squared' }), ' once more'),
    node('code', { value: 'x = 1' }),
  ],
})

const listed = ({ id, level, heading }: typeof aims) => ({
  id,
  level,
  language: 'en',
  direction: 'ltr' as const,
  children: heading.children,
  entries: [],
})

export const brief: Publication = publication([aims, below(terms, 2)], {
  metadata: {
    title: 'A <brief> & more',
    subtitle: 'In two parts',
    lang: 'en',
    kind: 'report',
    date: '2020-10-12',
    modified: '2020-11-01',
    summary: 'What was agreed.',
    authors: [{ name: 'Ana Author' }, { name: 'Ben Author', role: 'editor' }],
    publisher: { name: 'A Press' },
    symbol: 'A/1',
    jobNumber: '20-1234',
    subjects: ['Water', 'Law'],
    rights: '© A Press',
    licence: 'CC-BY-4.0',
    numberSections: false,
    numberParagraphs: false,
  },
  contents: [listed(aims), listed(terms)],
  listsContents: true,
  translations: [{ language: 'fr', direction: 'ltr', title: 'Un rapport', basename: 'test.fr' }],
})
