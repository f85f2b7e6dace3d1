import type { KnownLifeStage } from '@casetrail/facts'
import { because, type Explanation, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { FittingSchedule } from './fittingSchedules.js'
import type { LifeStagesThatMatter } from './lifeStagesThatMatter.js'

/* Whom did the case support, on each of the dates that the policy names? (A3, A3b) */

const ageIsAskedWhenAReferralWasReceived = provision(
  'ageIsAskedWhenAReferralWasReceived',
  'A3',
  'The person’s life stage on {date}, when a referral was received: {lifeStage}.',
)

const ageIsAskedWhenSafeguardingWasAccepted = provision(
  'ageIsAskedWhenSafeguardingWasAccepted',
  'A3',
  'The person’s life stage on {date}, when safeguarding was accepted: {lifeStage}.',
)

const ageIsAskedWhenTheCaseWasClosed = provision(
  'ageIsAskedWhenTheCaseWasClosed',
  'A3',
  'The person’s life stage on {date}, when the case was closed: {lifeStage}.',
)

const theLongestOfConcernAndClientWins = provision(
  'theLongestOfConcernAndClientWins',
  'A3b',
  'The concern was for a child of the household: this policy keeps the case as a child’s.',
)

/** What can be told of life stages. */
export const lifeStageProvisions = [
  ageIsAskedWhenAReferralWasReceived,
  ageIsAskedWhenSafeguardingWasAccepted,
  ageIsAskedWhenTheCaseWasClosed,
  theLongestOfConcernAndClientWins,
] as const

const byAgeBasis = {
  received: ageIsAskedWhenAReferralWasReceived,
  acceptance: ageIsAskedWhenSafeguardingWasAccepted,
  closure: ageIsAskedWhenTheCaseWasClosed,
} as const

const known = ({ event, on, lifeStage }: KnownLifeStage) => ({
  events: [event],
  dates: [on],
  places: { date: on, lifeStage },
})

interface Asked {
  readonly stages: LifeStagesThatMatter
  readonly fitting: readonly FittingSchedule[]
  readonly isAccepted: boolean
}

/** Age is told only where a row that may fit asks for it: a row for anyone keeps children and adults alike. */
export const lifeStageLines = (policy: Policy, { stages, fitting, isAccepted }: Asked): Explanation => {
  if (fitting.every(({ schedule }) => schedule.supports === 'anyone')) return []
  const { ageBasis } = policy.settings
  const asked = byAgeBasis[ageBasis === 'acceptance' && !isAccepted ? 'received' : ageBasis]
  return [
    ...(isAccepted ? stages.safeguardingRow : stages.anyRow).map((one) => because(asked, known(one))),
    ...stages.concern.map((one) => because(theLongestOfConcernAndClientWins, known(one))),
  ]
}
