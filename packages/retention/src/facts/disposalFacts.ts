import { alertDutiesFold, type DutiesState, type LogEntriesState, logEntriesFold } from '@casetrail/events'
import type { AlertId } from '@casetrail/kernel'
import { type CaseFacts, caseFactsFold } from './caseFacts.js'

/** What can hold back the disposal of a case: its own facts, its safeguarding log and its alerts. @since 0.1.0 */
export interface DisposalFacts {
  readonly case: CaseFacts
  readonly log: LogEntriesState
  readonly alerts: DutiesState<AlertId>
}

/** One fold for each of the three streams of a case. @since 0.1.0 */
export const disposalFolds = { case: caseFactsFold, log: logEntriesFold, alerts: alertDutiesFold } as const
