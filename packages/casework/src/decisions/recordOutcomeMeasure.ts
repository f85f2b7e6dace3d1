import { type CasetrailEvent, OutcomeMeasured, SafetyConcernRaised } from '@casetrail/events'
import {
  CaseId,
  Code,
  caseStream,
  type Decision,
  event,
  integer,
  list,
  MeasureId,
  oneOf,
  orNull,
  record,
  type SafetyConcernId,
  VersionLabel,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import type { Scorer } from '../outcome/Scorer.js'
import { scoresOf } from '../outcome/score.js'
import { scorerOf } from '../outcome/scorers.js'
import { caseTakes } from '../rules/caseTakes.js'
import { measureRules } from '../rules/measureRules.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/*
 * C10 · The command brings answers only: a score that somebody typed could not be told from one that was computed.
 * B24, E18 · An answer that speaks of self-harm raises a safety concern in the same append, never just a score.
 */

const data = record('RecordOutcomeMeasure', {
  caseId: CaseId,
  measureId: MeasureId,
  instrument: Code,
  instrumentVersion: VersionLabel,
  stage: oneOf('baseline', 'interim', 'final'),
  completedBy: oneOf('person', 'proxy', 'withHelp'),
  /** Answers in the instrument’s order; of a licensed tool, its own output (B28). */
  items: list(orNull(integer(0, 999)), 1, 20),
})

/** The data of {@link recordOutcomeMeasure}. @since 0.1.0 */
export type RecordOutcomeMeasure = t.TypeOf<typeof data>

/** Records a completed questionnaire, scored from its answers. @since 0.1.0 */
export const recordOutcomeMeasure: Decision<
  'RecordOutcomeMeasure',
  RecordOutcomeMeasure,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RecordOutcomeMeasure',
  clauses: ['C10', 'B23', 'B24', 'E18'],
  says: 'Records a completed questionnaire, scored from its answers.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('OutcomeMeasured'),
    newIdsAreUnused('C10', 'data.measureId', (situation: OnCase<RecordOutcomeMeasure>) =>
      situation.views.case.measures.measures.some((one) => one.measureId === situation.data.measureId),
    ),
    ...measureRules,
  ],
  events: ({ command, data: { caseId: _, items, ...clear }, idFor }) => {
    // The rules have seen to it that there is one.
    const scorer = scorerOf(clear.instrument) as Scorer
    const { occurredAt } = command
    const measured = event(OutcomeMeasured, {
      occurredAt,
      data: { ...clear, scorerVersion: scorer.version },
      parts: {
        client: {
          items,
          scores: scoresOf(scorer, items).map(({ scale, thousandths }) => ({ scale: scale as Code, thousandths })),
        },
      },
    })
    if (!scorer.raisesSafetyConcern(items)) return [measured]
    const safetyConcernId = idFor('safetyConcern') as SafetyConcernId
    return [
      measured,
      event(SafetyConcernRaised, {
        occurredAt,
        data: { safetyConcernId, source: 'outcomeMeasure', measureId: clear.measureId },
      }),
    ]
  },
}
