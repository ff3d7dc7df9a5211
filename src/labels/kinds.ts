/** What a document is, in words. */
import type { LabelKey } from './labels.ts'

export const kindLabels = {
  brief: 'brief',
  'press-release': 'pressRelease',
  report: 'report',
  article: 'article',
  book: 'book',
} as const satisfies Readonly<Record<string, LabelKey>>
