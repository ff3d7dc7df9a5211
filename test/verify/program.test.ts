import { describe, expect, it } from 'vitest'
import { ProgramFailure, runProgram } from '../../src/verify/program.ts'

const node = process.execPath

describe('a program of this machine', () => {
  it('gives its status and what it wrote', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.exitCode = 3'
    expect(await runProgram(node, ['-e', script], { input: 'Ünïcode' })).toEqual({
      status: 3,
      output: 'Ünïcode',
    })
  })

  it('gives its output piece by piece, and keeps none of it', async () => {
    let bytes = 0
    const onOutput = (piece: Uint8Array) => {
      bytes += piece.length
    }
    const finished = await runProgram(node, ['-e', 'process.stdout.write("x".repeat(300000))'], { onOutput })
    expect([bytes, finished?.output]).toEqual([300_000, ''])
  })

  it('is none where nothing has its name', async () => {
    expect(await runProgram('lectern-has-no-such-program', [])).toBeUndefined()
  })

  it('sees its arguments as they are: no shell reads them', async () => {
    const words = ['a b', '$HOME', '; echo c', '`d`', '"']
    const finished = await runProgram(node, ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...words])
    expect(JSON.parse(finished?.output ?? '')).toEqual(words)
  })

  it('is ended when it takes too long', async () => {
    const endless = runProgram(node, ['-e', 'setInterval(() => {}, 1000)'], { seconds: 0.2 })
    await expect(endless).rejects.toThrow(new ProgramFailure(`${node} took longer than 0.2 seconds.`))
  })

  it('is ended when it writes too much', async () => {
    const script = 'const more = () => process.stdout.write("x".repeat(1000), more); more()'
    await expect(runProgram(node, ['-e', script], { mostBytes: 10_000 })).rejects.toThrow(
      new ProgramFailure(`${node} wrote more than 10000 bytes.`),
    )
  })

  it('need not read what it is given', async () => {
    expect(await runProgram(node, ['-e', ''], { input: 'x'.repeat(1_000_000) })).toMatchObject({ status: 0 })
  })
})
