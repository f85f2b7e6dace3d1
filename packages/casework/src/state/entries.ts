import { type CasetrailEvent, type CasetrailEventType, casetrailEvents, foldOf } from '@casetrail/events'
import type { EventId, Instant, Recipe, Recipes } from '@casetrail/kernel'

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

const enter: Recipe<Entries, CasetrailEvent> = (draft, e) => {
  draft.entries.push({ event: e.id, type: e.type, at: e.occurredAt })
}

const caseTypes = casetrailEvents.filter(({ category }) => category === 'case').map(({ type }) => type)

/** Folds a case stream into the list of its events. One recipe serves every type, hence the cast. @since 0.1.0 */
export const entriesFold = foldOf<Entries>(
  () => ({ entries: [] }),
  Object.fromEntries(caseTypes.map((type) => [type, enter])) as Recipes<Entries, CasetrailEvent>,
)
