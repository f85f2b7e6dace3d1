import { accessStream, CaseId, type Reads, ReportRunId, reportRunStream, type Situation, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type AccessLog, accessLogFold } from '../access/accessLog.js'
import { type ReportRunState, reportRunFold } from '../access/reportRun.js'
import { byOfficersOrTheServiceItself } from '../ground/whoWrites.js'
import { readsCase } from './caseSeat.js'
import type { CaseViews } from './OnCase.js'
import { readsService, type ServiceViews } from './readsService.js'

/** What is read of a report run and of one case: what the run did to the case belongs in the case's access log (C25). @since 0.2.0 */
export interface CaseOfRunViews extends CaseViews, ServiceViews {
  readonly run: ReportRunState
  readonly access: AccessLog
}

interface CaseOfRun {
  readonly caseId: CaseId
  readonly reportRunId: ReportRunId
}

/** The situation of a decision about one case of a report run. @since 0.2.0 */
export type OnCaseOfRun<More = unknown> = Situation<CaseOfRun & More, CaseOfRunViews, Policy>

const reads: Reads<CaseOfRun, CaseOfRunViews> = {
  run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold },
  case: readsCase.case,
  access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
  ...readsService,
}

/** Decisions about one case of a report run. @since 0.2.0 */
export const onCaseOfRun = seat<Policy>()({
  key: { caseId: CaseId, reportRunId: ReportRunId },
  reads,
  writes: ({ caseId }) => accessStream(caseId),
  by: byOfficersOrTheServiceItself,
  purpose: purposeCodes.protectRecords,
  obeys: () => [],
})
