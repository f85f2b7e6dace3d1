import {
  CaseId,
  caseStream,
  list,
  orNull,
  type Reads,
  ReportRunId,
  reportRunStream,
  type Situation,
  seat,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { reportRunFold } from '../access/reportRun.js'
import { type BegunCases, begunCasesFold } from '../case/begunCases.js'
import { byOfficersInOffice } from '../ground/whoWrites.js'
import { readsService } from './readsService.js'
import type { ReportRunViews } from './serviceSeat.js'

/** What is read to begin a run: each case that it names, to know that there is one. @since 0.2.0 */
export interface NewReportRunViews extends ReportRunViews {
  readonly named: BegunCases
}

interface NewReportRun {
  readonly reportRunId: ReportRunId
  readonly cases: readonly CaseId[] | null
}

/** The situation of a decision that begins a report run. @since 0.2.0 */
export type OnNewReportRun<More = unknown> = Situation<NewReportRun & More, NewReportRunViews, Policy>

const reads: Reads<NewReportRun, NewReportRunViews> = {
  run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold },
  named: { stream: ({ cases }) => [...new Set(cases ?? [])].map(caseStream), fold: begunCasesFold },
  ...readsService,
}

/** Decisions that begin a report run over cases (C25); its cost is in proportion to the cases that it names. @since 0.2.0 */
export const onNewReportRun = seat<Policy>()({
  key: {
    reportRunId: ReportRunId,
    /** Null: every case that has begun by then. */
    cases: orNull(list(CaseId, 1, 100_000)),
  },
  reads,
  writes: ({ reportRunId }) => reportRunStream(reportRunId),
  by: byOfficersInOffice,
  purpose: purposeCodes.reportInternally,
  obeys: () => [],
})
