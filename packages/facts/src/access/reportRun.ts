import type { AlertId, Instant, ReportRunId, StaffId } from '@casetrail/kernel'
import { foldOf } from '../words.js'
import type { AlertOutcome } from './accessLog.js'

/** One run of an identifiable report and its batch alert (C25, A12c). @since 0.1.0 */
export interface ReportRunState {
  readonly reportRunId: ReportRunId | null
  readonly alertId: AlertId | null
  readonly accessorId: StaffId | null
  readonly raisedAt: Instant | null
  readonly outcome: AlertOutcome | null
}

/** Folds a report run. @since 0.1.0 */
export const reportRunFold = foldOf<ReportRunState>(
  () => ({ reportRunId: null, alertId: null, accessorId: null, raisedAt: null, outcome: null }),
  {
    InternalReportRun: (draft, e) => {
      draft.reportRunId = e.data.reportRunId
    },
    BatchAccessAlertRaised: (draft, e) => {
      draft.alertId = e.data.alertId
      draft.accessorId = e.data.accessorId
      draft.raisedAt = e.occurredAt
    },
    BatchAlertConcluded: (draft, e) => {
      draft.outcome = e.data.outcome
    },
  },
)
