import { type Acceptance, acceptancesUpTo } from '@casetrail/facts'
import { because, type Explanation, type Instant, provision } from '@casetrail/kernel'
import { acceptanceCounts, type Policy } from '@casetrail/policy'
import type { CaseFacts } from './CaseFacts.js'

/* Which acceptances lengthen retention at an instant of valid time? (C26, C27, A6, A7) */

/** The acceptances of a case by what they do to its class. Sets: repeats and order do not matter (A6, L4). */
export interface SortedAcceptances {
  /** Accepted by a body that counts, and standing. */
  readonly counting: readonly Acceptance[]
  /** Accepted by a body that does not count, e.g. one that only heard the case (A7). */
  readonly heardOnly: readonly Acceptance[]
  /** Retracted as entered in error, by a body that would have counted (A6, L3). */
  readonly retracted: readonly Acceptance[]
}

/** Sorts the acceptances up to an instant by the policy's registry of the day of each. */
export const acceptancesThatCount = (policy: Policy, facts: CaseFacts, at: Instant): SortedAcceptances => {
  const all = acceptancesUpTo(facts.safeguarding, at)
  const counts = (one: Acceptance): boolean => acceptanceCounts(policy, one.body, one.acceptedOn)
  return {
    counting: all.filter((one) => one.retractedBy === null && counts(one)),
    heardOnly: all.filter((one) => one.retractedBy === null && !counts(one)),
    retracted: all.filter((one) => one.retractedBy !== null && counts(one)),
  }
}

const noAcceptanceIsOnRecord = provision(
  'noAcceptanceIsOnRecord',
  'C28',
  'No accepted safeguarding referral is on record: only what applies without one fits.',
)

const acceptanceByABodyThatCountsLengthens = provision(
  'acceptanceByABodyThatCountsLengthens',
  'A7',
  'Safeguarding was accepted on {date} by {body}, whose acceptance counts.',
)

const acceptanceByAnyOtherBodyDoesNotCount = provision(
  'acceptanceByAnyOtherBodyDoesNotCount',
  'A7',
  'Safeguarding was accepted on {date} by {body}, whose acceptance does not count.',
)

const aRetractedAcceptanceDoesNotCount = provision(
  'aRetractedAcceptanceDoesNotCount',
  'A6',
  'The acceptance of {date} was retracted and does not count; any other stands for itself.',
)

/** What can be told of acceptances. */
export const acceptanceProvisions = [
  noAcceptanceIsOnRecord,
  acceptanceByABodyThatCountsLengthens,
  acceptanceByAnyOtherBodyDoesNotCount,
  aRetractedAcceptanceDoesNotCount,
] as const

const on = (one: Acceptance) => ({
  events: one.retractedBy === null ? [one.event] : [one.event, one.retractedBy],
  dates: [one.acceptedOn],
  places: { date: one.acceptedOn, body: one.body },
})

/** Each acceptance, and whether it counts. */
export const acceptanceLines = ({ counting, heardOnly, retracted }: SortedAcceptances): Explanation =>
  counting.length + heardOnly.length + retracted.length === 0
    ? [because(noAcceptanceIsOnRecord)]
    : [
        ...counting.map((one) => because(acceptanceByABodyThatCountsLengthens, on(one))),
        ...heardOnly.map((one) => because(acceptanceByAnyOtherBodyDoesNotCount, on(one))),
        ...retracted.map((one) => because(aRetractedAcceptanceDoesNotCount, on(one))),
      ]
