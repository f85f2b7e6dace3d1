import { because, type Explanation, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { acceptanceLines, acceptanceProvisions } from '../class/acceptancesThatCount.js'
import { fittingSchedules } from '../class/fittingSchedules.js'
import { lifeStageLines, lifeStageProvisions } from '../class/lifeStageLines.js'
import { scheduleLines, scheduleProvisions } from '../class/scheduleLines.js'
import { reviewOf } from '../review/reviewFlags.js'
import { daysThatMatter } from '../text/daysThatMatter.js'
import { textLines, textProvisions } from '../text/textLines.js'
import { lateAcceptanceLines, lateAcceptanceProvisions } from './anchorOf.js'
import { deadlineFrom, deadlineLines, deadlineProvisions } from './deadlineFrom.js'
import { type Derivation, lastBirthWord } from './derive.js'
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
  ...textProvisions,
  ...lateAcceptanceProvisions,
  ...deadlineProvisions,
  ...Object.values(reviewOf),
  theGpCopyIsOutsideThisDeadline,
] as const

/** What would apply had nothing been accepted: when it ran out, an acceptance after it still classifies anew (A5). */
const lateLines = (policy: Policy, { asked, anchor, acceptances, stages }: Derivation): Explanation => {
  if (anchor === null || acceptances.counting.every(({ acceptedOn }) => acceptedOn <= anchor.closure.on)) return []
  const days = daysThatMatter(policy, { ...asked, acceptances: [] }, lastBirthWord(asked.facts))
  const [without] = fittingSchedules(policy, { hasAcceptance: false, stages, days })
  if (without === undefined) return []
  const ranOut = deadlineFrom(policy, without.by, days.closedOn)?.eligibleFrom ?? null
  return lateAcceptanceLines(policy, anchor, { acceptances: acceptances.counting, ranOut })
}

const endLines = (policy: Policy, { days, deadline, fitting: [longest] }: Derivation): Explanation =>
  days.closedOn === null || deadline === null || longest === undefined
    ? []
    : deadlineLines(policy, longest.by, { ...deadline, closedOn: days.closedOn })

const begunLines = (policy: Policy, derivation: Derivation): Explanation => {
  const { fitting, days, acceptances, flags } = derivation
  return [
    ...acceptanceLines(acceptances),
    ...lifeStageLines(policy, derivation),
    ...scheduleLines(fitting),
    ...textLines(fitting[0], days),
    ...lateLines(policy, derivation),
    ...endLines(policy, derivation),
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
