import { because, type Explanation, type Provision, provision } from '@casetrail/kernel'
import type { RetentionText } from '@casetrail/policy'
import { lengthInWords } from '../text/textWords.js'
import type { FittingSchedule } from './fittingSchedules.js'

/* Which row of the schedule gave the class? Each text of it stands for a clause of its own policy's notice. */

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
  'Until then the longest candidate is shown: {code}, {length}.',
)

const theLongestCandidateIsShown = provision(
  'theLongestCandidateIsShown',
  'C24',
  'Until then the longest candidate is shown: {code}, {length}. It is the longest; {others} may apply too.',
)

/** What can be told of the schedule. */
export const scheduleProvisions = [
  theOnlyFittingScheduleApplies,
  theLongestFittingScheduleWins,
  anUnknownAgeIsNeverGuessed,
  theOnlyCandidateIsShown,
  theLongestCandidateIsShown,
] as const

/** What is said of a text cites the clause that the text stands for. */
export const byText = <S extends string>(said: Provision<S>, { clause }: RetentionText): Provision<S> => ({
  ...said,
  clause,
})

/** The row that gave the class, or would. */
export const scheduleLines = ([longest, ...others]: readonly FittingSchedule[]): Explanation => {
  if (longest === undefined) return []
  const { schedule, certain, by } = longest
  const { code } = schedule
  const { text } = by
  const places = {
    code,
    title: text.title,
    length: lengthInWords(text),
    others: others.map((fit) => fit.schedule.code).join(', '),
  }
  const isOnly = others.length === 0
  if (certain)
    return [because(byText(isOnly ? theOnlyFittingScheduleApplies : theLongestFittingScheduleWins, text), { places })]
  return [
    because(anUnknownAgeIsNeverGuessed),
    because(byText(isOnly ? theOnlyCandidateIsShown : theLongestCandidateIsShown, text), { places }),
  ]
}
