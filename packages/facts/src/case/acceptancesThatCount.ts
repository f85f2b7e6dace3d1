import type { Instant } from '@casetrail/kernel'
import { acceptanceCounts, type Policy } from '@casetrail/policy'
import { type Acceptance, acceptancesUpTo, type Safeguarding } from './safeguarding.js'

/* Which acceptances lengthen retention at an instant of valid time? (C26, C27, A6, A7) */

/** The acceptances of a case by what they do to its class. Sets: repeats and order do not matter (A6, L4). @since 0.2.0 */
export interface SortedAcceptances {
  /** Accepted by a body that counts, and standing. */
  readonly counting: readonly Acceptance[]
  /** Accepted by a body that does not count, e.g. one that only heard the case (A7). */
  readonly heardOnly: readonly Acceptance[]
  /** Retracted as entered in error, by a body that would have counted (A6, L3). */
  readonly retracted: readonly Acceptance[]
}

/** Sorts the acceptances up to an instant by the policy's registry of the day of each. @since 0.2.0 */
export const acceptancesThatCount = (policy: Policy, safeguarding: Safeguarding, at: Instant): SortedAcceptances => {
  const all = acceptancesUpTo(safeguarding, at)
  const counts = (one: Acceptance): boolean => acceptanceCounts(policy, one.body, one.acceptedOn)
  return {
    counting: all.filter((one) => one.retractedBy === null && counts(one)),
    heardOnly: all.filter((one) => one.retractedBy === null && !counts(one)),
    retracted: all.filter((one) => one.retractedBy !== null && counts(one)),
  }
}
