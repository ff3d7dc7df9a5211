/**
 * PDF 2.0 to PDF/UA-2 (ISO 14289-2), WTPDF 1.0 for accessibility and for reuse, and PDF/A-4 (ISO 19005-4);
 * PDF/A-4f when something is attached.
 *
 * Types that PDF 2.0 has given up take the namespace of PDF 1.7 (ISO 32000-2, 14.8.6). Readers of before 2.0
 * know no namespaces: for them the types of PDF 2.0 are mapped to those of 1.7.
 */
import { type Dictionary, rounded } from '../emit/pdfkit.ts'
import { sharedAttributes } from './attributes.ts'
import { asCalled, type Place, type Profile } from './profile.ts'

const deepestHeadingBefore = 6

export const ua2: Profile = {
  version: '2.0',
  roles: {
    ...asCalled(['Document', 'Sect', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Caption', 'Figure', 'Formula'], 'pdf2'),
    ...asCalled(['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'], 'pdf2'),
    ...asCalled(['Link', 'Span', 'Ruby', 'RB', 'RT'], 'pdf2'),
    ...asCalled(['TOC', 'TOCI', 'Reference', 'BlockQuote', 'Quote', 'Code'], 'pdf1'),
    Title: { written: 'Title', namespace: 'pdf2', standsFor: 'P' },
    Aside: { written: 'Aside', namespace: 'pdf2', standsFor: 'Div' },
    // Types of our own stand in no namespace, and are mapped as in PDF 1.7.
    Subtitle: { written: 'Subtitle', standsFor: 'P' },
    Attribution: { written: 'Attribution', standsFor: 'P' },
    Description: { written: 'Description', standsFor: 'Div' },
    Em: { written: 'Em', namespace: 'pdf2', standsFor: 'Span' },
    Strong: { written: 'Strong', namespace: 'pdf2', standsFor: 'Span' },
    // Note itself is ruled out (ISO 14289-2, 8.2.5.14).
    Note: { written: 'FENote', namespace: 'pdf2', standsFor: 'Note' },
  },
  heading: (level) => {
    const standsFor = level > deepestHeadingBefore ? { standsFor: `H${deepestHeadingBefore}` } : {}
    return { written: `H${level}`, namespace: 'pdf2', ...standsFor }
  },
  attributes: {
    ...sharedAttributes,
    List: ({ listNumbering }) => ({ O: 'List', ListNumbering: listNumbering }),
    Shift: ({ position, rise }) => ({
      O: 'Layout',
      TextPosition: position,
      BaselineShift: rounded(rise),
    }),
    Note: ({ noteType }) => ({ O: 'FENote', NoteType: noteType }),
  },
  refers: true,
  embedsMath: true,
  // ISO 14289-2, 8.8: within the document all destinations are structure destinations.
  destination: structureDestination,
  leadTo: (place) => ({ A: { Type: 'Action', S: 'GoTo', ...structureDestination(place) } }),
  // ISO 19005-4, 6.1.3.
  hasInformation: false,
  claims: {
    archive: {
      alone: { part: '4', rev: '2020' },
      attached: { part: '4', rev: '2020', conformance: 'F' },
    },
    accessibility: { part: '2', rev: '2024' },
    describesSchemas: false,
    declarations: [
      'http://pdfa.org/declarations/wtpdf#accessibility1.0',
      'http://pdfa.org/declarations/wtpdf#reuse1.0',
    ],
  },
}

function structureDestination({ page, element, top }: Place): Dictionary {
  const view = ['XYZ', null, rounded(top), null] as const
  return { D: [page, ...view], SD: [element, ...view] }
}
