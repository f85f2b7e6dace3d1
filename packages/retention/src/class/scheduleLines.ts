import { because, type Explanation, type Provision, provision } from '@casetrail/kernel'
import type { RetentionSchedule } from '@casetrail/policy'
import type { FittingSchedule } from './fittingSchedules.js'

/* Which row of the schedule gave the class? Each row stands for a clause of its own policy's notice. */

const theOnlyFittingScheduleApplies = provision('theOnlyFittingScheduleApplies', 'C24', '{code}: {title}.')

const theLongestFittingScheduleWins = provision(
  'theLongestFittingScheduleWins',
  'C24',
  '{code}: {title}. It is the longest; {others} may apply too.',
)

const anUnknownAgeIsNeverGuessed = provision(
  'anUnknownAgeIsNeverGuessed',
  'A3c',
  'A life stage that decides is not known: the class is undetermined, and disposal blocked, until it is.',
)

const theOnlyCandidateIsShown = provision(
  'theOnlyCandidateIsShown',
  'C24',
  'Until then the longest candidate is shown: {code}, {years} years.',
)

const theLongestCandidateIsShown = provision(
  'theLongestCandidateIsShown',
  'C24',
  'Until then the longest candidate is shown: {code}, {years} years. It is the longest; {others} may apply too.',
)

/** What can be told of the schedule. */
export const scheduleProvisions = [
  theOnlyFittingScheduleApplies,
  theLongestFittingScheduleWins,
  anUnknownAgeIsNeverGuessed,
  theOnlyCandidateIsShown,
  theLongestCandidateIsShown,
] as const

/** What is said of a row cites the clause that the row stands for. */
export const byRow = <S extends string>(said: Provision<S>, { clause }: RetentionSchedule): Provision<S> => ({
  ...said,
  clause,
})

/** The row that gave the class, or would. */
export const scheduleLines = ([longest, ...others]: readonly FittingSchedule[]): Explanation => {
  if (longest === undefined) return []
  const { schedule, certain } = longest
  const { code, title, years } = schedule
  const places = { code, title, years, others: others.map((fit) => fit.schedule.code).join(', ') }
  const isOnly = others.length === 0
  if (certain)
    return [
      because(byRow(isOnly ? theOnlyFittingScheduleApplies : theLongestFittingScheduleWins, schedule), { places }),
    ]
  return [
    because(anUnknownAgeIsNeverGuessed),
    because(byRow(isOnly ? theOnlyCandidateIsShown : theLongestCandidateIsShown, schedule), { places }),
  ]
}
