import type { CasetrailEventType } from '@casetrail/events'
import type { EventId, Instant } from '@casetrail/kernel'
import { foldOf } from '../words.js'
import { everyEntry } from './everyEntry.js'

/* Which events does the case hold, of what type and when? For what refers to an entry, or must not precede one. */

/** One event of a case, without its content. @since 0.1.0 */
export interface Entry {
  readonly event: EventId
  readonly type: CasetrailEventType
  readonly at: Instant
}

/** The events of a case, oldest first. @since 0.1.0 */
export interface Entries {
  readonly entries: Entry[]
}

/** Folds a case stream into the list of its events. @since 0.1.0 */
export const entriesFold = foldOf<Entries>(
  () => ({ entries: [] }),
  everyEntry((draft, e) => {
    draft.entries.push({ event: e.id, type: e.type, at: e.occurredAt })
  }),
)
