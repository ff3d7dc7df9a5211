/** Putting a line together from what its nodes say. */
import { announcedRun, isOther } from './languages.ts'
import type { Writer } from './writer.ts'

export type Piece =
  /** Words of the text, in the language of their node. */
  | { readonly kind: 'words'; readonly text: string; readonly language: string }
  /** What is said for something that plain text cannot show: quotation marks, "squared". */
  | { readonly kind: 'sign'; readonly text: string }
  /** "[link 1]": it stands behind the word before it, a space between the two. */
  | { readonly kind: 'mark'; readonly text: string }

export function words(text: string, language: string): Piece {
  return { kind: 'words', text, language }
}

export function sign(text: string): Piece {
  return { kind: 'sign', text }
}

export function mark(text: string): Piece {
  return { kind: 'mark', text }
}

/** The words of `pieces` alone. */
export function wordsIn(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')
}

/** `pieces` as a line whose language is `language`; long runs in another one are announced. */
export function lineFrom(pieces: readonly Piece[], language: string, writer: Writer): string {
  return joined(runsOf(pieces, language).flatMap((run) => announcedPieces(run, language, writer)))
}

function announcedPieces(run: Run, language: string, writer: Writer): readonly Piece[] {
  if (!isOther(run.language, language)) return run.pieces
  return [words(announcedRun(joined(run.pieces), ownWords(run.pieces), run.language, writer), run.language)]
}

/** The words of a run, to be counted: signs set them apart and add none. */
function ownWords(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => (kind === 'words' ? text : text.replace(/[\p{L}\p{N}]+/gu, '')))
    .join('')
}

function joined(pieces: readonly Piece[]): string {
  return pieces.reduce((line, { kind, text }) => {
    if (kind !== 'mark') return line + text
    const before = line.trimEnd()
    return before === '' ? `${text} ` : `${before} ${text}${line.slice(before.length)}`
  }, '')
}

/** Neighbouring pieces in one language, however many nodes they come from. */
interface Run {
  readonly language: string
  readonly pieces: Piece[]
}

/** What is not words belongs to the run that has words on both sides of it, else to the line. */
function runsOf(pieces: readonly Piece[], language: string): readonly Run[] {
  const runs: Run[] = [{ language, pieces: [] }]
  let between: Piece[] = []
  const into = (tag: string, more: readonly Piece[]) => {
    const last = runs.at(-1)
    if (last?.language === tag) last.pieces.push(...more)
    else runs.push({ language: tag, pieces: [...more] })
  }
  for (const piece of pieces) {
    if (piece.kind !== 'words') between.push(piece)
    else if (piece.text !== '') {
      if (between.length > 0)
        into(runs.at(-1)?.language === piece.language ? piece.language : language, between)
      into(piece.language, [piece])
      between = []
    }
  }
  into(language, between)
  return runs
}
