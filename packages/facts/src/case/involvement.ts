import type { Code, EventId, Instant, StaffId } from '@casetrail/kernel'
import { insertInTime } from '../time/insertInTime.js'
import { foldOf } from '../words.js'

/*
 * Who is directly involved in the case at an instant: by assignment, or by cover within its window? (C42.)
 * A transfer ends both, since the old team's access ends (E13). Closing the case ends neither by itself.
 */

/** One turn in who is involved. @since 0.1.0 */
export type InvolvementFact = { readonly at: Instant; readonly event: EventId } & (
  | { readonly kind: 'assigned'; readonly workerId: StaffId; readonly role: Code }
  | { readonly kind: 'coverGranted'; readonly workerId: StaffId; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'unassigned' | 'coverEnded'; readonly workerId: StaffId }
  | { readonly kind: 'transferred' }
)

/** The turns of one case, in valid-time order. @since 0.1.0 */
export interface InvolvementState {
  readonly facts: InvolvementFact[]
}

/** A worker who is involved, on which ground, since when and until when at the latest. @since 0.1.0 */
export interface Involvement {
  readonly workerId: StaffId
  readonly ground: 'assignment' | 'cover'
  readonly since: Instant
  /** The end of the cover window; null: an assignment has no end until it is ended. */
  readonly until: Instant | null
  readonly event: EventId
}

/** Folds a case stream into who was involved. @since 0.1.0 */
export const involvementFold = foldOf<InvolvementState>(() => ({ facts: [] }), {
  WorkerAssigned: (draft, e) =>
    insertInTime(draft.facts, { kind: 'assigned', at: e.occurredAt, event: e.id, ...e.data }),
  WorkerUnassigned: (draft, e) =>
    insertInTime(draft.facts, { kind: 'unassigned', at: e.occurredAt, event: e.id, ...e.data }),
  CoverGranted: (draft, e) =>
    insertInTime(draft.facts, { kind: 'coverGranted', at: e.occurredAt, event: e.id, ...e.data }),
  CoverEnded: (draft, e) => insertInTime(draft.facts, { kind: 'coverEnded', at: e.occurredAt, event: e.id, ...e.data }),
  CaseTransferred: (draft, e) => insertInTime(draft.facts, { kind: 'transferred', at: e.occurredAt, event: e.id }),
})

/** What one fact makes of those who were involved before it. */
const after = (before: readonly Involvement[], fact: InvolvementFact): readonly Involvement[] => {
  const without = (workerId: StaffId, ground: Involvement['ground']) =>
    before.filter((one) => one.workerId !== workerId || one.ground !== ground)
  switch (fact.kind) {
    case 'assigned': {
      const { workerId, at, event } = fact
      const isAssigned = before.some((one) => one.workerId === workerId && one.ground === 'assignment')
      return isAssigned ? before : [...before, { workerId, ground: 'assignment', since: at, until: null, event }]
    }
    case 'coverGranted': {
      const { workerId, from, until, event } = fact
      return [...before, { workerId, ground: 'cover', since: from, until, event }]
    }
    case 'unassigned':
      return without(fact.workerId, 'assignment')
    case 'coverEnded':
      return without(fact.workerId, 'cover')
    case 'transferred':
      return []
  }
}

/** Who is involved at an instant of valid time; a window includes its `from` and excludes its `until`. @since 0.1.0 */
export const involvedAt = (state: InvolvementState, at: Instant): readonly Involvement[] =>
  state.facts
    .filter((fact) => fact.at <= at)
    .reduce<readonly Involvement[]>(after, [])
    .filter((one) => one.since <= at && (one.until === null || at < one.until))
