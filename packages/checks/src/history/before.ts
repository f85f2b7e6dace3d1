import type { CasetrailEvent } from '@casetrail/events'
import type { Recorded } from '@casetrail/kernel'

/** Any event of Casetrail as history holds it. */
export type Held = Recorded<CasetrailEvent>

/** A history as ours: what a room of your own recorded is told apart by its type. */
export const asHeld = (history: readonly Recorded[]): readonly Held[] => history as unknown as readonly Held[]

/** What was known before an event and had happened by then, in the order in which it happened (A26). */
export const before = (history: readonly Recorded[], event: Recorded): readonly Held[] =>
  asHeld(history.slice(0, history.indexOf(event)))
    .filter(({ occurredAt, recordedAt }) => occurredAt <= event.recordedAt && recordedAt <= event.recordedAt)
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0))
