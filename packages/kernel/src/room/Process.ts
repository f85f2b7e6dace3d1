import type { AnyReadModel, ReadModel } from '../ask/ReadModel.js'
import type { Provision } from '../clause/Provision.js'
import type { DomainEvent } from '../event/EventDefinition.js'
import type { Recorded } from '../event/Recorded.js'
import type { Instant } from '../time/Instant.js'

/** A command that an event gives rise to. Its id is made from process, event and `key`, so that it has one effect. @since 0.2.0 */
export interface FollowingCommand {
  /** Tells the commands of one event apart, e.g. a case id. */
  readonly key: string
  readonly type: string
  readonly data: object
  /** When it happened, where that is not when its event was recorded: e.g. not before a record began. */
  readonly occurredAt?: Instant
}

/** What a process makes of an event: commands, or nothing with the reason why. @since 0.2.0 */
export type Following =
  | { readonly commands: readonly [FollowingCommand, ...FollowingCommand[]] }
  | { readonly nothing: Provision }

/**
 * What one record's news means for another: on these events, with the row that they name, then these commands. Run by
 * the store from a checkpoint of its own; parts stay closed. Processes restore convenience, never safety.
 *
 * @since 0.2.0
 */
export interface Process<E extends DomainEvent, World, Row = any> extends Provision {
  /** A different version goes over all of history again; its commands have one effect all the same. */
  readonly version: string
  readonly on: readonly string[]
  /** The row of a read model that the event names. */
  readonly looksUp: { readonly model: AnyReadModel; readonly key: (event: Recorded<E>) => string }
  readonly gives: (event: Recorded<E>, row: Row, world: World) => Following
  /** Why it may find nothing to do. */
  readonly cites: readonly Provision[]
}

/** Any process, for registries. @since 0.2.0 */
export type AnyProcess = Process<any, any>

/** What a process says of itself. @since 0.2.0 */
export interface SaidProcess<T extends string, E extends DomainEvent, World, Row> {
  readonly provision: Provision
  readonly version: string
  readonly on: readonly [T, ...T[]]
  readonly looksUp: {
    readonly model: ReadModel<string, Row, any, World, any>
    readonly key: (event: Recorded<Extract<E, { readonly type: T }>>) => string
  }
  readonly gives: (event: Recorded<Extract<E, { readonly type: T }>>, row: Row, world: World) => Following
  readonly cites: readonly Provision[]
}

/** Makes processes over events of type `E` under a policy of type `World`. @since 0.2.0 */
export const processOf =
  <E extends DomainEvent, World>() =>
  <const T extends E['type'], Row>({
    provision: { name, clause, sentence },
    version,
    on,
    looksUp,
    gives,
    cites,
  }: SaidProcess<T, E, World, Row>): Process<E, World, Row> =>
    ({ name, clause, sentence, version, on, looksUp, gives, cites }) as never
