/** The validators that finished editions are shown to, where this computer has them. */
import { ace } from './ace.ts'
import { axe } from './axe/axe.ts'
import { type Computer, thisComputer } from './computer.ts'
import { epubcheck } from './epubcheck.ts'
import { nu } from './nu.ts'
import type { Validator } from './validator.ts'
import { veraPdf } from './verapdf/verapdf.ts'

export function validatorsOn(computer: Computer = thisComputer()): readonly Validator[] {
  return [nu(computer), axe(computer), veraPdf(computer), epubcheck(computer), ace(computer)]
}
