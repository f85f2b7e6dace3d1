import { daysBetween, type LocalDate } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** How near the day is from which a human may dispose of a case, whatever blocks it (E6). @since 0.2.0 */
export interface EarlyWarning {
  /** To that day, 0 on it, negative once it is past; null: none, the case is open. */
  readonly days: number | null
  /** The narrowest of the policy's warning periods that has begun; null: none has, or the day is past. */
  readonly withinDays: number | null
  /** The day is past, and the case is still there. */
  readonly overdue: boolean
}

/** The warning of a case on a day. */
export const earlyWarning = (policy: Policy, eligibleFrom: LocalDate | null, today: LocalDate): EarlyWarning => {
  if (eligibleFrom === null) return { days: null, withinDays: null, overdue: false }
  const days = daysBetween(today, eligibleFrom)
  const periods = policy.earlyWarningDays.filter((period) => 0 <= days && days <= period)
  return { days, withinDays: periods.length === 0 ? null : Math.min(...periods), overdue: days < 0 }
}
