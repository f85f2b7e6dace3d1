import { OutcomeMeasured, SafetyConcernRaised } from '@casetrail/events'
import { onCase } from '@casetrail/facts'
import { measured, measureFields, measureIdsAreNew } from './measured.js'
import { givenAnswersFitTheInstrument, incompleteMeansSomeAnswersAreMissing, instrumentRules } from './measureRules.js'

/**
 * C10 · A form that the person did not finish is told for what it is: its answers are kept, nothing is imputed and
 * nothing scored.
 *
 * @since 0.2.0
 */
export const recordIncompleteMeasure = onCase(
  {
    command: 'RecordIncompleteMeasure',
    clauses: ['C10', 'B23', 'B24', 'E18'],
    says: 'Records a questionnaire that was not completed, without a score.',
    data: measureFields,
    yields: [OutcomeMeasured, SafetyConcernRaised],
  },
  {
    rules: [measureIdsAreNew, ...instrumentRules, givenAnswersFitTheInstrument, incompleteMeansSomeAnswersAreMissing],
    events: (situation) => [...measured(situation, { completeness: 'incomplete', scoresOf: () => [] })],
  },
)
