import { daysBetween, type Instant, localDateOf, millisOf } from '@casetrail/kernel'
import { isMutuallyAgreed, type Policy } from '@casetrail/policy'
import type { Held, HeldAs } from './held.js'

/** The closure that stands after these events of a case; null: it is open, or has not begun. */
export const closureAfter = (ofTheCase: readonly Held[]): HeldAs<'CaseClosed'> | null => {
  let standing: HeldAs<'CaseClosed'> | null = null
  for (const e of ofTheCase) {
    if (e.type === 'CaseClosed') standing = e
    if (e.type === 'CaseReopened') standing = null
  }
  return standing
}

/** Whether that closure is so long ago at an instant that looking alerts (A10, A11). */
export const alertsAt = (closure: HeldAs<'CaseClosed'>, at: Instant, policy: Policy): boolean => {
  const { alertAfter, alertAfterDays, alertForClosures } = policy.settings
  const on = localDateOf(closure.occurredAt)
  const isLong =
    alertAfter === 'calendarDays'
      ? daysBetween(on, localDateOf(at)) >= alertAfterDays
      : millisOf(at) - millisOf(closure.occurredAt) >= alertAfterDays * 86_400_000
  return isLong && (alertForClosures === 'every' || isMutuallyAgreed(policy, closure.data.reason, on))
}
