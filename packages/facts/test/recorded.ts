import type { CasetrailEvent, CasetrailEventType } from '@casetrail/events'
import { type CaseId, caseStream, type EventId, type Instant, Part, type Recorded } from '@casetrail/kernel'

/* SYNTHETIC facts: a type, when it happened, and the data that the fold under test reads. */

/** Noon, Greenwich, of a date; an instant stays itself. */
export const instant = (text: string): Instant => (text.length === 10 ? `${text}T12:00:00.000Z` : text) as Instant

/** The id of the nth fact, from 0. */
export const idOf = (n: number): EventId => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as EventId

/** One fact; recorded when it happened, unless said otherwise. */
export interface Fact {
  readonly type: CasetrailEventType
  readonly on: string
  readonly data: object
  readonly recordedOn?: string
}

/** Facts as history holds them, in the order in which they were recorded. */
export const recorded = (facts: readonly Fact[]): readonly Recorded<CasetrailEvent>[] =>
  facts.map(
    ({ type, on, data, recordedOn }, n) =>
      // A fold reads the id, the stream, the clocks and the data; a test gives no more.
      ({
        type,
        id: idOf(n),
        stream: caseStream(idOf(999) as string as CaseId),
        occurredAt: instant(on),
        recordedAt: instant(recordedOn ?? on),
        data,
        parts: { client: Part.closed },
        actor: { kind: 'person', performedBy: idOf(998), recordedBy: idOf(998), onBehalfOf: null },
      }) as unknown as Recorded<CasetrailEvent>,
  )
