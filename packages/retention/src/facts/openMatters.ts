import { foldOf } from '@casetrail/events'
import type { AlertId, EventId, Instant, SafeguardingReferralId, SafetyConcernId } from '@casetrail/kernel'

/*
 * What is still to be done about a case: alerts to investigate (E2), safety concerns to follow up (E18), and which
 * accepted safeguarding referrals have their entry in the separate log (C28).
 */

/** Something that was opened, and is open until an event ends it. @since 0.1.0 */
export interface OpenedFact<Id extends string> {
  readonly id: Id
  readonly event: EventId
  readonly at: Instant
  readonly endedAt: Instant | null
}

/** Matters of one kind, in the order in which they were recorded. @since 0.1.0 */
export interface MattersState<Id extends string> {
  readonly matters: OpenedFact<Id>[]
}

interface Opening {
  readonly id: EventId
  readonly occurredAt: Instant
}

const opened = <Id extends string>(id: Id, e: Opening): OpenedFact<Id> => ({
  id,
  event: e.id,
  at: e.occurredAt,
  endedAt: null,
})

const end = (matters: { id: string; endedAt: Instant | null }[], id: string, at: Instant): void => {
  for (const matter of matters) if (matter.id === id && matter.endedAt === null) matter.endedAt = at
}

/** Folds an access stream into its alerts. @since 0.1.0 */
export const alertsFold = foldOf<MattersState<AlertId>>(() => ({ matters: [] }), {
  PostClosureAccessAlertRaised: (draft, e) => {
    draft.matters.push(opened(e.data.alertId, e))
  },
  AlertInvestigationConcluded: (draft, e) => end(draft.matters, e.data.alertId, e.occurredAt),
})

/** Folds a case stream into its safety concerns. @since 0.1.0 */
export const safetyConcernsFold = foldOf<MattersState<SafetyConcernId>>(() => ({ matters: [] }), {
  SafetyConcernRaised: (draft, e) => {
    draft.matters.push(opened(e.data.safetyConcernId, e))
  },
  SafetyConcernFollowedUp: (draft, e) => end(draft.matters, e.data.safetyConcernId, e.occurredAt),
})

/** An entry of the safeguarding log. @since 0.1.0 */
export interface LogEntryFact {
  readonly safeguardingReferralId: SafeguardingReferralId
  readonly at: Instant
}

/** The entries of one safeguarding log. @since 0.1.0 */
export interface LogEntriesState {
  readonly entries: LogEntryFact[]
}

/** Folds a safeguarding log into the referrals it has entries for. @since 0.1.0 */
export const logEntriesFold = foldOf<LogEntriesState>(() => ({ entries: [] }), {
  SafeguardingLogEntryCreated: (draft, e) => {
    draft.entries.push({ safeguardingReferralId: e.data.safeguardingReferralId, at: e.occurredAt })
  },
})

/** The matters that are open at an instant of valid time. @since 0.1.0 */
export const openAt = <Id extends string>(state: MattersState<Id>, at: Instant): readonly OpenedFact<Id>[] =>
  state.matters.filter((matter) => matter.at <= at && (matter.endedAt === null || matter.endedAt > at))
