import {
  AlertId,
  CaseId,
  Code,
  defineEvent,
  type EventOf,
  integer,
  list,
  oneOf,
  orNull,
  ReportRunId,
  StaffId,
} from '@casetrail/kernel'
import { alertOutcomes } from '../access/accessEvents.js'

/* One run of an identifiable report, an export or a migration: access to every case in it (C25, A12c). */

/** An identifiable report, export or migration read these cases. @since 0.1.0 */
export const InternalReportRun = defineEvent({
  type: 'InternalReportRun',
  category: 'reportRun',
  clauses: ['C25', 'A12c'],
  lifecycle: 'report',
  says: 'An identifiable report, export or migration read these cases.',
  clear: {
    reportRunId: ReportRunId,
    kind: oneOf('report', 'export', 'migration', 'backup'),
    report: Code,
    runnerId: StaffId,
    /** Null: every case that had begun by then. */
    cases: orNull(list(CaseId, 1, 100_000)),
  },
})
/** The domain event of {@link InternalReportRun}. @since 0.1.0 */
export type InternalReportRun = EventOf<typeof InternalReportRun>

/** One alert for all cases that the run read, whatever they are (A12c). @since 0.1.0 */
export const BatchAccessAlertRaised = defineEvent({
  type: 'BatchAccessAlertRaised',
  category: 'reportRun',
  clauses: ['C25', 'C43', 'A12c', 'L10'],
  lifecycle: 'report',
  says: 'The run read these cases: one alert for all of them.',
  clear: {
    alertId: AlertId,
    reportRunId: ReportRunId,
    accessorId: StaffId,
    recipients: list(StaffId, 1, 200),
    /** How many; null: every one. */
    cases: orNull(integer(1, 100_000)),
  },
})
/** The domain event of {@link BatchAccessAlertRaised}. @since 0.1.0 */
export type BatchAccessAlertRaised = EventOf<typeof BatchAccessAlertRaised>

/** The investigation of a batch alert ended with an outcome. @since 0.1.0 */
export const BatchAlertConcluded = defineEvent({
  type: 'BatchAlertConcluded',
  category: 'reportRun',
  clauses: ['C45', 'A12c'],
  lifecycle: 'verify',
  says: 'The investigation of a batch alert ended with an outcome.',
  clear: { alertId: AlertId, investigatorId: StaffId, outcome: alertOutcomes },
})
/** The domain event of {@link BatchAlertConcluded}. @since 0.1.0 */
export type BatchAlertConcluded = EventOf<typeof BatchAlertConcluded>

/** Every fact of a report run. @since 0.1.0 */
export const reportRunEvents = [InternalReportRun, BatchAccessAlertRaised, BatchAlertConcluded] as const
