import type { Acceptance, Hearing, SortedAcceptances } from '@casetrail/facts'
import { because, type Explanation, localDateOf, provision } from '@casetrail/kernel'

/* What counts towards retention of what was accepted, and what does not? (C26, C27, A6, A7) */

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

const aHearingIsNoAcceptance = provision(
  'aHearingIsNoAcceptance',
  'A7',
  'The case was heard on {date} by {body}: a hearing is no acceptance, and counts for nothing.',
)

/** What can be told of acceptances and hearings. */
export const acceptanceProvisions = [
  noAcceptanceIsOnRecord,
  acceptanceByABodyThatCountsLengthens,
  acceptanceByAnyOtherBodyDoesNotCount,
  aRetractedAcceptanceDoesNotCount,
  aHearingIsNoAcceptance,
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

/** Each hearing, and that it does not count. */
export const hearingLines = (hearings: readonly Hearing[]): Explanation =>
  hearings.map(({ event, at, body }) => {
    const date = localDateOf(at)
    return because(aHearingIsNoAcceptance, { events: [event], dates: [date], places: { date, body } })
  })
