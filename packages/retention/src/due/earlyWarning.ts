import { daysBetween, type LocalDate } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { DueCase } from './whatIsDue.js'

/**
 * What the worklist says of a case today. `withinDays` is the narrowest of the policy's warning periods, 0 on the day
 * itself; `days` counts to the day of eligibility, negative once it is past.
 *
 * @since 0.1.0
 */
export type EarlyWarning =
  | { readonly warning: 'undetermined'; readonly days: number }
  | { readonly warning: 'blocked'; readonly days: number; readonly blockers: DueCase['blockers'] }
  | { readonly warning: 'due'; readonly days: number; readonly withinDays: number }
  | { readonly warning: 'overdue'; readonly days: number }

/**
 * What to warn of today; null: the case is open, or not yet within any warning period (E6). A case whose class is
 * undetermined is always on the list: finding the date of birth is work that takes time (A3c).
 *
 * @since 0.1.0
 */
export const earlyWarning = (policy: Policy, due: DueCase, today: LocalDate): EarlyWarning | null => {
  if (due.eligibleFrom === null) return null
  const days = daysBetween(today, due.eligibleFrom)
  if (due.class === 'UNDETERMINED') return { warning: 'undetermined', days }
  const periods = policy.earlyWarningDays.filter((period) => days <= period)
  if (periods.length === 0 && days >= 0) return null
  if (due.blockers.length > 0) return { warning: 'blocked', days, blockers: due.blockers }
  return days < 0 ? { warning: 'overdue', days } : { warning: 'due', days, withinDays: Math.min(...periods) }
}
