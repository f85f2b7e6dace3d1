import type { Citation } from '../clause/Citation.js'
import type { DomainEvent } from '../event/EventDefinition.js'
import type { Fold } from '../event/Fold.js'
import type { Recorded } from '../event/Recorded.js'
import type { StreamCategory } from '../id/StreamId.js'

/**
 * A cross-case question, kept as rows with a checkpoint so that it answers in time independent of history.
 * A row is the fold of the events of one key; it holds ids, codes and dates, never personal data.
 *
 * @since 0.1.0
 */
export interface ReadModel<Name extends string, Row, E extends DomainEvent = any> {
  readonly name: Name
  /** A different version rebuilds from zero: name the policy version in it when the policy shapes the index. */
  readonly version: string
  readonly clauses: readonly [Citation, ...Citation[]]
  readonly asks: string
  readonly categories: readonly StreamCategory[]
  /** The row that an event belongs to, or null. Events of one key keep their order. */
  readonly keyOf: (event: Recorded<E>) => string | null
  readonly fold: Fold<Row, E>
  /** The sort key (an ISO date or instant) under which the row is found; null: not listed. */
  readonly listedAt: (row: Row) => string | null
}

/** Any read model, for registries. @since 0.1.0 */
export type AnyReadModel = ReadModel<string, any>
