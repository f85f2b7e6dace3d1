import type { AlertId, EventId, Instant, SafeguardingReferralId, SafetyConcernId } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'

/* What of a case waits for somebody: safety concerns, log entries, alerts. Each blocks disposal (E2). */

/** One thing that waits, since when, and until when; null: it still waits. @since 0.1.0 */
export interface Duty<Id extends string = string> {
  readonly id: Id
  readonly event: EventId
  readonly since: Instant
  readonly metAt: Instant | null
}

/** Things of one kind, in the order in which they were recorded. @since 0.1.0 */
export interface DutiesState<Id extends string = string> {
  readonly duties: Duty<Id>[]
}

const opened = <Id extends string>(id: Id, e: { readonly id: EventId; readonly occurredAt: Instant }): Duty<Id> => ({
  id,
  event: e.id,
  since: e.occurredAt,
  metAt: null,
})

const meet = (duties: { id: string; metAt: Instant | null }[], id: string, at: Instant): void => {
  for (const duty of duties) if (duty.id === id && duty.metAt === null) duty.metAt = at
}

/** Folds a case stream into its safety concerns, met by a follow-up (E18). @since 0.1.0 */
export const safetyConcernsFold = foldOf<DutiesState<SafetyConcernId>>(() => ({ duties: [] }), {
  SafetyConcernRaised: (draft, e) => {
    draft.duties.push(opened(e.data.safetyConcernId, e))
  },
  SafetyConcernFollowedUp: (draft, e) => meet(draft.duties, e.data.safetyConcernId, e.occurredAt),
})

/** Folds an access stream into its alerts, met by the outcome of an investigation (C45). @since 0.1.0 */
export const alertDutiesFold = foldOf<DutiesState<AlertId>>(() => ({ duties: [] }), {
  PostClosureAccessAlertRaised: (draft, e) => {
    draft.duties.push(opened(e.data.alertId, e))
  },
  AlertInvestigationConcluded: (draft, e) => meet(draft.duties, e.data.alertId, e.occurredAt),
})

/** The things that wait at an instant of valid time. @since 0.1.0 */
export const waitingAt = <Id extends string>(state: DutiesState<Id>, at: Instant): readonly Duty<Id>[] =>
  state.duties.filter((duty) => duty.since <= at && (duty.metAt === null || duty.metAt > at))

/** Referrals that have an entry in the separate log, and since when (C28). @since 0.1.0 */
export interface LogEntriesState {
  readonly entries: { readonly referral: SafeguardingReferralId; readonly at: Instant }[]
}

/** Folds a safeguarding log stream. @since 0.1.0 */
export const logEntriesFold = foldOf<LogEntriesState>(() => ({ entries: [] }), {
  SafeguardingLogEntryCreated: (draft, e) => {
    draft.entries.push({ referral: e.data.safeguardingReferralId, at: e.occurredAt })
  },
})
