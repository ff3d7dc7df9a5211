/** PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file; PDF/A-3a when something is attached. */
import { rounded, textString } from '../emit/pdfkit.ts'
import { sharedAttributes } from './attributes.ts'
import { asCalled, type Profile } from './profile.ts'

/** PDF 1.7 knows six levels of headings (ISO 32000-1, 14.8.4.3.2). */
const deepestHeading = 6

export const ua1: Profile = {
  version: '1.7',
  roles: {
    ...asCalled(['Document', 'Sect', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Quote', 'Caption']),
    ...asCalled(['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD', 'Figure', 'Formula', 'Code']),
    ...asCalled(['Note', 'Reference', 'Link', 'Span', 'TOC', 'TOCI', 'Ruby', 'RB', 'RT']),
    Title: { written: 'Title', standsFor: 'P' },
    Subtitle: { written: 'Subtitle', standsFor: 'P' },
    Attribution: { written: 'Attribution', standsFor: 'P' },
    Aside: { written: 'Aside', standsFor: 'Div' },
    Description: { written: 'Description', standsFor: 'Div' },
    Em: { written: 'Span' },
    Strong: { written: 'Span' },
  },
  heading: (level) => {
    const standsFor = level > deepestHeading ? { standsFor: `H${deepestHeading}` } : {}
    return { written: `H${level}`, ...standsFor }
  },
  attributes: {
    ...sharedAttributes,
    List: ({ listNumbering }) => ({
      O: 'List',
      ListNumbering: listNumbering === 'Description' ? 'None' : listNumbering,
    }),
    Shift: ({ rise }) => ({ O: 'Layout', BaselineShift: rounded(rise) }),
    Note: () => undefined,
  },
  refers: false,
  embedsMath: false,
  destination: ({ page, top }) => [page, 'XYZ', null, rounded(top), null],
  leadTo: ({ id }) => ({ Dest: textString(id) }),
  hasInformation: true,
  claims: {
    archive: {
      alone: { part: '2', conformance: 'A' },
      attached: { part: '3', conformance: 'A' },
    },
    accessibility: { part: '1' },
    // ISO 19005-2, 6.6.2.3.
    describesSchemas: true,
    declarations: [],
  },
}
