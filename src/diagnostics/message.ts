/** What was said about a source, as plain data: what terminals show and what `--json` prints. */
import type { VFile } from 'vfile'

export interface Message {
  /** Path of the source, from the working folder. */
  readonly path: string
  /** Counted from 1. A message about the whole source stands at 1:1, without an end. */
  readonly line: number
  /** Counted from 1, in UTF-16 units, as editors count. */
  readonly column: number
  readonly endLine?: number
  /** The column after the last one. */
  readonly endColumn?: number
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly found: string
  readonly expected: string
  readonly mend: string
  /** The clause that the rule serves. */
  readonly serves: string
}

/** The messages of `file`, in the order of the text. */
export function messagesOf(file: VFile): Message[] {
  return file.messages
    .map((message) => plain(file.path, message))
    .sort((one, other) => one.line - other.line || one.column - other.column)
}

/** A message of a plug-in may lack what Lectern's own always have. */
function plain(path: string, said: VFile['messages'][number] & { readonly serves?: string }): Message {
  const { place, line = 1, column = 1, ruleId, fatal, reason, expected, note, serves } = said
  const end = place !== undefined && 'end' in place ? place.end : undefined
  return {
    path,
    line,
    column,
    ...(end && { endLine: end.line, endColumn: end.column }),
    rule: ruleId ?? '',
    severity: fatal === true ? 'error' : 'warning',
    found: reason,
    expected: expected?.join(' ') ?? '',
    mend: note ?? '',
    serves: serves ?? '',
  }
}
