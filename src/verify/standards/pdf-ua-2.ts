/** PDF/UA-2 (ISO 14289-2): the clauses that ask something of a file. And the two declarations of Well-Tagged PDF. */
import { machine, part, person, type Standard } from './standard.ts'

export const pdfUa2: Standard = {
  name: 'PDF/UA-2',
  numbers: 'ISO 14289-2',
  says: 'what is asked',
  parts: [
    part('', 'Clauses of ISO 14289-2', [
      machine('5', 'Version and conformance level named', { veraPDF: [] }),
      machine('6.2', 'A file of PDF 2.0, whole and consistent', { veraPDF: [] }),
      machine('8.2.1', 'A structure tree, marked as such', { veraPDF: [] }),
      machine('8.2.2', 'Real content in the tree, in the order of reading', {
        Lectern: ['content-is-in-the-tree', 'says-its-source'],
        veraPDF: [],
      }),
      person('8.2.3', 'Artifacts are what is no content', ['decoration']),
      machine('8.2.4', 'Types of PDF 2.0 or mapped to them; namespaces named', { veraPDF: [] }),
      machine('8.2.5.2', 'One Document at the root', { veraPDF: [] }),
      machine('8.2.5.8', 'Entries of contents refer to their targets', { veraPDF: [] }),
      machine('8.2.5.12', 'Hn alone, never H', { Lectern: ['headings-do-not-skip'], veraPDF: [] }),
      machine('8.2.5.14', 'Notes and calls refer to each other', { Lectern: ['note-has-id'], veraPDF: [] }),
      machine('8.2.5.20', 'Link and Reference hold what links', { veraPDF: [] }),
      machine('8.2.5.23', 'Ruby has its parts', { veraPDF: [] }),
      machine('8.2.5.24', 'Warichu has its parts', { veraPDF: [] }),
      machine('8.2.5.25', 'Lists have labels and numbering', { veraPDF: [] }),
      machine('8.2.5.26', 'Tables are regular and headers are known', {
        Lectern: ['header-cell-has-scope', 'headers-exist'],
        veraPDF: [],
      }),
      machine('8.2.5.27', 'Captions stand with what they name', { veraPDF: [] }),
      machine('8.2.5.28.2', 'Figures have alternatives and their place', {
        Lectern: ['figure-has-alternative', 'figure-has-box'],
        veraPDF: [],
      }),
      machine('8.2.5.29', 'Formulas are told in MathML or words', {
        Lectern: ['formula-has-alternative'],
        veraPDF: [],
      }),
      person('8.2.6', 'Attributes say what they should', ['tags']),
      person('8.4.2', 'Text stands for what is seen', ['pictures-of-text']),
      machine('8.4.3', 'ActualText, Alt and E hold words that can be read', { veraPDF: [] }),
      machine('8.4.4', 'Languages are named', { veraPDF: [] }),
      machine('8.4.5.3', 'Composite fonts are consistent', { veraPDF: [] }),
      machine('8.4.5.4', 'CMaps are predefined or embedded', { veraPDF: [] }),
      machine('8.4.5.5', 'Fonts are embedded with all glyphs that are drawn', { veraPDF: [] }),
      machine('8.4.5.6', 'Widths agree', { veraPDF: [] }),
      machine('8.4.5.7', 'Simple TrueType fonts have encodings', { veraPDF: [] }),
      machine('8.4.5.8', 'Unicode for every code', { veraPDF: [] }),
      machine('8.4.5.9', '.notdef is never shown', { veraPDF: [] }),
      machine('8.5.1', 'What has no words is a Figure or Formula with an alternative', {
        Lectern: ['figure-has-alternative', 'formula-has-alternative'],
      }),
      machine('8.6', 'Text strings hold no private characters', { veraPDF: [] }),
      machine('8.7', 'Layers are named and do not decide by themselves', { veraPDF: [] }),
      machine('8.8', 'Links inside the document lead to structure elements', { veraPDF: [] }),
      machine('8.9.2.1', 'Annotations stand in the tree', {
        Lectern: ['annotation-is-in-the-tree', 'link-has-annotation'],
      }),
      machine('8.9.2.4', 'Other kinds of annotations keep their rules', { veraPDF: [] }),
      machine('8.9.3.3', 'The tab key follows the tree', { Lectern: ['tabs-follow-the-tree'], veraPDF: [] }),
      machine('8.10', 'Forms', { veraPDF: [] }),
      machine('8.11.1', 'Metadata with dc:title', { veraPDF: [] }),
      machine('8.11.2', 'The title is shown', { veraPDF: [] }),
      machine('8.14.1', 'Attached files are described', { veraPDF: [] }),
    ]),
  ],
}

export const wtpdf: Standard = {
  name: 'WTPDF 1.0',
  numbers: 'Well-Tagged PDF 1.0',
  says: 'what is asked',
  parts: [
    part('', 'Declarations of WTPDF', [
      machine('WTPDF accessibility', 'WTPDF 1.0 for accessibility, with its declaration', {
        veraPDF: ['WTPDF 1.0 Accessibility'],
      }),
      machine('WTPDF reuse', 'WTPDF 1.0 for reuse, with its declaration', { veraPDF: ['WTPDF 1.0 Reuse'] }),
    ]),
  ],
}
