/** The operators that text depends on (ISO 32000-1, Annex A); others only draw. */
import { PdfName, type PdfObject } from '../file/values.ts'
import { matrixOf } from './matrix.ts'
import type { Painter } from './painter.ts'

type Operator = (painter: Painter, operands: readonly PdfObject[]) => void

export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>(
  Object.entries({
    // Graphics state (8.4.4).
    q: ({ pen }) => pen.save(),
    Q: (painter) => painter.restore(),
    cm: ({ pen }, operands) => pen.transform(matrixOf(operands)),
    gs(painter, [name]) {
      const { objects, fonts, pen } = painter
      const [font, size] = objects.array(objects.entry(painter.resource('ExtGState', name), 'Font')) ?? []
      if (font !== undefined) pen.set({ font: fonts.fontOf(font), size: objects.number(size) ?? 0 })
    },
    // Text state (9.3).
    Tc: ({ pen }, [spacing]) => pen.set({ characterSpacing: number(spacing) }),
    Tw: ({ pen }, [spacing]) => pen.set({ wordSpacing: number(spacing) }),
    Tz: ({ pen }, [scale]) => pen.set({ scale: number(scale) / 100 }),
    TL: ({ pen }, [leading]) => pen.set({ leading: number(leading) }),
    Tf: (painter, [name, size]) =>
      painter.pen.set({ font: painter.fonts.fontOf(painter.resource('Font', name)), size: number(size) }),
    // Text objects, positioning and showing (9.4).
    BT: ({ pen }) => pen.place(matrixOf([1, 0, 0, 1])),
    Td: ({ pen }, [x, y]) => pen.move(number(x), number(y)),
    TD({ pen }, [x, y]) {
      pen.set({ leading: -number(y) })
      pen.move(number(x), number(y))
    },
    Tm: ({ pen }, operands) => pen.place(matrixOf(operands)),
    'T*': ({ pen }) => pen.nextLine(),
    Tj: ({ pen }, operands) => pen.show(operands.slice(0, 1)),
    TJ: ({ pen }, [parts]) => pen.show(Array.isArray(parts) ? parts : []),
    "'"({ pen }, [string]) {
      pen.nextLine()
      pen.show([string])
    },
    '"'({ pen }, [wordSpacing, characterSpacing, string]) {
      pen.set({ wordSpacing: number(wordSpacing), characterSpacing: number(characterSpacing) })
      pen.nextLine()
      pen.show([string])
    },
    // Marked content (14.6).
    BMC: ({ sequences }, [tag]) => sequences.begin(nameOf(tag), undefined),
    BDC: (painter, [tag, properties]) =>
      painter.sequences.begin(nameOf(tag), painter.resource('Properties', properties)),
    EMC: (painter) => painter.endSequence(),
    // External objects and inline images (8.8 to 8.10).
    Do: (painter, [name]) => painter.draw(painter.resourceObject('XObject', name)),
    BI: (painter) => painter.skipInlineImage(),
  } satisfies Record<string, Operator>),
)

function number(object: PdfObject): number {
  return typeof object === 'number' ? object : 0
}

function nameOf(object: PdfObject): string {
  return object instanceof PdfName ? object.text : ''
}
