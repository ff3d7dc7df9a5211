/** axe-core in Chromium, in every view: WCAG 2.0 to 2.2, A and AA, and its best practices. */
import { axe as validator } from '../../../src/verify/validators/axe/axe.ts'
import { computer, judgeBy } from './validator.ts'

export const axe = judgeBy(validator(computer).find, 'html')

/** Contrast alone, as high-contrast themes promise it (WCAG 2.2, 1.4.6: 7:1, and 4.5:1 for large type). */
export const enhancedContrast = judgeBy(
  validator(computer, {
    standard: 'WCAG 2.2, 1.4.6',
    runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
  }).find,
  'html',
)
