/** A judgement from what a validator complained of. */
import type { CheckedClause, Complaint, Judgement } from './validator.ts'

/** As many complaints as anyone reads. */
const mostComplaints = 50

export function judgementOf(
  path: string,
  standards: readonly string[],
  complaints: readonly Complaint[],
  checked?: readonly CheckedClause[],
): Judgement {
  const errors = complaints.filter(({ severity }) => severity === 'error')
  const warnings = complaints.filter(({ severity }) => severity === 'warning')
  return {
    path,
    standards,
    passed: errors.length === 0,
    complaints: [...errors, ...warnings].slice(0, mostComplaints),
    complaintsInAll: complaints.length,
    ...(checked === undefined ? {} : { checked }),
  }
}
