import type { LogEntryId, SafeguardingReferralId } from '@casetrail/kernel'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

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
