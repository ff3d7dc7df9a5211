/** EPUBCheck 5's rules, in their port to JavaScript: no error and no warning. */
import { portedEpubcheck } from '../../../src/verify/validators/epubcheck.ts'
import { computer, judgeBy } from './validator.ts'

export const epubcheck = judgeBy(async () => portedEpubcheck(computer), 'epub')
