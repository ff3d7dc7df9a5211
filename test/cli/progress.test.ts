import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { isLive, liveDisplay, plainDisplay } from '../../src/cli/progress.ts'
import type { Progress } from '../../src/publish.ts'

const terminal = { isTerminal: true, environment: { TERM: 'xterm-256color' }, quiet: false, plain: false }

describe('a live display', () => {
  it('is shown on a terminal', () => {
    expect(isLive(terminal)).toBe(true)
    expect(isLive({ ...terminal, environment: {} })).toBe(true)
  })

  it.each([
    ['a file or a pipe', { isTerminal: false }],
    ['a run that is to be quiet', { quiet: true }],
    ['--plain', { plain: true }],
    ['a terminal that cannot redraw', { environment: { TERM: 'dumb' } }],
    ['a reader who has set NO_COLOR', { environment: { NO_COLOR: '1' } }],
    ['a build server', { environment: { CI: 'true' } }],
  ])('is not shown to %s', (_case, difference) => {
    expect(isLive({ ...terminal, ...difference })).toBe(false)
  })

  it('takes variables that are empty or say no as not set', () => {
    expect(isLive({ ...terminal, environment: { NO_COLOR: '', CI: '' } })).toBe(true)
    expect(isLive({ ...terminal, environment: { CI: 'false' } })).toBe(true)
  })
})

describe('what is shown', () => {
  const progress = (done: number, ...making: string[]): Progress => ({ total: 3, done, making })

  it('is how far the run is, below the lines that stay, and gone at the end', async () => {
    const { display, screen, write } = await onTerminal()
    display.show(progress(0, 'north', 'south'))
    expect(screen()).toEqual(['0 of 3 documents done', '  making north', '  making south'])
    display.above(() => write('north: 1 source published\n'))
    display.show(progress(1, 'south', 'west'))
    expect(screen()).toEqual([
      'north: 1 source published',
      '1 of 3 documents done',
      '  making south',
      '  making west',
    ])
    display.show(progress(2, 'west'))
    display.above(() => write('south: 1 source refused\n'))
    expect(screen()).toEqual([
      'north: 1 source published',
      'south: 1 source refused',
      '2 of 3 documents done',
      '  making west',
    ])
    display.close()
    expect(screen()).toEqual(['north: 1 source published', 'south: 1 source refused'])
  })

  it('is nothing for a single document', async () => {
    const { display, screen } = await onTerminal()
    display.show({ total: 1, done: 0, making: ['north'] })
    expect(screen()).toEqual([])
  })

  it('does not let a name steer the terminal', async () => {
    const { display, screen } = await onTerminal()
    display.show(progress(0, 'a\u001B[2Jb'))
    expect(screen()[1]).toBe('  making a\uFFFD[2Jb')
  })

  it('leaves lines that stay alone where nothing is redrawn', () => {
    const written: string[] = []
    plainDisplay.show(progress(0, 'north'))
    plainDisplay.above(() => written.push('north: 1 source published\n'))
    plainDisplay.close()
    expect(written).toEqual(['north: 1 source published\n'])
  })
})

/** A display on a terminal, and what can be read on its screen. */
async function onTerminal() {
  const stream = new PassThrough()
  const display = await liveDisplay(stream)
  let written = ''
  return {
    display,
    write: (text: string) => stream.write(text),
    screen() {
      written += stream.read()?.toString() ?? ''
      return screenOf(written)
    },
  }
}

/** The lines on a terminal that was sent `text`: of the control sequences of ECMA-48 those that a display uses. */
function screenOf(text: string): string[] {
  const lines: string[] = []
  let [row, column] = [0, 0]
  const before = () => (lines[row] ?? '').slice(0, column).padEnd(column)
  const put = (character: string) => {
    lines[row] = before() + character + (lines[row] ?? '').slice(column + 1)
    column += 1
  }
  const controls: Readonly<Record<string, (parameter: string) => void>> = {
    A: (count) => {
      row -= Number(count || 1)
    },
    B: (count) => {
      row += Number(count || 1)
    },
    G: (count) => {
      column = Number(count || 1) - 1
    },
    J: () => {
      lines.splice(row, lines.length, before())
    },
    K: (part) => {
      lines[row] = part === '2' ? '' : before()
    },
  }
  const [first = '', ...others] = text.split('\u001B[')
  const pieces = others.map((piece) => /^([\d;?]*)([A-Za-z])(.*)$/s.exec(piece) ?? ['', '', '', piece])
  for (const [, parameter = '', letter = '', plain = ''] of [['', '', '', first], ...pieces]) {
    controls[letter]?.(parameter)
    for (const character of plain) {
      if (character === '\n') [row, column] = [row + 1, 0]
      else put(character)
    }
  }
  return lines.filter((line) => line !== '')
}
