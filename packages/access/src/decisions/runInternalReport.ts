import {
  BatchAccessAlertRaised,
  type CasetrailEvent,
  InternalReportRun,
  type OfficersState,
  officersAt,
  officersFold,
  staffRolesAt,
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
  rule,
  ServiceId,
  type Situation,
  serviceStream,
} from '@casetrail/kernel'
import { hasDuty, type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type ReportRunState, reportRunFold } from '../state/reportRunState.js'

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

/** What the decisions on a report run read. @since 0.1.0 */
export interface ReportRunViews {
  readonly run: ReportRunState
  readonly service: OfficersState
}

type Run = Situation<RunInternalReport, ReportRunViews, Policy>

/** C25: a run is recorded once. @since 0.1.0 */
export const eachRunIsRecordedOnce = rule<Run>(
  'eachRunIsRecordedOnce',
  'C25',
  'A report run has an id of its own.',
  ({ views }) => views.run.reportRunId !== null,
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

/** C25: the run is an access to each case, so each is named once. @since 0.1.0 */
export const aRunNamesEachCaseOnce = rule<Run>(
  'aRunNamesEachCaseOnce',
  'C25',
  'A report run names each case once.',
  ({ data: { cases } }) => new Set(cases).size < cases.length,
  () => ({ field: 'data.cases' }),
)

/** C42: recording and reviewing the service; a system needs the role as a person does (A12c). @since 0.1.0 */
export const onlyThoseWhoRecordOrReviewRunReports = rule<Run>(
  'onlyThoseWhoRecordOrReviewRunReports',
  'C42',
  'Only holders of a role that records or reviews the service run identifiable reports.',
  ({ command: { actor }, views, world, now }) =>
    !staffRolesAt(views.service, now).some(
      ({ staffId, role }) =>
        staffId === actor.performedBy && (hasDuty(world, role, 'review') || hasDuty(world, role, 'recording')),
    ),
  () => ({ field: 'actor.performedBy' }),
)

/** A13: a privacy officer is in office. @since 0.1.0 */
export const noReportRunsWithoutAPrivacyOfficer = rule<Run>(
  'noReportRunsWithoutAPrivacyOfficer',
  'A13',
  'No identifiable report runs while no privacy officer is in office.',
  ({ views, now }) => !officersAt(views.service, now).some((officer) => officer.office === 'privacyOfficer'),
)

/** A13, L10: somebody other than the runner hears of it. @since 0.1.0 */
export const somebodyElseHearsOfTheRun = rule<Run>(
  'somebodyElseHearsOfTheRun',
  'A13',
  'No identifiable report runs unless somebody other than its runner is alerted.',
  ({ command, views, now }) =>
    officersAt(views.service, now).every((officer) => officer.officerId === command.actor.performedBy),
)

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
        closedCases: run.cases.length,
      },
    }),
  ],
}
