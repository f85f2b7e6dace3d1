import type { Draft } from 'immer'
import type { Citation } from '../clause/Citation.js'
import type { DomainEvent } from '../event/EventDefinition.js'
import type { Recipes } from '../event/Fold.js'
import type { Recorded } from '../event/Recorded.js'
import type { StreamCategory } from '../id/StreamId.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'

/** The instant at which a list is read, and its Europe/London date. @since 0.2.0 */
export interface Reading {
  readonly at: Instant
  readonly today: LocalDate
}

/**
 * What a row of one key tells rows of others whenever it changes: so that news of one record reaches what rests on it
 * with no process. The same, however often and whenever it is told: a copy, and no count.
 *
 * @since 0.2.0
 */
export interface Tells<Row> {
  readonly whom: (row: Row) => readonly string[]
  readonly what: (draft: Draft<Row>, from: Row) => void
}

/**
 * A cross-case question, kept as rows with a checkpoint so that it answers in time independent of history.
 * A row is the fold of the events of one key, and what other rows tell it; it holds ids, codes and dates, never personal data.
 *
 * @since 0.1.0
 */
export interface ReadModel<Name extends string, Row, Entry, World, E extends DomainEvent = any> {
  readonly name: Name
  /** A different version rebuilds from zero. */
  readonly version: string
  /** The index follows from the policy: another version of it rebuilds from zero too. */
  readonly followsPolicy: boolean
  readonly clauses: readonly [Citation, ...Citation[]]
  readonly asks: string
  /** What a list is asked up to, e.g. `date`: entries whose sort key is no greater. */
  readonly upTo: 'date' | 'instant'
  readonly categories: readonly StreamCategory[]
  /** The rows that an event belongs to. Events of one key keep their order. */
  readonly keysOf: (event: Recorded<E>) => readonly string[]
  readonly initial: (key: string) => Row
  readonly on: Recipes<Row, E, World>
  /** Null: rows tell each other nothing. */
  readonly tells: Tells<Row> | null
  /** The sort key (an ISO date or instant) under which the row is found; null: not listed. */
  readonly listedAt: (row: Row, world: World) => string | null
  /** What a reader of the list is shown, at the instant of reading. */
  readonly entry: (row: Row, key: string, world: World, reading: Reading) => Entry
}

/** Any read model, for registries. @since 0.1.0 */
export type AnyReadModel = ReadModel<string, any, any, any>

type Defaulted = 'followsPolicy' | 'upTo' | 'tells' | 'entry'

type Said<Name extends string, Row, World, E extends DomainEvent> = Omit<
  ReadModel<Name, Row, unknown, World, E>,
  Defaulted
> & { readonly followsPolicy?: boolean; readonly upTo?: 'date' | 'instant'; readonly tells?: Tells<Row> }

/** Makes read models over events of type `E` under a policy of type `World`; by default an entry is the row. @since 0.2.0 */
export const readModelOf = <E extends DomainEvent, World>() => {
  function make<const Name extends string, Row>(said: Said<Name, Row, World, E>): ReadModel<Name, Row, Row, World, E>
  function make<const Name extends string, Row, Entry>(
    said: Said<Name, Row, World, E> & Pick<ReadModel<Name, Row, Entry, World, E>, 'entry'>,
  ): ReadModel<Name, Row, Entry, World, E>
  function make(said: object): AnyReadModel {
    const plain = { followsPolicy: false, upTo: 'date', tells: null, entry: (row: unknown) => row }
    return { ...plain, ...said } as unknown as AnyReadModel
  }
  return make
}

/** Tells on what these rows have to tell, in place; answers the keys that were told. Whom they tell must be at hand. @since 0.2.0 */
export const tellOn = (
  { tells, initial }: Pick<AnyReadModel, 'tells' | 'initial'>,
  rows: Map<string, unknown>,
  keys: Iterable<string>,
): readonly string[] => {
  if (tells === null) return []
  const told: string[] = []
  for (const key of keys) {
    const from = rows.get(key)
    for (const to of tells.whom(from)) {
      const row = rows.get(to) ?? initial(to)
      rows.set(to, row)
      tells.what(row, from)
      told.push(to)
    }
  }
  return told
}
