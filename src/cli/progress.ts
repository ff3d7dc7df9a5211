/**
 * What a run shows while it goes on: a line for each document that is done, and on a terminal, below them, how
 * far the run has come.
 *
 * A screen reader announces text that is redrawn again and again, or loses its place in it. So nothing is ever
 * redrawn where a reader has asked for plain output: by `--plain`, for all programs by NO_COLOR or a terminal
 * of the type "dumb". Lines that stay are shown there alone, as they are in a file, a pipe and a build server's log.
 */
import { printable } from '../diagnostics/print.ts'
import type { Progress } from '../publish.ts'

export interface Display {
  /** Shows how far the run has come, in the place of what was shown before. */
  show(progress: Progress): void
  /** Has `write` write lines that stay. */
  above(write: () => void): void
  /** Takes away what does not stay. */
  close(): void
}

/** Where what is shown can be redrawn, and should be. */
export interface Surroundings {
  readonly isTerminal: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly quiet: boolean
  readonly plain: boolean
}

export function isLive({ isTerminal, environment, quiet, plain }: Surroundings): boolean {
  const { NO_COLOR = '', TERM, CI = '' } = environment
  const isBuildServer = !['', '0', 'false'].includes(CI)
  return isTerminal && !quiet && !plain && NO_COLOR === '' && TERM !== 'dumb' && !isBuildServer
}

/** Lines that stay, and nothing else. */
export const plainDisplay: Display = {
  show: () => undefined,
  above: (write) => write(),
  close: () => undefined,
}

/** A display on the terminal `stream`. It is drawn when something has changed, never by the clock. */
export async function liveDisplay(stream: NodeJS.WritableStream): Promise<Display> {
  const { createLogUpdate } = await import('log-update')
  const draw = createLogUpdate(stream, { showCursor: true })
  let shown = ''
  const redraw = () => (shown === '' ? draw.clear() : draw(shown))
  return {
    show(progress) {
      shown = describe(progress)
      redraw()
    },
    above(write) {
      draw.clear()
      write()
      redraw()
    },
    close() {
      shown = ''
      redraw()
    },
  }
}

/** `12 of 200 documents done`, and a line for each that is being made; nothing for a single document. */
export function describe({ total, done, making }: Progress): string {
  if (total < 2) return ''
  return [`${done} of ${total} documents done`, ...making.map((slug) => `  making ${printable(slug)}`)].join(
    '\n',
  )
}
