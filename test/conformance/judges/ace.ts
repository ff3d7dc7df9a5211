/** Ace by DAISY: EPUB Accessibility 1.1, no violation of any weight. */
import { ace as validator } from '../../../src/verify/validators/ace.ts'
import { computer, judgeBy } from './validator.ts'

export const ace = judgeBy(validator(computer).find, 'epub')
