import { type KnownLifeStage, lifeStagesOf, stageAcross } from '@casetrail/facts'
import { because, type Explanation, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { Derivation } from '../period/derive.js'
import type { AskedCase } from './CaseFacts.js'
import { fittingSchedules } from './fittingSchedules.js'

/* Whom did the case support, on each of the dates that the policy names, and on others where it differs? (A3, A3b) */

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

const aStageOnAnEarlierWordIsUnknown = provision(
  'aStageOnAnEarlierWordIsUnknown',
  'A3c',
  'What was recorded of {date} does not rest on the last word on the date of birth: it is not known until it is determined anew.',
)

const theLongestOfConcernAndClientWins = provision(
  'theLongestOfConcernAndClientWins',
  'A3b',
  'The concern was for a child of the household: this policy keeps the case as a child’s.',
)

const anotherAgeAtAReferralIsTold = provision(
  'anotherAgeAtAReferralIsTold',
  'A3',
  'It was another on {date}, when a referral was received: {lifeStage}. This policy does not ask for that day.',
)

const anotherAgeAtAcceptanceIsTold = provision(
  'anotherAgeAtAcceptanceIsTold',
  'A3',
  'It was another on {date}, when safeguarding was accepted: {lifeStage}. This policy does not ask for that day.',
)

const theLongerTextWinsWhereBothFit = provision(
  'theLongerTextWinsWhereBothFit',
  'A3',
  'The person was a child on one of these days and an adult on another: {code}, the longer of both, is kept to, because early destruction cannot be undone.',
)

/** What can be told of life stages. */
export const lifeStageProvisions = [
  ageIsAskedWhenAReferralWasReceived,
  ageIsAskedWhenSafeguardingWasAccepted,
  ageIsAskedWhenTheCaseWasClosed,
  anotherAgeAtAReferralIsTold,
  anotherAgeAtAcceptanceIsTold,
  theLongerTextWinsWhereBothFit,
  aStageOnAnEarlierWordIsUnknown,
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

const supersededLines = (told: readonly KnownLifeStage[]): Explanation =>
  told
    .filter(({ isSuperseded }) => isSuperseded)
    .map(({ of, event, on }) =>
      because(aStageOnAnEarlierWordIsUnknown, { events: [of, event], dates: [on], places: { date: on } }),
    )

/** The stages of the days that the policy does not ask for, where they differ from what it asks. */
const otherStages = (
  occasion: 'received' | 'accepted',
  { facts, acceptances, at }: AskedCase,
  asked: readonly KnownLifeStage[],
): readonly KnownLifeStage[] => {
  const counting = new Set(acceptances.map(({ event }) => event))
  const expected = stageAcross(asked)
  return lifeStagesOf(facts.lifeStages, occasion, at).filter(
    ({ of, lifeStage }) =>
      (occasion === 'received' || counting.has(of)) && lifeStage !== expected && !asked.some((one) => one.of === of),
  )
}

const isBoth = (stages: readonly KnownLifeStage[]): boolean =>
  stages.some(({ lifeStage }) => lifeStage === 'child') && stages.some(({ lifeStage }) => lifeStage === 'adult')

/** Told only where it is so: of the rows for either stage, the one that decides is the longer. */
const longerTextLines = (
  policy: Policy,
  { days, fitting: [longest], acceptances, stages }: Derivation,
  told: readonly KnownLifeStage[],
): Explanation => {
  if (longest === undefined || longest.schedule.supports === 'anyone' || !isBoth(told)) return []
  const either = { anyRow: told, safeguardingRow: told, concern: stages.concern }
  const hasAcceptance = acceptances.counting.length > 0
  const [longer] = fittingSchedules(policy, { hasAcceptance, stages: either, days })
  const { code } = longest.schedule
  return longer?.schedule.code === code
    ? [because(theLongerTextWinsWhereBothFit, { events: told.map(({ event }) => event), places: { code } })]
    : []
}

/** Age is told only where a row that may fit asks for it: a row for anyone keeps children and adults alike. */
export const lifeStageLines = (policy: Policy, derivation: Derivation): Explanation => {
  const { asked, stages, fitting, acceptances } = derivation
  if (fitting.every(({ schedule }) => schedule.supports === 'anyone')) return []
  const isAccepted = acceptances.counting.length > 0
  const { ageBasis } = policy.settings
  const basis = ageBasis === 'acceptance' && !isAccepted ? 'received' : ageBasis
  const asking = isAccepted ? stages.safeguardingRow : stages.anyRow
  const received = basis === 'received' ? [] : otherStages('received', asked, asking)
  const accepted = basis === 'acceptance' ? [] : otherStages('accepted', asked, asking)
  return [
    ...asking.map((one) => because(byAgeBasis[basis], known(one))),
    ...received.map((one) => because(anotherAgeAtAReferralIsTold, known(one))),
    ...accepted.map((one) => because(anotherAgeAtAcceptanceIsTold, known(one))),
    ...supersededLines(asking),
    ...longerTextLines(policy, derivation, [...asking, ...received, ...accepted]),
    ...stages.concern.map((one) => because(theLongestOfConcernAndClientWins, known(one))),
  ]
}
