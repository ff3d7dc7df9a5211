/** Attributes that all targets write alike (ISO 32000-1, 14.8.5). */
import { textString } from '../emit/pdfkit.ts'
import type { AttributeTable } from './profile.ts'

export const sharedAttributes: Pick<AttributeTable, 'Layout' | 'Decoration' | 'Table'> = {
  Layout: ({ placement }, { drawnBox, properties }) => ({
    O: 'Layout',
    Placement: placement,
    WritingMode: properties.writingMode,
    BBox: drawnBox,
  }),
  Decoration: ({ decoration }) => ({ O: 'Layout', TextDecorationType: decoration }),
  Table: ({ scope, headers, rowSpan, columnSpan }) => ({
    O: 'Table',
    Scope: scope,
    Headers: headers?.map(textString),
    RowSpan: rowSpan,
    ColSpan: columnSpan,
  }),
}
