/** What must hold of the structure of a finished PDF, with the clause that asks for it. */
export const pdfStructureRules = {
  'content-is-on-its-page': 'ISO 32000-1, 14.7.4.2',
  'content-has-one-owner': 'ISO 32000-1, 14.7.4.1',
  'content-is-in-the-tree': 'ISO 14289-1, 7.1; Matterhorn 01-005',
  'parent-tree-agrees': 'ISO 32000-1, 14.7.4.4',
  'parent-is-the-parent': 'ISO 32000-1, 14.7.2',
  'element-has-one-place': 'ISO 32000-1, 14.7.2',
  'annotation-is-on-its-page': 'ISO 32000-1, 14.7.4.3',
  'annotation-is-in-the-tree': 'ISO 14289-1, 7.18.1; Matterhorn 28-002',
  'tabs-follow-the-tree': 'ISO 14289-1, 7.18.3; Matterhorn 28-009',
  'link-has-annotation': 'ISO 14289-1, 7.18.5; Matterhorn 28-011',
  'link-is-described': 'ISO 14289-1, 7.18.5; Matterhorn 28-012',
  'headings-do-not-skip': 'ISO 14289-1, 7.4.2; Matterhorn 14-002 and 14-003',
  'header-cell-has-scope': 'ISO 14289-1, 7.5; Matterhorn 15-003',
  'headers-exist': 'ISO 32000-1, 14.8.5.7',
  'figure-has-alternative': 'ISO 14289-1, 7.3; Matterhorn 13-004',
  'figure-has-box': 'ISO 32000-1, 14.8.5.4.3',
  'formula-has-alternative': 'ISO 14289-1, 7.7; Matterhorn 17-002',
  'note-has-id': 'ISO 14289-1, 7.9; Matterhorn 19-003',
  'id-stands-once': 'ISO 32000-1, 14.7.2; Matterhorn 19-004',
} as const

export type PdfStructureRule = keyof typeof pdfStructureRules
