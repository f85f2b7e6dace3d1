import { alertOutcomes, BatchAlertConcluded } from '@casetrail/events'
import { type OnReportRun, onReportRun } from '@casetrail/facts'
import { AlertId, event, type Provision, provision, rule } from '@casetrail/kernel'
import { onlyTheIndependentInvestigate } from '../alert/whoInvestigates.js'

type OnBatchAlert = OnReportRun<{ readonly alertId: AlertId }>

const batchRule = (named: Provision, isBroken: (situation: OnBatchAlert) => boolean) =>
  rule(named, isBroken, ({ data: { alertId } }: OnBatchAlert) => ({ field: 'data.alertId', facts: { alertId } }))

const onlyABatchAlertThatWasRaisedConcludes = batchRule(
  provision(
    'onlyABatchAlertThatWasRaisedConcludes',
    'A12c',
    'Only the alert that the run raised, by then, is concluded.',
  ),
  ({ command, data: { alertId }, views: { run } }) =>
    run.alertId !== alertId || run.raisedAt === null || command.occurredAt < run.raisedAt,
)

const aBatchAlertIsConcludedOnce = batchRule(
  provision('aBatchAlertIsConcludedOnce', 'C45', 'A batch alert that was concluded stays concluded.'),
  ({ views }) => views.run.outcome !== null,
)

/** C45, A12c. @since 0.1.0 */
export const concludeBatchAlert = onReportRun(
  {
    command: 'ConcludeBatchAlert',
    clauses: ['C45', 'A12c', 'A13'],
    says: 'Concludes the alert of a report run with its one outcome.',
    data: { alertId: AlertId, outcome: alertOutcomes },
    yields: [BatchAlertConcluded],
  },
  {
    rules: [
      onlyABatchAlertThatWasRaisedConcludes,
      ...onlyTheIndependentInvestigate(({ views }: OnBatchAlert) => views.run.hands),
      aBatchAlertIsConcludedOnce,
    ],
    events: ({ command: { occurredAt, actor }, data: { alertId, outcome } }) => [
      event(BatchAlertConcluded, { occurredAt, data: { alertId, investigatorId: actor.performedBy, outcome } }),
    ],
  },
)
