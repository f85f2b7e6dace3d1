import { alertOutcomes, BatchAlertConcluded, type CasetrailEvent, officersFold } from '@casetrail/events'
import {
  AlertId,
  type Decision,
  event,
  ReportRunId,
  record,
  reportRunStream,
  rule,
  ServiceId,
  type Situation,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { nobodyInvestigatesTheirOwnAccess, onlyOfficersInOfficeInvestigate } from '../rules/whoInvestigates.js'
import type { ReportRunViews } from '../rules/whoRunsReports.js'
import { reportRunFold } from '../state/reportRunState.js'

/* The alert of a report run ends in exactly one outcome, never by the one who ran it (C45, A12c, A13). */

const data = record('ConcludeBatchAlert', {
  reportRunId: ReportRunId,
  serviceId: ServiceId,
  alertId: AlertId,
  outcome: alertOutcomes,
})

/** The data of `ConcludeBatchAlert`. @since 0.1.0 */
export type ConcludeBatchAlert = t.TypeOf<typeof data>

type OnRun = Situation<ConcludeBatchAlert, ReportRunViews, Policy>

/** A12c: at that instant the run had raised this alert. @since 0.1.0 */
export const onlyABatchAlertThatWasRaisedConcludes = rule<OnRun>(
  'onlyABatchAlertThatWasRaisedConcludes',
  'A12c',
  'Only the alert that the run raised, by then, is concluded.',
  ({ command, data: { alertId }, views: { run } }) =>
    run.alertId !== alertId || run.raisedAt === null || command.occurredAt < run.raisedAt,
  ({ data: { alertId } }) => ({ field: 'data.alertId', facts: { alertId } }),
)

/** C45: one outcome. @since 0.1.0 */
export const aBatchAlertIsConcludedOnce = rule<OnRun>(
  'aBatchAlertIsConcludedOnce',
  'C45',
  'A batch alert that was concluded stays concluded.',
  ({ views }) => views.run.outcome !== null,
  ({ data: { alertId } }) => ({ field: 'data.alertId', facts: { alertId } }),
)

/** Concludes the alert of a report run. @since 0.1.0 */
export const concludeBatchAlert: Decision<
  'ConcludeBatchAlert',
  ConcludeBatchAlert,
  ReportRunViews,
  Policy,
  CasetrailEvent
> = {
  type: 'ConcludeBatchAlert',
  clauses: ['C45', 'A12c', 'A13'],
  says: 'Concludes the alert of a report run with its one outcome.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: {
    run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold },
    service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold },
  },
  writes: ({ reportRunId }) => reportRunStream(reportRunId),
  rules: [
    onlyABatchAlertThatWasRaisedConcludes,
    onlyOfficersInOfficeInvestigate,
    nobodyInvestigatesTheirOwnAccess((situation: OnRun) => situation.views.run.accessorId),
    aBatchAlertIsConcludedOnce,
  ],
  events: ({ command, data: { alertId, outcome } }) => [
    event(BatchAlertConcluded, {
      occurredAt: command.occurredAt,
      data: { alertId, investigatorId: command.actor.performedBy, outcome },
    }),
  ],
}
