/** Messages as a terminal shows them. */
import { styleText } from 'node:util'
import type { VFile } from 'vfile'

type Style = 'bold' | 'dim' | 'red' | 'yellow'

/** Gives text a look where the stream can show one (a terminal, and NO_COLOR not set). */
export type Paint = (style: Style, text: string) => string

export function painterFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}

type Message = VFile['messages'][number]

/**
 * Everything that was said of `file`, in the order of the text:
 * a line with the place, the severity and the rule, then what was found and expected and how to mend it.
 */
export function printMessages(file: VFile, paint: Paint): string {
  return [...file.messages]
    .sort((a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1))
    .map((message) => printMessage(file, message, paint))
    .join('')
}

function printMessage(file: VFile, message: Message, paint: Paint): string {
  const { line = 1, column = 1, fatal, ruleId = '', reason, expected, note } = message
  const severity = fatal === true ? paint('red', 'error') : paint('yellow', 'warning')
  const lines = [
    `${paint('bold', printable(`${file.path}:${line}:${column}`))}  ${severity}  ${paint('dim', ruleId)}`,
    `  Found:    ${printable(reason)}`,
    `  Expected: ${printable(expected?.join(' ') ?? '')}`,
    `  Mend:     ${printable(note ?? '')}`,
  ]
  return `${lines.join('\n')}\n\n`
}

/** Without characters that would steer the terminal: they may stand in a file's name or in a value. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD')
}
