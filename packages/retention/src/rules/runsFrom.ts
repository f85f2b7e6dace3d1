import type { Acceptance } from '@casetrail/events'
import type { LocalDate } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** The date that the years run from: the closure, or by the other reading a later acceptance (A1, A4). */
export const runsFrom = (policy: Policy, closedOn: LocalDate, acceptances: readonly Acceptance[]): LocalDate =>
  policy.settings.acceptedAfterClosureAnchor === 'laterOfClosureAndAcceptance'
    ? acceptances.reduce((latest, one) => (one.acceptedOn > latest ? one.acceptedOn : latest), closedOn)
    : closedOn
