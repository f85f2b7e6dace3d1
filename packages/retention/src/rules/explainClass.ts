import type { Acceptance, KnownLifeStage } from '@casetrail/events'
import { because, type Explanation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { Derivation } from './derive.js'

/* Why this class: which acceptances count, whom the case supported, and which row of the schedule is the longest. */

const on = (one: Acceptance) => ({
  events: one.retractedBy === null ? [one.event] : [one.event, one.retractedBy],
  dates: [one.acceptedOn],
})

const acceptanceLines = ({ acceptances: { counting, heardOnly, retracted } }: Derivation): Explanation => [
  ...(counting.length + heardOnly.length + retracted.length > 0
    ? []
    : [
        because(
          'C28',
          'noAcceptanceIsOnRecord',
          'No accepted safeguarding referral is on record: only what applies without one fits.',
        ),
      ]),
  ...counting.map((one) => {
    const says = `Safeguarding was accepted on ${one.acceptedOn} by ${one.body}, whose acceptance counts.`
    return because('A7', 'acceptanceByABodyThatCountsLengthens', says, on(one))
  }),
  ...heardOnly.map((one) => {
    const says = `Safeguarding was accepted on ${one.acceptedOn} by ${one.body}, whose acceptance does not count.`
    return because('A7', 'acceptanceByAnyOtherBodyDoesNotCount', says, on(one))
  }),
  ...retracted.map((one) => {
    const says = `The acceptance of ${one.acceptedOn} was retracted and does not count; any other stands for itself.`
    return because('A6', 'aRetractedAcceptanceDoesNotCount', says, on(one))
  }),
]

const occasions = {
  received: 'when a referral was received',
  acceptance: 'when safeguarding was accepted',
  closure: 'when the case was closed',
}

const known = (one: KnownLifeStage) => ({ events: [one.event], dates: [one.on] })

/** Age is told only where a row that may fit asks for it: a row for anyone keeps children and adults alike. */
const lifeStageLines = (policy: Policy, { fitting, stages, acceptances }: Derivation): Explanation => {
  if (fitting.every(({ schedule }) => schedule.supports === 'anyone')) return []
  const { ageBasis } = policy.settings
  const isAccepted = acceptances.counting.length > 0
  const occasion = occasions[ageBasis === 'acceptance' && !isAccepted ? 'received' : ageBasis]
  const asked = isAccepted ? stages.safeguardingRow : stages.anyRow
  return [
    ...asked.map((one) => {
      const says = `The person’s life stage on ${one.on}, ${occasion}: ${one.lifeStage}.`
      return because('A3', 'ageIsAskedOnTheDatesThatThePolicyNames', says, known(one))
    }),
    ...stages.concern.map((one) => {
      const says = 'The concern was for a child of the household: this policy keeps the case as a child’s.'
      return because('A3b', 'theLongestOfConcernAndClientWins', says, known(one))
    }),
  ]
}

const scheduleLines = ({ fitting: [longest, ...others] }: Derivation): Explanation => {
  if (longest === undefined) return []
  const { code, clause, title, years } = longest.schedule
  const rest =
    others.length === 0 ? '' : ` It is the longest; ${others.map((fit) => fit.schedule.code).join(', ')} may apply too.`
  if (longest.certain) return [because(clause, 'theLongestFittingScheduleWins', `${code}: ${title}.${rest}`)]
  const unknown =
    'A life stage that decides is not known: the class is undetermined, and disposal blocked, until it is.'
  return [
    because('A3c', 'anUnknownAgeIsNeverGuessed', unknown),
    because(
      clause,
      'theLongestCandidateIsShown',
      `Until then the longest candidate is shown: ${code}, ${years} years.${rest}`,
    ),
  ]
}

/** Why the class is what it is. */
export const explainClass = (policy: Policy, derivation: Derivation): Explanation => [
  ...acceptanceLines(derivation),
  ...lifeStageLines(policy, derivation),
  ...scheduleLines(derivation),
]
