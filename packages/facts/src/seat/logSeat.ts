import { CaseId, type Reads, type Situation, safeguardingLogStream, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type SafeguardingLog, safeguardingLogFold } from '../case/safeguardingLog.js'
import { byThoseInvolved } from '../ground/whoWrites.js'
import { readsCase } from './caseSeat.js'
import type { CaseViews } from './OnCase.js'
import { readsService, type ServiceViews } from './readsService.js'

/** A case and its separate log. @since 0.1.0 */
export interface CaseAndLogViews extends CaseViews {
  readonly log: SafeguardingLog
}

/** The situation of a decision about a safeguarding log. @since 0.2.0 */
export type OnLog<More = unknown> = Situation<{ readonly caseId: CaseId } & More, CaseAndLogViews, Policy>

/** Reads the case and its log, which are named by the same id. @since 0.1.0 */
export const readsCaseAndLog: Reads<{ readonly caseId: CaseId }, CaseAndLogViews> = {
  case: readsCase.case,
  log: { stream: ({ caseId }) => safeguardingLogStream(caseId), fold: safeguardingLogFold },
}

/** Decisions about the separate safeguarding log of one case (C28, A8). @since 0.2.0 */
export const onLog = seat<Policy>()({
  key: { caseId: CaseId },
  reads: { ...readsCaseAndLog, ...readsService } satisfies Reads<
    { readonly caseId: CaseId },
    CaseAndLogViews & ServiceViews
  >,
  writes: ({ caseId }) => safeguardingLogStream(caseId),
  by: byThoseInvolved,
  purpose: purposeCodes.safeguardPeople,
  obeys: () => [],
})
