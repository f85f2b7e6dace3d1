import { foldOf } from '@casetrail/events'
import type { Code, EventId, Instant, StaffId } from '@casetrail/kernel'

/* Who works the case, and who covers it for a while? (C42) A transfer ends both: the old team goes (E13). */

/** A worker's assignment. @since 0.1.0 */
export interface Assignment {
  readonly workerId: StaffId
  readonly role: Code
  readonly event: EventId
  readonly from: Instant
  /** Null: it goes on. */
  readonly until: Instant | null
}

/** Time-boxed cover. @since 0.1.0 */
export interface Cover {
  readonly workerId: StaffId
  readonly event: EventId
  readonly from: Instant
  /** The end that was granted, or the earlier one at which it was ended. */
  readonly until: Instant
}

/** Who is directly involved in a case. @since 0.1.0 */
export interface Involvement {
  readonly assignments: Assignment[]
  readonly covers: Cover[]
}

interface Ending {
  until: Instant | null
}

const end = (one: Ending, at: Instant): void => {
  if (one.until === null || at < one.until) one.until = at
}

/** Folds a case stream into who is involved. @since 0.1.0 */
export const involvementFold = foldOf<Involvement>(() => ({ assignments: [], covers: [] }), {
  WorkerAssigned: (draft, e) => {
    draft.assignments.push({ ...e.data, event: e.id, from: e.occurredAt, until: null })
  },
  WorkerUnassigned: (draft, e) => {
    for (const one of draft.assignments) if (one.workerId === e.data.workerId) end(one, e.occurredAt)
  },
  CoverGranted: (draft, e) => {
    draft.covers.push({ ...e.data, event: e.id })
  },
  CoverEnded: (draft, e) => {
    for (const one of draft.covers) if (one.workerId === e.data.workerId) end(one, e.occurredAt)
  },
  CaseTransferred: (draft, e) => {
    for (const one of [...draft.assignments, ...draft.covers]) end(one, e.occurredAt)
  },
})
