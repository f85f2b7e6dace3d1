import type { AlertId, EventId, Instant, SafeguardingReferralId, SafetyConcernId } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'

/* What of a case still waits for somebody: safety concerns, log entries, alerts. Each blocks disposal (E2). */

/** One thing that waits, and since when. @since 0.1.0 */
export interface OpenDuty<Id extends string = string> {
  readonly id: Id
  readonly event: EventId
  readonly since: Instant
}

/** Safety concerns without a follow-up (E18). @since 0.1.0 */
export interface SafetyConcernsState {
  readonly open: OpenDuty<SafetyConcernId>[]
}

const remove = (open: { id: string }[], id: string): void => {
  const at = open.findIndex((duty) => duty.id === id)
  if (at >= 0) open.splice(at, 1)
}

/** Folds a case stream. @since 0.1.0 */
export const safetyConcernsFold = foldOf<SafetyConcernsState>(() => ({ open: [] }), {
  SafetyConcernRaised: (draft, e) => {
    draft.open.push({ id: e.data.safetyConcernId, event: e.id, since: e.occurredAt })
  },
  SafetyConcernFollowedUp: (draft, e) => remove(draft.open, e.data.safetyConcernId),
})

/** Referrals that have an entry in the separate log (C28). @since 0.1.0 */
export interface LogEntriesState {
  readonly referrals: SafeguardingReferralId[]
}

/** Folds a safeguarding log stream. @since 0.1.0 */
export const logEntriesFold = foldOf<LogEntriesState>(() => ({ referrals: [] }), {
  SafeguardingLogEntryCreated: (draft, e) => {
    draft.referrals.push(e.data.safeguardingReferralId)
  },
})

/** Alerts whose investigation has no outcome (C45). @since 0.1.0 */
export interface OpenAlertsState {
  readonly open: OpenDuty<AlertId>[]
}

/** Folds an access stream. @since 0.1.0 */
export const openAlertsFold = foldOf<OpenAlertsState>(() => ({ open: [] }), {
  PostClosureAccessAlertRaised: (draft, e) => {
    draft.open.push({ id: e.data.alertId, event: e.id, since: e.occurredAt })
  },
  AlertInvestigationConcluded: (draft, e) => remove(draft.open, e.data.alertId),
})
