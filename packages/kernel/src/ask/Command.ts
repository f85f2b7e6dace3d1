import type * as t from 'io-ts'
import { oneOf } from '../codec/oneOf.js'
import { orNull } from '../codec/orNull.js'
import { record } from '../codec/record.js'
import { refined } from '../codec/refined.js'
import { Actor } from '../event/Actor.js'
import { type CommandId, CorrelationId, EventId } from '../id/ids.js'
import { Instant } from '../time/Instant.js'

/**
 * A wish as it is sent, decoded once at the edge. A `commandId` has one effect in the whole log (L23). Its data may be
 * personal: never log one.
 *
 * @since 0.2.0
 */
export interface SentCommand<Type extends string = string, Data = unknown> {
  readonly type: Type
  /** Random (UUIDv4), chosen by the sender; name-based (UUIDv5) where a process gave rise to it. */
  readonly commandId: CommandId
  readonly actor: Actor
  /** When it happened (valid time): at or before the moment of recording; null: at that moment. */
  readonly occurredAt: Instant | null
  /** Groups what belongs together; null: the command stands alone. */
  readonly correlationId: CorrelationId | null
  /** The event that gave rise to it, if one did. */
  readonly causationId: EventId | null
  readonly data: Data
}

/** A {@link SentCommand} that is judged: it is known when it happened. @since 0.1.0 */
export interface Command<Type extends string = string, Data = unknown> extends SentCommand<Type, Data> {
  readonly occurredAt: Instant
}

const uuidOf = (version: 4 | 5) => {
  const uuid = new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
  return (text: string): boolean => uuid.test(text)
}

const ids = {
  // Whoever could name a command as a process does could do something else under that name first.
  outside: refined<CommandId>('command', 'a random UUID (version 4) in lower case', uuidOf(4)),
  process: refined<CommandId>('command', 'a name-based UUID (version 5) in lower case', uuidOf(5)),
}

/** The codec of a command with this data, sent from outside (the default) or given rise to by a process. @since 0.1.0 */
export const commandOf = <Type extends string, Data>(
  type: Type,
  data: t.Type<Data, any, unknown>,
  sentBy: keyof typeof ids = 'outside',
): t.Type<SentCommand<Type, Data>, unknown, unknown> =>
  record(`command ${type}`, {
    type: oneOf(type),
    commandId: ids[sentBy],
    actor: Actor,
    occurredAt: orNull(Instant),
    correlationId: orNull(CorrelationId),
    causationId: orNull(EventId),
    data,
  }) as unknown as t.Type<SentCommand<Type, Data>, unknown, unknown>
