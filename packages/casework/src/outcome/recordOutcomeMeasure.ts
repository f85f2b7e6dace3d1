import { OutcomeMeasured, SafetyConcernRaised } from '@casetrail/events'
import { newIdsAreUnused, onCase } from '@casetrail/facts'
import {
  Code,
  event,
  integer,
  list,
  MeasureId,
  oneOf,
  orNull,
  type SafetyConcernId,
  VersionLabel,
} from '@casetrail/kernel'
import { measureRules } from './measureRules.js'
import type { Scorer } from './Scorer.js'
import { scoresOf } from './score.js'
import { scorerOf } from './scorers.js'

/**
 * C10 · The command brings answers only: a score that somebody typed could not be told from one that was computed.
 * B24, E18 · An answer that speaks of self-harm raises a safety concern in the same append, never just a score.
 *
 * @since 0.1.0
 */
export const recordOutcomeMeasure = onCase(
  {
    command: 'RecordOutcomeMeasure',
    clauses: ['C10', 'B23', 'B24', 'E18'],
    says: 'Records a completed questionnaire, scored from its answers.',
    data: {
      measureId: MeasureId,
      instrument: Code,
      instrumentVersion: VersionLabel,
      stage: oneOf('baseline', 'interim', 'final'),
      completedBy: oneOf('person', 'proxy', 'withHelp'),
      /** Answers in the instrument’s order; of a licensed tool, its own output (B28). */
      items: list(orNull(integer(0, 999)), 1, 20),
    },
    yields: [OutcomeMeasured, SafetyConcernRaised],
  },
  {
    rules: [
      newIdsAreUnused('C10', 'data.measureId', ({ views, data }) =>
        views.case.measures.measures.some((one) => one.measureId === data.measureId),
      ),
      ...measureRules,
    ],
    events: ({ command: { occurredAt }, data, idFor }) => {
      const { measureId, instrument, instrumentVersion, stage, completedBy, items } = data
      // The rules have seen to it that there is one.
      const scorer = scorerOf(instrument) as Scorer
      const scores = scoresOf(scorer, items).map(({ scale, thousandths }) => ({ scale: scale as Code, thousandths }))
      const measured = event(OutcomeMeasured, {
        occurredAt,
        data: { measureId, instrument, instrumentVersion, stage, completedBy, scorerVersion: scorer.version },
        parts: { client: { items, scores } },
      })
      if (!scorer.raisesSafetyConcern(items)) return [measured]
      const safetyConcernId = idFor('safetyConcern') as SafetyConcernId
      return [
        measured,
        event(SafetyConcernRaised, { occurredAt, data: { safetyConcernId, source: 'outcomeMeasure', measureId } }),
      ]
    },
  },
)
