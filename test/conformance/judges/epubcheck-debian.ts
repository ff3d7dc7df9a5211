/**
 * EPUBCheck 4.2.6 as Debian ships it: the original program, which knows EPUB 3.2.
 *
 * It predates EPUB Accessibility 1.1, so that `pageBreakSource` is a property it has never heard of: the
 * one complaint that is allowed (OPF-027).
 */
import { originalEpubcheck } from '../../../src/verify/validators/epubcheck.ts'
import type { Complaint } from '../../../src/verify/validators/validator.ts'
import { computer, judgeBy } from './validator.ts'

const isKnownGap = ({ rule, message }: Complaint) => rule === 'OPF-027' && message.includes('pageBreakSource')

export const epubcheckDebian = judgeBy(() => originalEpubcheck(computer), 'epub', { except: isKnownGap })
