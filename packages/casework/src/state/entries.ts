import { type CasetrailEventType, casetrailEvents, foldOf } from '@casetrail/events'
import type { EventId, Fold, Instant, Recorded } from '@casetrail/kernel'
import type { Draft } from 'immer'

/* Which events does the case hold, of what type and when? For what refers to an entry, or must not precede one. */

/** One event of a case, without its content. @since 0.1.0 */
export interface Entry {
  readonly event: EventId
  readonly type: CasetrailEventType
  readonly at: Instant
}

/** The events of one stream, oldest first. @since 0.1.0 */
export interface Entries {
  readonly entries: Entry[]
}
