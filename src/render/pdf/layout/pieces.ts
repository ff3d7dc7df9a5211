/** Pieces moved with the strip that they stand in. */
import type { Piece } from './page.ts'

type Mover = {
  readonly [Kind in Piece['kind']]: (
    piece: Extract<Piece, { kind: Kind }>,
    x: number,
    y: number,
  ) => Extract<Piece, { kind: Kind }>
}

const movers: Mover = {
  line: (piece, x, y) => ({ ...piece, x: piece.x + x, baseline: piece.baseline + y }),
  pageNumber: (piece, x, y) => ({
    ...piece,
    from: piece.from + x,
    to: piece.to + x,
    baseline: piece.baseline + y,
  }),
  picture: (piece, x, y) => ({ ...piece, x: piece.x + x, y: piece.y + y }),
  wrap: (piece, x, y) => ({ ...piece, x: piece.x + x, baseline: piece.baseline + y }),
  rule: (piece, x, y) => ({ ...piece, x: piece.x + x, y: piece.y + y }),
}

export function movedPiece<Moved extends Piece>(piece: Moved, x: number, y: number): Moved {
  const move = movers[piece.kind] as (piece: Piece, x: number, y: number) => Piece
  return move(piece, x, y) as Moved
}
