import { OutcomeMeasured, SafetyConcernRaised } from '@casetrail/events'
import { onCase } from '@casetrail/facts'
import { measured, measureFields, measureIdsAreNew } from './measured.js'
import { answersFitTheInstrument, instrumentRules } from './measureRules.js'
import { scoresOf } from './score.js'

/**
 * C10 · The command brings answers only: a score that somebody typed could not be told from one that was computed.
 *
 * @since 0.1.0
 */
export const recordOutcomeMeasure = onCase(
  {
    command: 'RecordOutcomeMeasure',
    clauses: ['C10', 'B23', 'B24', 'E18'],
    says: 'Records a completed questionnaire, scored from its answers.',
    data: measureFields,
    yields: [OutcomeMeasured, SafetyConcernRaised],
  },
  {
    rules: [measureIdsAreNew, ...instrumentRules, answersFitTheInstrument],
    events: (situation) => [...measured(situation, { completeness: 'complete', scoresOf })],
  },
)
