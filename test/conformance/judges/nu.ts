/** The Nu HTML checker: no error and no warning. */
import { nu as validator } from '../../../src/verify/validators/nu.ts'
import { computer, judgeBy } from './validator.ts'

export const nu = judgeBy(validator(computer).find, 'html')
