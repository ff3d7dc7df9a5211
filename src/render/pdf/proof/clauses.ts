/**
 * What must hold of the finished structure before the file may claim anything: each rule with what is said when it
 * does not hold, and its clause. Numbers like 13-004 are those of the Matterhorn Protocol 1.1.
 */
export const clauses = {
  figureAlternative: {
    fault: 'a picture has no alternative text',
    clause: 'ISO 14289-1, 7.3; Matterhorn 13-004',
  },
  figureBox: {
    fault: 'a picture is said to be nowhere on the page',
    clause: 'ISO 32000-1, 14.8.5.4.3',
  },
  formulaAlternative: {
    fault: 'a formula has no words',
    clause: 'ISO 14289-1, 7.7; Matterhorn 17-002',
  },
  headingOrder: {
    fault: 'a heading skips a level',
    clause: 'ISO 14289-1, 7.4.2; Matterhorn 14-002 and 14-003',
  },
  headerScope: {
    fault: 'a header cell does not say what it heads',
    clause: 'ISO 14289-1, 7.5; Matterhorn 15-003',
  },
  headersExist: {
    fault: 'a cell names a header that does not exist',
    clause: 'ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5',
  },
  rowWidth: {
    fault: 'the rows of a table are of unequal width',
    clause: 'ISO 14289-1, 7.2 and 7.5',
  },
  listNumbering: {
    fault: 'a list does not say how it is numbered',
    clause: 'ISO 14289-1, 7.6; Matterhorn 16-001',
  },
  linkAnnotation: {
    fault: 'a link leads nowhere',
    clause: 'ISO 14289-1, 7.18.5; Matterhorn 28-011',
  },
  linkContents: {
    fault: 'a link is not described',
    clause: 'ISO 14289-1, 7.18.5; Matterhorn 28-012',
  },
  noteId: {
    fault: 'a note has no identifier',
    clause: 'ISO 14289-1, 7.9; Matterhorn 19-003',
  },
  uniqueId: {
    fault: 'two elements have the same identifier',
    clause: 'ISO 32000-1, 14.7.2; Matterhorn 19-004',
  },
  place: {
    fault: 'an element stands where it must not',
    clause: 'ISO 32000-1, 14.8.4; Matterhorn 09-004 to 09-008',
  },
  emptyElement: {
    fault: 'an element that must hold words holds none',
    clause: 'ISO 32000-1, 14.8.4; Matterhorn 01-006',
  },
  undrawnContent: {
    fault: 'words were planned and are on no page',
    clause: 'ISO 14289-1, 7.1; Matterhorn 01-006',
  },
  orphanContent: {
    fault: 'something is on a page and not in the structure',
    clause: 'ISO 14289-1, 7.1; Matterhorn 01-005',
  },
} as const satisfies Record<string, Clause>

export interface Clause {
  /** Goes on after "In the PDF edition". */
  readonly fault: string
  readonly clause: string
}

export type ClauseName = keyof typeof clauses
