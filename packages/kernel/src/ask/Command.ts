import type * as t from 'io-ts'
import { oneOf } from '../codec/oneOf.js'
import { orNull } from '../codec/orNull.js'
import { record } from '../codec/record.js'
import { Actor } from '../event/Actor.js'
import { CommandId, CorrelationId, EventId } from '../id/ids.js'
import { Instant } from '../time/Instant.js'

/**
 * A wish, decoded once at the edge. The same `commandId` sent twice has one effect. Its data may be personal:
 * never log one.
 *
 * @since 0.1.0
 */
export interface Command<Type extends string = string, Data = unknown> {
  readonly type: Type
  /** Random (UUIDv4), chosen by the sender. */
  readonly commandId: CommandId
  readonly actor: Actor
  /** When it happened (valid time): at or before the moment of recording. */
  readonly occurredAt: Instant
  /** Groups what belongs together; null: the command stands alone. */
  readonly correlationId: CorrelationId | null
  /** The event that gave rise to it, if one did. */
  readonly causationId: EventId | null
  readonly data: Data
}

/** The codec of a command with this data. @since 0.1.0 */
export const commandOf = <Type extends string, Data>(
  type: Type,
  data: t.Type<Data, any, unknown>,
): t.Type<Command<Type, Data>, unknown, unknown> =>
  record(`command ${type}`, {
    type: oneOf(type),
    commandId: CommandId,
    actor: Actor,
    occurredAt: Instant,
    correlationId: orNull(CorrelationId),
    causationId: orNull(EventId),
    data,
  }) as unknown as t.Type<Command<Type, Data>, unknown, unknown>
