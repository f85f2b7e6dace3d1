import { reviewOf } from '@casetrail/facts'
import { because, type Explanation, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { acceptanceLines, acceptanceProvisions, hearingLines } from '../class/acceptanceLines.js'
import { lastBirthWord } from '../class/CaseFacts.js'
import { fittingSchedules } from '../class/fittingSchedules.js'
import { lifeStageLines, lifeStageProvisions } from '../class/lifeStageLines.js'
import { scheduleLines, scheduleProvisions } from '../class/scheduleLines.js'
import { reviewLines, reviewProvisions } from '../review/reviewLines.js'
import { daysThatMatter } from '../text/daysThatMatter.js'
import { textLines, textProvisions } from '../text/textLines.js'
import { anchorOf, lateAcceptanceLines, lateAcceptanceProvisions } from './anchorOf.js'
import { deadlineFrom, deadlineLines, deadlineProvisions } from './deadlineFrom.js'
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

const whatWasPromisedStands = provision(
  'whatWasPromisedStands',
  'E22',
  'Version {version} of the policy was in force at the closure or since, and decides: by version {present}, in force now, the case would be kept through {date}.',
)

const anEarlierClosurePromised = provision(
  'anEarlierClosurePromised',
  'E22',
  'It had been closed before, on {date}: what follows is how long that closure promised to keep it.',
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
  ...reviewProvisions,
  anEarlierClosurePromised,
  whatWasPromisedStands,
  theGpCopyIsOutsideThisDeadline,
] as const

/** What would apply had nothing been accepted: when it ran out, an acceptance after it still classifies anew (A5). */
const lateLines = (policy: Policy, { asked, acceptances, stages }: Derivation): Explanation => {
  const anchor = anchorOf(policy, asked.standing, acceptances.counting)
  if (anchor === null || acceptances.counting.every(({ acceptedOn }) => acceptedOn <= anchor.closure.on)) return []
  const days = daysThatMatter(policy, { ...asked, acceptances: [] }, lastBirthWord(asked.facts.lifespan))
  const [without] = fittingSchedules(policy, { hasAcceptance: false, stages, days })
  if (without === undefined) return []
  const ranOut = deadlineFrom(policy, without.by, days.closedOn)?.eligibleFrom ?? null
  return lateAcceptanceLines(policy, anchor, { acceptances: acceptances.counting, ranOut })
}

const endLines = (policy: Policy, { days, scheduled, fitting: [longest] }: Derivation): Explanation =>
  days.closedOn === null || scheduled === null || longest === undefined
    ? []
    : deadlineLines(policy, longest.by, { ...scheduled, closedOn: days.closedOn })

const begunLines = (policy: Policy, derivation: Derivation): Explanation => {
  const { fitting, days, acceptances, flags, reviews, asked } = derivation
  return [
    ...acceptanceLines(acceptances),
    ...hearingLines(asked.facts.safeguarding.hearings.filter(({ at }) => at <= asked.at)),
    ...lifeStageLines(policy, derivation),
    ...scheduleLines(fitting),
    ...textLines(fitting[0], days),
    ...lateLines(policy, derivation),
    ...endLines(policy, derivation),
    ...flags.map(({ flag, events }) => because(reviewOf[flag], { events })),
    ...reviewLines(reviews),
  ]
}

/** That an earlier closure decides, and which. */
const earlierLines = ({ instead }: Derivation): Explanation => {
  if (instead === null || instead.spell.endedBy === null) return []
  const { by, endedBy } = instead.spell
  return [
    because(anEarlierClosurePromised, { events: [by.event, endedBy.event], dates: [by.on], places: { date: by.on } }),
  ]
}

/** Which version decides, where it is not the present one, and what the present one would make of it. */
const insteadLines = ({ policy, instead }: Derivation): Explanation => {
  if (instead === null) return []
  const { version: present } = instead.of.policy
  const end = instead.of.scheduled?.keepThrough ?? null
  return [
    because(whatWasPromisedStands, {
      events: [instead.adoptedBy],
      dates: end === null ? [] : [end],
      places: { version: policy.version, present, date: end ?? 'no day' },
    }),
  ]
}

/** Why the answer is what it is, from what records are kept for (C23) to what the answer does not reach (C30). */
export const explain = (derivation: Derivation): Explanation => [
  because(recordsAreKeptInCaseOfQueries),
  ...standingLines(derivation.standing),
  ...earlierLines(derivation),
  ...(derivation.standing.standing === 'notBegun' ? [] : begunLines(derivation.policy, derivation)),
  ...insteadLines(derivation),
  because(theGpCopyIsOutsideThisDeadline),
]
