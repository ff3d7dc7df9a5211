/** Messages as a terminal shows them. */
import { styleText } from 'node:util'
import type { VFile } from 'vfile'
import { frameOf } from './frame.ts'
import { type Message, messagesOf } from './message.ts'

type Style = 'bold' | 'dim' | 'red' | 'underline' | 'yellow'

/** Gives text a look where the stream can show one (a terminal, and NO_COLOR not set). */
export type Paint = (style: Style, text: string) => string

export function painterFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}

/** The width that lines are cut to where the stream is no terminal. */
const usualColumns = 80
const indent = '    '

/**
 * Everything that was said of `file`, in the order of the text: a line with the place, the severity and the
 * rule; the words that it is about; then what was found and expected and how to mend it.
 *
 * @param columns width of the terminal
 */
export function printMessages(file: VFile, paint: Paint, columns = usualColumns): string {
  const lines = String(file).split(/\r?\n/)
  return messagesOf(file)
    .map((message) => printMessage(message, lines, paint, columns))
    .join('')
}

function printMessage(message: Message, source: readonly string[], paint: Paint, columns: number): string {
  const { path, line, column, rule, found, expected, mend } = message
  const severity = message.severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning')
  const frame = frameOf(source, message, columns - indent.length, paint)
  const lines = [
    `${paint('bold', printable(`${path}:${line}:${column}`))}  ${severity}  ${paint('dim', rule)}`,
    ...frame.map((part) => indent + part),
    `  Found:    ${printable(found)}`,
    `  Expected: ${printable(expected)}`,
    `  Mend:     ${printable(mend)}`,
  ]
  return `${lines.join('\n')}\n\n`
}

/** Without characters that would steer the terminal: they may stand in a file's name or in a value. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD')
}
