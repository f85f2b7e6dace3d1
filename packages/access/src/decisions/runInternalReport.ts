import {
  BatchAccessAlertRaised,
  type CasetrailEvent,
  InternalReportRun,
  officersAt,
  officersFold,
} from '@casetrail/events'
import {
  type AlertId,
  CaseId,
  Code,
  type Decision,
  event,
  list,
  oneOf,
  ReportRunId,
  record,
  reportRunStream,
  ServiceId,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import {
  aRunNamesEachCaseOnce,
  eachRunIsRecordedOnce,
  noReportRunsWithoutAPrivacyOfficer,
  onlyThoseWhoRecordOrReviewRunReports,
  type ReportRunViews,
  somebodyElseHearsOfTheRun,
} from '../rules/whoRunsReports.js'
import { reportRunFold } from '../state/reportRunState.js'

/*
 * A report with identifiable data, an export, a migration or a backup is itself access to every case in it (C25).
 * Every run raises one batch alert, whatever the cases are (A12c): which of thousands are closed would have to be told
 * by the one who runs it, and whoever could say “none” would run unseen. So each case counts as closed, an alert too
 * many rather than one too few. Only officers learn which cases, from the run; the alert carries a number.
 */

const data = record('RunInternalReport', {
  reportRunId: ReportRunId,
  serviceId: ServiceId,
  kind: oneOf('report', 'export', 'migration', 'backup'),
  /** Which report, by its code. */
  report: Code,
  cases: list(CaseId, 1, 100_000),
})

/** The data of `RunInternalReport`. @since 0.1.0 */
export type RunInternalReport = t.TypeOf<typeof data>

/** Records a run and alerts every officer. As an access it happens when it is recorded (A26). @since 0.1.0 */
export const runInternalReport: Decision<
  'RunInternalReport',
  RunInternalReport,
  ReportRunViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RunInternalReport',
  clauses: ['C25', 'C42', 'C43', 'A12c', 'A13'],
  says: 'Runs an identifiable report, export or migration over cases, and alerts the officers once.',
  data,
  purpose: purposeCodes.reportInternally,
  reads: {
    run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold },
    service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold },
  },
  writes: ({ reportRunId }) => reportRunStream(reportRunId),
  rules: [
    eachRunIsRecordedOnce,
    aRunNamesEachCaseOnce,
    onlyThoseWhoRecordOrReviewRunReports,
    noReportRunsWithoutAPrivacyOfficer,
    somebodyElseHearsOfTheRun,
  ],
  events: ({ command: { actor }, data: { serviceId: _, ...run }, views, now, idFor }) => [
    event(InternalReportRun, { occurredAt: now, data: { ...run, runnerId: actor.performedBy } }),
    event(BatchAccessAlertRaised, {
      occurredAt: now,
      data: {
        alertId: idFor('alert') as AlertId,
        reportRunId: run.reportRunId,
        accessorId: actor.performedBy,
        recipients: officersAt(views.service, now).map((officer) => officer.officerId),
        cases: run.cases.length,
      },
    }),
  ],
}
