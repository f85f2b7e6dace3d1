import type { Code, PolicyVersion } from '../codec/text.js'
import type { CommandId, CorrelationId, EventId } from '../id/ids.js'
import type { StreamId } from '../id/StreamId.js'
import type { Instant } from '../time/Instant.js'
import type { Actor } from './Actor.js'
import type { DomainEvent } from './EventDefinition.js'

/** A lawful basis as the notice names it (C15, C16, C18). @since 0.1.0 */
export type LawfulBasis = '6(1)(e)' | '9(2)(a)' | '9(2)(g)' | '9(2)(h)'

/** What the envelope adds to an event: two clocks, three actors, why and under which policy. @since 0.1.0 */
export interface Envelope {
  readonly id: EventId
  readonly stream: StreamId
  /** 0 for the first event of a stream, then without a gap. */
  readonly revision: number
  /** When it became known (A26). Never decreases within a stream. */
  readonly recordedAt: Instant
  readonly actor: Actor
  readonly commandId: CommandId
  readonly correlationId: CorrelationId
  readonly causationId: EventId | null
  /** Purpose of the processing (C11). */
  readonly purpose: Code
  readonly basis: readonly LawfulBasis[]
  readonly policyVersion: PolicyVersion
  /** Revision of the service’s own record that it was judged at; null: before the service began. */
  readonly serviceRevision: number | null
  /**
   * Two persons disowned the clock that stamped it: both clocks read when that was confirmed, and days in its data that were
   * told by that clock are not to be relied on. Never stored (decision 28).
   */
  readonly misread?: true
}

/** An event as history holds it. @since 0.1.0 */
export type Recorded<E extends DomainEvent = DomainEvent> = E extends DomainEvent ? Envelope & E : never
