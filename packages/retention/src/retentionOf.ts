import type { Standing } from '@casetrail/events'
import type { ClauseId, EventId, Explanation, Instant, LocalDate } from '@casetrail/kernel'
import type { Policy, RetentionClassId } from '@casetrail/policy'
import type { CaseFacts } from './facts/caseFacts.js'
import { deadlineFrom } from './rules/deadlineFrom.js'
import { type Derivation, derive, type RetentionClass } from './rules/derive.js'
import { explain } from './rules/explain.js'
import type { ReviewFlag } from './rules/reviewFlagsOf.js'

/** A class that fits the case, or may. @since 0.1.0 */
export interface Candidate {
  readonly class: RetentionClassId
  readonly years: number
  readonly clause: ClauseId
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

/** A derivation as an answer. */
export const told = (policy: Policy, derivation: Derivation): Retention => {
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

/** How long a case is kept, by the facts up to an instant of valid time. Pure. @since 0.1.0 */
export const retentionOf = (policy: Policy, facts: CaseFacts, at: Instant): Retention =>
  told(policy, derive(policy, facts, at))
