import { because, type Explanation, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { acceptanceLines, acceptanceProvisions } from '../class/acceptancesThatCount.js'
import { lifeStageLines, lifeStageProvisions } from '../class/lifeStageLines.js'
import { scheduleLines, scheduleProvisions } from '../class/scheduleLines.js'
import { reviewOf } from '../review/reviewFlags.js'
import { lateAcceptanceLines, lateAcceptanceProvisions } from './anchorOf.js'
import { deadlineFrom, deadlineLine, deadlineProvisions } from './deadlineFrom.js'
import type { Derivation } from './derive.js'
import { standingLines, standingProvisions } from './standingLines.js'

/* The derivation told line by line, in the order in which one follows from another. Nothing is decided here. */

const recordsAreKeptInCaseOfQueries = provision(
  'recordsAreKeptInCaseOfQueries',
  'C23',
  'A closed record is kept in case of queries, for as long as the policy says.',
)

const theGpCopyIsOutsideThisDeadline = provision(
  'theGpCopyIsOutsideThisDeadline',
  'C30',
  'What is part of the electronic patient record is retained by the GP practice: this deadline does not reach it.',
)

/** Whatever an explanation of retention can cite. */
export const retentionProvisions = [
  recordsAreKeptInCaseOfQueries,
  ...standingProvisions,
  ...acceptanceProvisions,
  ...lifeStageProvisions,
  ...scheduleProvisions,
  ...lateAcceptanceProvisions,
  ...deadlineProvisions,
  ...Object.values(reviewOf),
  theGpCopyIsOutsideThisDeadline,
] as const

const lateLines = (policy: Policy, { anchor, acceptances, fitting }: Derivation): Explanation => {
  const without = fitting.find(({ schedule }) => !schedule.acceptedSafeguarding)
  if (anchor === null || without === undefined) return []
  const ranOut = deadlineFrom(policy, anchor.closure.on, without.schedule.years).eligibleFrom
  return lateAcceptanceLines(policy, anchor, { acceptances: acceptances.counting, ranOut })
}

const begunLines = (policy: Policy, derivation: Derivation): Explanation => {
  const { stages, fitting, acceptances, anchor, deadline, flags } = derivation
  return [
    ...acceptanceLines(acceptances),
    ...lifeStageLines(policy, { stages, fitting, isAccepted: acceptances.counting.length > 0 }),
    ...scheduleLines(fitting),
    ...lateLines(policy, derivation),
    ...(anchor === null || deadline === null ? [] : [deadlineLine(policy, anchor, deadline)]),
    ...flags.map(({ flag, events }) => because(reviewOf[flag], { events })),
  ]
}

/** Why the answer is what it is, from what records are kept for (C23) to what the answer does not reach (C30). */
export const explain = (policy: Policy, derivation: Derivation): Explanation => [
  because(recordsAreKeptInCaseOfQueries),
  ...standingLines(derivation.standing),
  ...(derivation.standing.standing === 'notBegun' ? [] : begunLines(policy, derivation)),
  because(theGpCopyIsOutsideThisDeadline),
]
