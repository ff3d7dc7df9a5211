import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ProgramFailure, runProgram } from '../../src/verify/program.ts'

const node = process.execPath

describe('a program of this machine', () => {
  it('gives its status and what it wrote', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.exitCode = 3'
    expect(await runProgram(node, ['-e', script], { input: 'Ünïcode' })).toEqual({
      status: 3,
      output: 'Ünïcode',
      complaint: '',
    })
  })

  it('gives the end of what it complains of', async () => {
    const script = 'process.stderr.write("x".repeat(1000000) + "at last")'
    const finished = await runProgram(node, ['-e', script])
    expect(finished?.complaint).toHaveLength(4000)
    expect(finished?.complaint).toMatch(/xat last$/)
  })

  it('has the variables and the folder that it is given, and those of this process', async () => {
    const script = 'console.log(process.env.LECTERN_TEST, process.cwd(), process.env.PATH !== undefined)'
    const run = { environment: { LECTERN_TEST: 'here' }, folder: '/' }
    expect((await runProgram(node, ['-e', script], run))?.output).toBe('here / true\n')
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

  it('is ended by a signal, with what it has started, in groups of its own too', async () => {
    const stop = new AbortController()
    const pipe = join(await mkdtemp(join(tmpdir(), 'lectern-program-')), 'pipe')
    onTestFinished(() => rm(dirname(pipe), { recursive: true }))
    const server = createServer()
    const childIsGone = new Promise((resolve) => {
      server.on('connection', (child) => {
        child
          .on('error', () => {})
          .on('close', resolve)
          .resume()
        stop.abort(new Error('Enough'))
      })
    })
    await new Promise<void>((resolve) => server.listen(pipe, resolve))
    onTestFinished(() => void server.close())
    const child = `require('net').connect(${JSON.stringify(pipe)})`
    const script = `require('child_process').spawn(process.execPath, ['-e', process.argv[1]], { stdio: 'inherit', detached: true })`
    await expect(runProgram(node, ['-e', script, child], { signal: stop.signal })).rejects.toThrow('Enough')
    await childIsGone
  })

  it('is not started when the signal has come already', async () => {
    const signal = AbortSignal.abort(new Error('Too late'))
    await expect(runProgram('lectern-has-no-such-program', [], { signal })).rejects.toThrow('Too late')
  })

  it('need not read what it is given', async () => {
    expect(await runProgram(node, ['-e', ''], { input: 'x'.repeat(1_000_000) })).toMatchObject({ status: 0 })
  })
})
