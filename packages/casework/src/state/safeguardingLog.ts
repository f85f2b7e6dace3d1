import { foldOf } from '@casetrail/events'
import type { CaseId, LogEntryId, Reads, SafeguardingReferralId } from '@casetrail/kernel'
import { safeguardingLogStream } from '@casetrail/kernel'
import { type CaseViews, readsCase } from './caseFile.js'
import { step, type Tracked } from './Tracked.js'

/* Which acceptances have their entry in the separate log? Ids and times only: the words stay in the log (C28, A8). */

/** One entry of the safeguarding log, without its words. @since 0.1.0 */
export interface LogEntry extends Tracked<'created' | 'corrected'> {
  readonly logEntryId: LogEntryId
  readonly safeguardingReferralId: SafeguardingReferralId
}

/** The separate log of one case. @since 0.1.0 */
export interface SafeguardingLog {
  readonly logEntries: LogEntry[]
}

/** Folds a safeguarding log into its entries. @since 0.1.0 */
export const safeguardingLogFold = foldOf<SafeguardingLog>(() => ({ logEntries: [] }), {
  SafeguardingLogEntryCreated: (draft, e) => {
    draft.logEntries.push({ ...e.data, steps: [step('created', e)] })
  },
  SafeguardingLogEntryCorrected: (draft, e) => {
    draft.logEntries.find((one) => one.logEntryId === e.data.logEntryId)?.steps.push(step('corrected', e))
  },
})

/** A case and its separate log. @since 0.1.0 */
export interface CaseAndLogViews extends CaseViews {
  readonly log: SafeguardingLog
}

/** Reads the case and its log, which are named by the same id. */
export const readsCaseAndLog: Reads<{ readonly caseId: CaseId }, CaseAndLogViews> = {
  case: readsCase.case,
  log: { stream: ({ caseId }) => safeguardingLogStream(caseId), fold: safeguardingLogFold },
}
