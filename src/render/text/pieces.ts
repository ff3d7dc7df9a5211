/** Putting a line together from what its nodes say. */
import { announcedRun, isOther, isShort } from './languages.ts'
import type { Writer } from './writer.ts'

export type Piece =
  /** Words of the text, in the language of their node. */
  | { readonly kind: 'words'; readonly text: string; readonly language: string }
  /**
   * What is said for something that plain text cannot show: quotation marks, "squared". It is in the language of its
   * node; between cells it is in none.
   */
  | { readonly kind: 'sign'; readonly text: string; readonly language?: string | undefined }
  /** "[link 1]": it stands behind the word before it, a space between the two. */
  | { readonly kind: 'mark'; readonly text: string }

export function words(text: string, language: string): Piece {
  return { kind: 'words', text, language }
}

export function sign(text: string, language?: string): Piece {
  return { kind: 'sign', text, language }
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
  const runs = withTerms(runsOf(pieces, language), language)
  return joined(runs.flatMap((run) => announcedPieces(run, language, writer)))
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

/**
 * What is in no language, and space, belongs to the run that has words on both sides of it, else to the line; marks and
 * space between two other languages belong to the first.
 */
function runsOf(pieces: readonly Piece[], language: string): readonly Run[] {
  const runs: Run[] = [{ language, pieces: [] }]
  let between: Piece[] = []
  const into = (tag: string, more: readonly Piece[]) => {
    const last = runs.at(-1)
    if (last?.language === tag) last.pieces.push(...more)
    else runs.push({ language: tag, pieces: [...more] })
  }
  for (const piece of pieces) {
    const own = piece.kind === 'mark' || isSpace(piece) ? undefined : piece.language
    if (own === undefined) between.push(piece)
    else if (piece.text !== '') {
      const last = runs.at(-1)?.language ?? language
      const belongs = last === own || (own !== language && !between.some(({ kind }) => kind === 'sign'))
      if (between.length > 0) into(belongs ? last : language, between)
      into(own, [piece])
      between = []
    }
  }
  into(language, between)
  return runs
}

function isSpace({ kind, text }: Piece): boolean {
  return kind === 'words' && text !== '' && text.trim() === ''
}

/** A name or a term in a third language does not break the passage that it stands in. */
function withTerms(runs: readonly Run[], language: string): readonly Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const [around, term] = whole.slice(-2)
    const isInside =
      run.language !== language && around?.language === run.language && term?.language !== language
    if (
      around !== undefined &&
      term !== undefined &&
      isInside &&
      isShort(ownWords(term.pieces), term.language)
    ) {
      whole.pop()
      around.pieces.push(...term.pieces, ...run.pieces)
    } else whole.push(run)
  }
  return whole
}
