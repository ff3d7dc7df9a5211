import { english } from './en.ts'
import type { LabelTable } from './labels.ts'

export const french: LabelTable = { ...english }
