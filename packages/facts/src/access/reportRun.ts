import type { AlertId, CaseId, Instant, ReportRunId, StaffId } from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'
import type { AlertOutcome } from './accessLog.js'

/** One run of an identifiable report and its batch alert (C25, A12c). @since 0.1.0 */
export interface ReportRunState {
  readonly reportRunId: ReportRunId | null
  readonly alertId: AlertId | null
  readonly accessorId: StaffId | null
  /** Everybody who had a hand in the run. */
  readonly hands: readonly StaffId[]
  /** Null: every case that had begun by then. */
  readonly cases: readonly CaseId[] | null
  readonly raisedAt: Instant | null
  readonly outcome: AlertOutcome | null
  readonly concludedAt: Instant | null
}

/** Folds a report run. @since 0.1.0 */
export const reportRunFold = foldOf<ReportRunState>(
  () => ({
    reportRunId: null,
    alertId: null,
    accessorId: null,
    hands: [],
    cases: [],
    raisedAt: null,
    outcome: null,
    concludedAt: null,
  }),
  {
    InternalReportRun: (draft, e) => {
      draft.reportRunId = e.data.reportRunId
      draft.cases = e.data.cases === null ? null : [...e.data.cases]
    },
    BatchAccessAlertRaised: (draft, e) => {
      draft.alertId = e.data.alertId
      draft.accessorId = e.data.accessorId
      draft.hands = [...new Set([e.data.accessorId, ...handsIn(e.actor)])]
      draft.raisedAt = e.occurredAt
    },
    BatchAlertConcluded: (draft, e) => {
      draft.outcome = e.data.outcome
      draft.concludedAt = e.occurredAt
    },
  },
)
