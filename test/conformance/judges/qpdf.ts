/** qpdf: the file's cross-references, objects and streams are sound. */
import { pathOf, run } from './program.ts'
import type { Judge, Verdict } from './verdict.ts'

export const qpdf: Judge = async (files) => {
  const verdicts: Verdict[] = []
  for (const file of files) {
    const { status, stdout, stderr } = await run(pathOf('qpdf'), ['--check', file])
    verdicts.push({ file, complaints: status === 0 ? [] : linesOf(`${stderr}\n${stdout}`) })
  }
  return verdicts
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
