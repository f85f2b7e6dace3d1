import type { ReviewFlag, Standing } from '@casetrail/facts'
import type { EventId, Explanation, Instant, LocalDate } from '@casetrail/kernel'
import type { PolicyInForce, RetentionClassId, RetentionText } from '@casetrail/policy'
import type { CaseFacts } from '../class/CaseFacts.js'
import type { RetentionClass } from '../class/fittingSchedules.js'
import { deadlineFrom } from './deadlineFrom.js'
import { type Derivation, derive } from './derive.js'
import { explain } from './explain.js'

/** A class that fits the case, or may. @since 0.1.0 */
export interface Candidate {
  readonly class: RetentionClassId
  /** The text that decides, or may: its words and clause, and how long it keeps from what. */
  readonly title: RetentionText['title']
  readonly clause: RetentionText['clause']
  readonly years: number
  readonly months: number
  readonly from: RetentionText['from']
  /** Which one, where the years run from a birthday. */
  readonly birthday: number | null
  /** False: it fits only if an age that is not known turns out so (A3c). */
  readonly certain: boolean
  /** Until when the case would be kept by it; null while it is open, or what the years run from has not come. */
  readonly keepThrough: LocalDate | null
}

/** How long a case is kept, and why. Dates are Europe/London. @since 0.1.0 */
export interface Retention {
  readonly standing: Standing['standing']
  /** `UNDETERMINED`: the dates are those of the longest candidate, and disposal is blocked (A3c). */
  readonly class: RetentionClass
  /** The longest first. Empty before the case has begun. */
  readonly candidates: readonly Candidate[]
  /**
   * The closure in force (A1), and the date that the years run from: the latest that is possible on what is known (A4,
   * L21), null while it has not come. Null unless closed.
   */
  readonly anchor: { readonly closedOn: LocalDate; readonly event: EventId; readonly runsFrom: LocalDate | null } | null
  /** The last day on which it is kept (A2), or to which a human review extended it. */
  readonly keepThrough: LocalDate | null
  /** The first day on which a human may dispose of it. */
  readonly eligibleFrom: LocalDate | null
  /** 00:00 Europe/London of that day. */
  readonly eligibleFromInstant: Instant | null
  /** What a human must review, and has not: which events raised each, `whatBlocksDisposal` tells. */
  readonly reviewFlags: readonly ReviewFlag[]
  readonly explanation: Explanation
}

const candidatesOf = ({ policy, standing, fitting, days }: Derivation): readonly Candidate[] =>
  standing.standing === 'notBegun'
    ? []
    : fitting.map(({ schedule: { code }, by, certain }) => ({
        class: code,
        title: by.text.title,
        clause: by.text.clause,
        years: by.text.years,
        months: by.text.months,
        from: by.text.from,
        birthday: by.text.birthday,
        certain,
        keepThrough: deadlineFrom(policy, by, days.closedOn)?.keepThrough ?? null,
      }))

/** How long a case is kept, by the facts up to an instant of valid time. Pure. */
export const retentionOf = (policy: PolicyInForce, facts: CaseFacts, at: Instant): Retention => {
  const derivation = derive(policy, facts, at)
  const { standing, anchor, deadline, flags } = derivation
  return {
    standing: standing.standing,
    class: standing.standing === 'notBegun' ? 'UNDETERMINED' : derivation.class,
    candidates: candidatesOf(derivation),
    anchor: anchor && {
      closedOn: anchor.closure.on,
      event: anchor.closure.event,
      runsFrom: derivation.fitting[0]?.by.anchor.latest ?? null,
    },
    keepThrough: deadline?.keepThrough ?? null,
    eligibleFrom: deadline?.eligibleFrom ?? null,
    eligibleFromInstant: deadline?.eligibleFromInstant ?? null,
    reviewFlags: flags.map((one) => one.flag),
    explanation: explain(derivation),
  }
}
