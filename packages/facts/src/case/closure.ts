import type { CaseClosed } from '@casetrail/events'
import { type Code, type EventId, type Instant, type LocalDate, localDateOf, type Recorded } from '@casetrail/kernel'
import { insertInTime } from '../time/insertInTime.js'
import { foldOf } from '../words.js'

/*
 * Was the case open or closed at an instant, and by which event? (A1: the latest effective closure counts.)
 * Facts stand in valid-time order, so that a late-recorded closure takes its true place (A26).
 */

/** One turn of a case between open and closed. @since 0.1.0 */
export interface ClosureFact {
  readonly kind: 'opened' | 'closed' | 'reopened'
  readonly event: EventId
  readonly at: Instant
  readonly recordedAt: Instant
  /** The Europe/London date of `at`. */
  readonly on: LocalDate
  /** Reason code of a closure; null otherwise. */
  readonly reason: Code | null
  /** A closure that is dated before the day on which it was recorded, whether or not it says why (A27). */
  readonly backdated: boolean
}

/** The turns of one case, in valid-time order. @since 0.1.0 */
export interface ClosureState {
  readonly facts: ClosureFact[]
}

/** Folds a case stream into its turns. @since 0.1.0 */
export const closureFold = foldOf<ClosureState>(() => ({ facts: [] }), {
  ReferralReceived: (draft, e) => {
    if (draft.facts.length > 0) return
    insertInTime(draft.facts, turn('opened', e, null, false))
  },
  CaseClosed: (draft, e) => insertInTime(draft.facts, turn('closed', e, e.data.reason, isBackdated(e))),
  CaseReopened: (draft, e) => insertInTime(draft.facts, turn('reopened', e, null, false)),
})

const isBackdated = ({ data, occurredAt, recordedAt }: Recorded<CaseClosed>): boolean =>
  data.backdatedBecause !== null || localDateOf(recordedAt) > localDateOf(occurredAt)

const turn = (
  kind: ClosureFact['kind'],
  e: { readonly id: EventId; readonly occurredAt: Instant; readonly recordedAt: Instant },
  reason: Code | null,
  backdated: boolean,
): ClosureFact => ({
  kind,
  event: e.id,
  at: e.occurredAt,
  recordedAt: e.recordedAt,
  on: localDateOf(e.occurredAt),
  reason,
  backdated,
})

/** A closure, the turn that ended it (null: none has), and how the case stood before that. @since 0.2.0 */
export interface ClosedSpell {
  readonly by: ClosureFact
  readonly endedBy: ClosureFact | null
  readonly until: ClosureState
}

/** Every closure up to an instant of valid time, the earliest first. @since 0.2.0 */
export const closedSpellsUpTo = ({ facts }: ClosureState, at: Instant): readonly ClosedSpell[] => {
  const known = facts.filter((fact) => fact.at <= at)
  return known.flatMap((by, i) =>
    by.kind === 'closed' ? [{ by, endedBy: known[i + 1] ?? null, until: { facts: known.slice(0, i + 1) } }] : [],
  )
}

/** Where a case stands: never begun, open since a fact, or closed by one. @since 0.1.0 */
export type Standing =
  | { readonly standing: 'notBegun' }
  | { readonly standing: 'open'; readonly since: ClosureFact }
  | { readonly standing: 'closed'; readonly by: ClosureFact }

/** The standing of a case at an instant of valid time. @since 0.1.0 */
export const standingAt = (state: ClosureState, at: Instant): Standing => {
  let last: ClosureFact | undefined
  for (const fact of state.facts) if (fact.at <= at) last = fact
  if (last === undefined) return { standing: 'notBegun' }
  return last.kind === 'closed' ? { standing: 'closed', by: last } : { standing: 'open', since: last }
}
