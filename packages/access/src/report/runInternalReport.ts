import { BatchAccessAlertRaised, InternalReportRun } from '@casetrail/events'
import {
  handsIn,
  independentOf,
  type OnNewReportRun,
  officersAt,
  ofTheActor,
  onNewReportRun,
  recordingRole,
  reviewRole,
} from '@casetrail/facts'
import { type AlertId, type CaseId, Code, event, oneOf, onlyBy, provision, rule } from '@casetrail/kernel'

/*
 * A report with identifiable data, an export, a migration or a backup is itself access to every case in it (C25).
 * Every run raises one batch alert, whatever the cases are (A12c): which of thousands are closed would have to be told
 * by the one who runs it, and whoever could say “none” would run unseen. So each case counts as closed, an alert too
 * many rather than one too few. The run holds which cases; the alert carries a number.
 */

/** C42. @since 0.2.0 */
export const onlyThoseWhoRecordOrReviewRunReports = provision(
  'onlyThoseWhoRecordOrReviewRunReports',
  'C42',
  'Only holders of a role that records or reviews the service run identifiable reports.',
)

const eachRunIsRecordedOnce = rule<OnNewReportRun>(
  provision('eachRunIsRecordedOnce', 'C25', 'A report run has an id of its own.'),
  ({ views }) => views.run.reportRunId !== null,
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

const aRunNamesEachCaseOnce = rule<OnNewReportRun>(
  provision('aRunNamesEachCaseOnce', 'C25', 'A report run names each case once.'),
  ({ data: { cases } }) => cases !== null && new Set(cases).size < cases.length,
  () => ({ field: 'data.cases' }),
)

const unknownIn = ({ data: { cases }, views: { named } }: OnNewReportRun): readonly CaseId[] => {
  const begun = new Set(named.begun)
  return (cases ?? []).filter((one) => !begun.has(one))
}

const onlyCasesThatExistAreRead = rule<OnNewReportRun>(
  provision('onlyCasesThatExistAreRead', 'C25', 'A report run names cases that exist.'),
  (situation) => unknownIn(situation).length > 0,
  (situation) => ({ field: 'data.cases', facts: { unknown: unknownIn(situation).length } }),
)

const somebodyElseHearsOfTheRun = rule<OnNewReportRun>(
  provision(
    'somebodyElseHearsOfTheRun',
    'A13',
    'No identifiable report runs unless an officer is alerted who has no hand in it, and whom nobody appointed who has.',
  ),
  ({ command, views, now }) => !officersAt(views.service.officers, now).some(independentOf(handsIn(command.actor))),
)

/** C25 · as an access it happens when it is recorded (A26); a system needs the role as a person does (A12c). @since 0.1.0 */
export const runInternalReport = onNewReportRun(
  {
    command: 'RunInternalReport',
    clauses: ['C25', 'C42', 'C43', 'A12c', 'A13'],
    says: 'Runs an identifiable report, export or migration over cases, and alerts the officers once.',
    data: {
      kind: oneOf('report', 'export', 'migration', 'backup'),
      /** Which report, by its code. */
      report: Code,
    },
    yields: [InternalReportRun, BatchAccessAlertRaised],
  },
  {
    by: onlyBy(onlyThoseWhoRecordOrReviewRunReports, ofTheActor(reviewRole), ofTheActor(recordingRole)),
    rules: [eachRunIsRecordedOnce, aRunNamesEachCaseOnce, onlyCasesThatExistAreRead, somebodyElseHearsOfTheRun],
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
          cases: cases?.length ?? null,
        },
      }),
    ],
  },
)
