import { BatchAccessAlertRaised, InternalReportRun } from '@casetrail/events'
import { type OnReportRun, officersAt, ofTheActor, onReportRun, recordingRole, reviewRole } from '@casetrail/facts'
import { type AlertId, CaseId, Code, event, list, oneOf, onlyBy, provision, rule } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'

/*
 * A report with identifiable data, an export, a migration or a backup is itself access to every case in it (C25).
 * Every run raises one batch alert, whatever the cases are (A12c): which of thousands are closed would have to be told
 * by the one who runs it, and whoever could say “none” would run unseen. So each case counts as closed, an alert too
 * many rather than one too few. The run holds which cases; the alert carries a number.
 */

const onlyThoseWhoRecordOrReviewRunReports = provision(
  'onlyThoseWhoRecordOrReviewRunReports',
  'C42',
  'Only holders of a role that records or reviews the service run identifiable reports.',
)

const eachRunIsRecordedOnce = rule<OnReportRun>(
  provision('eachRunIsRecordedOnce', 'C25', 'A report run has an id of its own.'),
  ({ views }) => views.run.reportRunId !== null,
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

const aRunNamesEachCaseOnce = rule<OnReportRun<{ readonly cases: readonly CaseId[] }>>(
  provision('aRunNamesEachCaseOnce', 'C25', 'A report run names each case once.'),
  ({ data: { cases } }) => new Set(cases).size < cases.length,
  () => ({ field: 'data.cases' }),
)

const noReportRunsWithoutAPrivacyOfficer = rule<OnReportRun>(
  provision(
    'noReportRunsWithoutAPrivacyOfficer',
    'A13',
    'No identifiable report runs while no privacy officer is in office.',
  ),
  ({ views, now }) => !officersAt(views.service.officers, now).some(({ office }) => office === 'privacyOfficer'),
)

const somebodyElseHearsOfTheRun = rule<OnReportRun>(
  provision(
    'somebodyElseHearsOfTheRun',
    'A13',
    'No identifiable report runs unless somebody other than its runner is alerted.',
  ),
  ({ command, views, now }) =>
    officersAt(views.service.officers, now).every(({ officerId }) => officerId === command.actor.performedBy),
)

/** C25 · as an access it happens when it is recorded (A26); a system needs the role as a person does (A12c). @since 0.1.0 */
export const runInternalReport = onReportRun(
  {
    command: 'RunInternalReport',
    clauses: ['C25', 'C42', 'C43', 'A12c', 'A13'],
    says: 'Runs an identifiable report, export or migration over cases, and alerts the officers once.',
    data: {
      kind: oneOf('report', 'export', 'migration', 'backup'),
      /** Which report, by its code. */
      report: Code,
      cases: list(CaseId, 1, 100_000),
    },
    yields: [InternalReportRun, BatchAccessAlertRaised],
    purpose: purposeCodes.reportInternally,
  },
  {
    by: onlyBy(onlyThoseWhoRecordOrReviewRunReports, ofTheActor(reviewRole), ofTheActor(recordingRole)),
    rules: [
      eachRunIsRecordedOnce,
      aRunNamesEachCaseOnce,
      noReportRunsWithoutAPrivacyOfficer,
      somebodyElseHearsOfTheRun,
    ],
    events: ({ command: { actor }, data: { reportRunId, kind, report, cases }, views, now, idFor }) => [
      event(InternalReportRun, {
        occurredAt: now,
        data: { reportRunId, kind, report, cases, runnerId: actor.performedBy },
      }),
      event(BatchAccessAlertRaised, {
        occurredAt: now,
        data: {
          alertId: idFor('alert') as AlertId,
          reportRunId,
          accessorId: actor.performedBy,
          recipients: officersAt(views.service.officers, now).map(({ officerId }) => officerId),
          cases: cases.length,
        },
      }),
    ],
  },
)
