import { addDays, addYears, type Instant, type LocalDate, startOfDay } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** How long a case is kept, by Europe/London dates. @since 0.1.0 */
export interface Deadline {
  /** The last day on which it is kept. */
  readonly keepThrough: LocalDate
  /** The first day on which it may be disposed of, by a named human and never by a clock (C29). */
  readonly eligibleFrom: LocalDate
  /** 00:00 Europe/London of that day. */
  readonly eligibleFromInstant: Instant
}

/** The deadline so many years after a date: through the anniversary, or up to it (A2). 29 February ends on the 28th. */
export const deadlineFrom = (policy: Policy, runsFrom: LocalDate, years: number): Deadline => {
  const anniversary = addYears(runsFrom, years)
  const keepThrough = policy.settings.disposalFrom === 'onAnniversary' ? addDays(anniversary, -1) : anniversary
  const eligibleFrom = addDays(keepThrough, 1)
  return { keepThrough, eligibleFrom, eligibleFromInstant: startOfDay(eligibleFrom) }
}
