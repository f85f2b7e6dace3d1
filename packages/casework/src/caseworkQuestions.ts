import { howDidThePersonsPracticeChange } from './questions/howDidThePersonsPracticeChange.js'
import { howDoesTheCaseStand } from './questions/howDoesTheCaseStand.js'
import { whatChangedInOutcomes } from './questions/whatChangedInOutcomes.js'
import { whichObligationsAreOutstanding } from './questions/whichObligationsAreOutstanding.js'

/** Every question about one case or person. @since 0.1.0 */
export const caseworkQuestions = [
  howDoesTheCaseStand,
  whatChangedInOutcomes,
  whichObligationsAreOutstanding,
  howDidThePersonsPracticeChange,
] as const
