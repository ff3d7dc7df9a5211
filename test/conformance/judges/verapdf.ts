/** veraPDF: each file by the standards that it claims. */
import { readFile } from 'node:fs/promises'
import { claimsOf, type PdfStandard } from '../../../src/verify/pdf/claims.ts'
import { veraPdf } from '../../../src/verify/validators/verapdf/verapdf.ts'
import { computer, judgeBy } from './validator.ts'
import type { Judge } from './verdict.ts'

const { find } = veraPdf(computer)

/** Judges every file by all that it claims; a file that claims nothing is at fault. */
export const verapdf: Judge = async (files) => {
  const verdicts = await judgeBy(find, 'pdf')(files)
  return Promise.all(
    verdicts.map(async ({ file, complaints }) => {
      const claims = await claimsOf(await readFile(file))
      return { file, complaints: claims.length > 0 ? complaints : ['it claims nothing', ...complaints] }
    }),
  )
}

/** Judges every file by the standard that is asked for, whatever the file claims. */
export function verapdfBy(asked: (file: string) => PdfStandard): Judge {
  return judgeBy(find, 'pdf', { by: (file) => [asked(file)] })
}
