/** Messages as readable lines, so that a test shows what an author would read. */
import type { VFile } from 'vfile'

/** `line:column rule: found | expected | mend`, in the order of the source. */
export function messagesOf(file: VFile): string[] {
  return file.messages.map(
    ({ line, column, ruleId, reason, expected, note }) =>
      `${line}:${column} ${ruleId}: ${reason} | ${expected?.join(' ')} | ${note}`,
  )
}

/** `line:column rule`, for tests that look at what is found and where. */
export function rulesOf(file: VFile): string[] {
  return file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)
}
