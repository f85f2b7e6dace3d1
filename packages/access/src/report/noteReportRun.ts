import { CaseReadByReportRun, CaseReadingConcluded } from '@casetrail/events'
import {
  type OnCaseOfRun,
  officerInOffice,
  ofTheActor,
  onCaseOfRun,
  type ReportReading,
  standingAt,
  theServiceItself,
} from '@casetrail/facts'
import {
  type AccessRequestId,
  type AlertId,
  event,
  ground,
  onlyBy,
  provision,
  rule,
  type StaffId,
} from '@casetrail/kernel'

const onlyWhoeverRanItOrGuardsItNotesARun = provision(
  'onlyWhoeverRanItOrGuardsItNotesARun',
  'C25',
  'That a report run read a case is noted there by whoever ran it, by an officer in office, or by the service itself.',
)

const theRunner = ground(
  provision('theRunner', 'C25', 'Whoever runs the report.'),
  ({ command, views: { run } }: OnCaseOfRun) =>
    run.accessorId !== null && run.accessorId === command.actor.performedBy ? { events: [] } : null,
)

const onlyARunThatReadTheCaseIsNoted = rule<OnCaseOfRun>(
  provision(
    'onlyARunThatReadTheCaseIsNoted',
    'C25',
    'A case notes a report run that names it, or that is over every case and found this one begun.',
  ),
  ({ data: { caseId }, views: { run, case: file } }) =>
    run.raisedAt === null ||
    (run.cases === null ? standingAt(file.closure, run.raisedAt).standing === 'notBegun' : !run.cases.includes(caseId)),
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

const noted = ({ data: { reportRunId }, views: { access } }: OnCaseOfRun): ReportReading | undefined =>
  access.readings.find((one) => one.reportRunId === reportRunId)

/** Refused so, the case shows all that there is. @since 0.2.0 */
export const aCaseNotesWhatIsNewOfARun = rule<OnCaseOfRun>(
  provision('aCaseNotesWhatIsNewOfARun', 'C25', 'A case notes a report run once, and once the outcome of its alert.'),
  (situation) => {
    const reading = noted(situation)
    return reading !== undefined && (reading.outcome !== null || situation.views.run.outcome === null)
  },
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

/**
 * C25, E2 · Brings a case up to date with a run over it: from then on its access log shows the run, and the open alert
 * holds back disposal, until it shows the outcome too. Whoever opens a case in a run puts this first, so that nothing is
 * read unseen; the process sees to the cases that are named, whatever the runner does.
 *
 * @since 0.2.0
 */
export const noteReportRun = onCaseOfRun(
  {
    command: 'NoteReportRun',
    clauses: ['C25', 'A12c', 'E2'],
    says: 'Notes in a case that a report run read it, and the outcome of the run’s alert once there is one.',
    data: {},
    yields: [CaseReadByReportRun, CaseReadingConcluded],
  },
  {
    by: onlyBy(
      onlyWhoeverRanItOrGuardsItNotesARun,
      ofTheActor(officerInOffice),
      ofTheActor(theServiceItself),
      theRunner,
    ),
    rules: [onlyARunThatReadTheCaseIsNoted, aCaseNotesWhatIsNewOfARun],
    events: (situation) => {
      const { command, data, views, idFor } = situation
      const { run } = views
      const { reportRunId } = data
      const earlier = noted(situation)
      const accessRequestId = earlier?.accessRequestId ?? (idFor('access') as AccessRequestId)
      const read = event(CaseReadByReportRun, {
        // A run that raised its alert has everything that is said here.
        occurredAt: run.raisedAt ?? command.occurredAt,
        data: {
          accessRequestId,
          reportRunId,
          alertId: run.alertId as AlertId,
          runnerId: run.accessorId as StaffId,
          hands: [...run.hands],
        },
      })
      if (run.outcome === null) return [read]
      const concluded = event(CaseReadingConcluded, {
        occurredAt: run.concludedAt ?? command.occurredAt,
        data: { accessRequestId, reportRunId, outcome: run.outcome },
      })
      return earlier === undefined ? [read, concluded] : [concluded]
    },
  },
)
