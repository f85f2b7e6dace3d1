import type { Standing } from '@casetrail/facts'
import type { EventId, Explanation, Instant, LocalDate } from '@casetrail/kernel'
import type { Policy, RetentionClassId, RetentionSchedule } from '@casetrail/policy'
import type { CaseFacts } from '../class/CaseFacts.js'
import type { RetentionClass } from '../class/fittingSchedules.js'
import type { ReviewFlag } from '../review/reviewFlags.js'
import { deadlineFrom } from './deadlineFrom.js'
import { type Derivation, derive } from './derive.js'
import { explain } from './explain.js'

/** A class that fits the case, or may. @since 0.1.0 */
export interface Candidate {
  readonly class: RetentionClassId
  readonly years: number
  readonly clause: RetentionSchedule['clause']
  /** False: it fits only if an age that is not known turns out so (A3c). */
  readonly certain: boolean
  /** Until when the case would be kept by it; null while it is open. */
  readonly keepThrough: LocalDate | null
}

/** How long a case is kept, and why. Dates are Europe/London. @since 0.1.0 */
export interface Retention {
  readonly standing: Standing['standing']
  /** `UNDETERMINED`: the dates are those of the longest candidate, and disposal is blocked (A3c). */
  readonly class: RetentionClass
  /** The longest first. Empty before the case has begun. */
  readonly candidates: readonly Candidate[]
  /** The closure in force and the date that the years run from (A1, A4); null unless closed. */
  readonly anchor: { readonly closedOn: LocalDate; readonly event: EventId; readonly runsFrom: LocalDate } | null
  /** The last day on which it is kept (A2). */
  readonly keepThrough: LocalDate | null
  /** The first day on which a human may dispose of it. */
  readonly eligibleFrom: LocalDate | null
  /** 00:00 Europe/London of that day. */
  readonly eligibleFromInstant: Instant | null
  readonly reviewFlags: readonly ReviewFlag[]
  readonly explanation: Explanation
}

const candidatesOf = (policy: Policy, { standing, fitting, anchor }: Derivation): readonly Candidate[] =>
  standing.standing === 'notBegun'
    ? []
    : fitting.map(({ schedule, certain }) => ({
        class: schedule.code,
        years: schedule.years,
        clause: schedule.clause,
        certain,
        keepThrough: anchor === null ? null : deadlineFrom(policy, anchor.runsFrom, schedule.years).keepThrough,
      }))

/** How long a case is kept, by the facts up to an instant of valid time. Pure. */
export const retentionOf = (policy: Policy, facts: CaseFacts, at: Instant): Retention => {
  const derivation = derive(policy, facts, at)
  const { standing, anchor, deadline, flags } = derivation
  return {
    standing: standing.standing,
    class: standing.standing === 'notBegun' ? 'UNDETERMINED' : derivation.class,
    candidates: candidatesOf(policy, derivation),
    anchor: anchor && { closedOn: anchor.closure.on, event: anchor.closure.event, runsFrom: anchor.runsFrom },
    keepThrough: deadline?.keepThrough ?? null,
    eligibleFrom: deadline?.eligibleFrom ?? null,
    eligibleFromInstant: deadline?.eligibleFromInstant ?? null,
    reviewFlags: flags.map((one) => one.flag),
    explanation: explain(policy, derivation),
  }
}
