/** EPUB Accessibility 1.1: what it asks of a book, beside the criteria of WCAG. */
import { type Criterion, machine, part, person, type Standard } from './standard.ts'

/** A property of schema.org in the package, and Ace's rules for it. */
function metadata(property: string, says: string): Criterion {
  const rule = `metadata-${property.toLowerCase()}`
  const tests = { Ace: [rule, `${rule}-invalid`] }
  return { id: `2.2 ${property}`, says, decidedBy: 'both', questions: ['metadata'], tests }
}

export const epubAccessibility: Standard = {
  name: 'EPUB Accessibility 1.1',
  numbers: 'W3C, EPUB Accessibility 1.1',
  says: 'what is asked',
  parts: [
    part('2', 'Discoverability', [
      metadata('accessMode', 'The senses that the content speaks to are named.'),
      metadata('accessibilityFeature', 'What helps readers is named.'),
      metadata('accessibilityHazard', 'Hazards are named, or that there are none.'),
      metadata('accessibilitySummary', 'Recommended: a summary for people.'),
      metadata('accessModeSufficient', 'Recommended: the senses that suffice to read it all.'),
    ]),
    part('3', 'Accessible publications', [
      {
        id: '3.3.1',
        says: 'The whole book meets WCAG, which is judged criterion by criterion: see there.',
        decidedBy: 'both',
        questions: ['criteria'],
        tests: { Ace: ['WCAG 2.2'] },
      },
      machine('3.4.1.3.1', 'Where pages are marked, the edition that they come from is named.', {
        Ace: ['epub-pagesource'],
      }),
      {
        id: '3.4.1.3.2',
        says: 'Where pages are marked, a list of pages leads to all of them.',
        decidedBy: 'both',
        questions: ['pages'],
        tests: {
          Ace: [
            ...['epub-pagelist-broken', 'epub-pagelist-missing-pagebreak'],
            'metadata-accessibilityFeature-printPageNumbers-nopagelist',
          ],
        },
      },
      {
        id: '3.4.1.3.3',
        says: 'Marks of pages stand where pages begin, and have names.',
        decidedBy: 'both',
        questions: ['pages'],
        tests: { Ace: ['pagebreak-label', 'epub-pagelist-mediaoverlays'] },
      },
      person('3.4.2', 'Where text is played together with sound, EPUB’s rules for that are kept.', ['still']),
      machine('3.5.2', 'A claim of conformance has the form that is asked for.', {
        Ace: ['metadata-conformsto-invalid'],
      }),
      person('3.5.3.1', 'A claim of conformance says who evaluated the book.', ['metadata']),
    ]),
  ],
}
