import {
  type Command,
  decide,
  decodeWith,
  type DomainEvent,
  type EventId,
  type Instant,
  localDateOf,
  type Malformed,
  malformed,
  millisOf,
  type Recorded,
  type Refusal,
  type Situation,
  type StreamId,
} from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { v5 } from 'uuid'
import type { Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { encodeAll } from './encodeAll.js'
import { queued } from './queued.js'
import { memoryOf, take, viewOf } from './remember.js'
import { readVerified } from './readVerified.js'
import type { PreparedDecision, Runtime } from './Runtime.js'
import type { StreamMemory } from './StreamMemory.js'

/** What became of a command. @since 0.1.0 */
export interface Executed {
  /** The events it brought about, as history holds them. */
  readonly events: readonly Recorded[]
  readonly stream: StreamId
  /** Revision of its last event. */
  readonly revision: number
  /** Null when it had been executed before. */
  readonly position: Position | null
  /** True when this command id had been executed before: nothing was stored this time. */
  readonly repeated: boolean
}

/** Why a command did nothing. @since 0.1.0 */
export type ExecuteError = Malformed | Refusal | StoreError

type Outcome = E.Either<ExecuteError, Executed>

/**
 * Decodes, decides, seals, chains and appends one command: all of its events or none. The same command id has one
 * effect. A conflict is decided again a bounded number of times. On `StoreUnavailable` the outcome is unknown: send
 * the same command again. @since 0.1.0
 */
export const execute =
  (runtime: Runtime) =>
  (input: unknown): TaskEither<ExecuteError, Executed> =>
  async () => {
    const type = typeof input === 'object' && input !== null && Object.hasOwn(input, 'type') ? (input as { type: unknown }).type : undefined
    const prepared = typeof type === 'string' ? runtime.decisions.get(type) : undefined
    if (prepared === undefined) return E.left(malformed('command', 'type', 'must name a command that this service takes', 'C11'))
    const command = decodeWith(prepared.codec, `command ${prepared.decision.type}`, prepared.decision.clauses[0])(input)
    if (E.isLeft(command)) return command
    const stream = prepared.decision.writes(command.right.data)
    return queued(runtime.queues, stream, () => attempts(runtime, prepared, command.right, stream))
  }

const attempts = async (runtime: Runtime, prepared: PreparedDecision, command: Command<string, any>, stream: StreamId): Promise<Outcome> => {
  let fresh = runtime.streams.get(stream) === undefined
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(runtime, prepared, command, stream, fresh)
    if (E.isRight(outcome)) return outcome
    const { tag } = outcome.left
    // A refusal on remembered state may be out of date, since another process can write too: look again before saying no.
    if (tag === 'Conflict' && attempt < runtime.limits.maxAttempts) fresh = true
    else if (tag === 'Refused' && !fresh) fresh = true
    else return outcome
  }
}

const refused = (prepared: PreparedDecision, clause: Refusal['clause'], rule: string, sentence: string, evidence: Refusal['evidence']): Refusal => ({
  tag: 'Refused',
  command: prepared.decision.type,
  clause,
  rule,
  sentence,
  evidence,
})

const attemptOnce = async (runtime: Runtime, prepared: PreparedDecision, command: Command<string, any>, stream: StreamId, fresh: boolean): Promise<Outcome> => {
  const loaded = await memoryOf(runtime, stream, fresh)
  if (E.isLeft(loaded)) return loaded
  const memory = loaded.right
  const earlier = memory.commands.get(command.commandId)
  if (earlier !== undefined) return repeatedOutcome(runtime, stream, earlier)
  const now = momentOf(runtime, memory, stream)
  if (E.isLeft(now)) return now
  if (command.occurredAt > now.right) {
    const sentence = 'Nothing is recorded before it happens.'
    return E.left(refused(prepared, 'A26', 'nothingIsRecordedBeforeItHappens', sentence, { field: 'occurredAt', dates: [command.occurredAt, now.right] }))
  }
  const situation = await situationOf(runtime, prepared, command, stream, memory, now.right)
  if (E.isLeft(situation)) return situation
  const decided = decide(prepared.decision, situation.right)
  return E.isLeft(decided) ? decided : store(runtime, prepared, command, stream, memory, now.right, decided.right)
}

/** Recorded time never runs back within a stream; a clock that reads much earlier than history is refused. */
const momentOf = (runtime: Runtime, memory: StreamMemory, stream: StreamId): E.Either<StoreError, Instant> => {
  const now = runtime.clock.now()
  const last = memory.link?.recordedAt
  if (last === undefined || now >= last) return E.right(now)
  return millisOf(last) - millisOf(now) <= runtime.limits.clockToleranceMs
    ? E.right(last)
    : E.left({ tag: 'ClockBehind', stream, now, lastRecordedAt: last })
}

const situationOf = async (
  runtime: Runtime,
  prepared: PreparedDecision,
  command: Command<string, any>,
  written: StreamId,
  memory: StreamMemory,
  now: Instant,
): Promise<E.Either<StoreError, Situation<any, any, any>>> => {
  const views: Record<string, unknown> = {}
  for (const read of prepared.reads) {
    const stream = read.stream(command.data, views) as StreamId | null
    if (stream === null) {
      views[read.name] = read.fold.initial()
      continue
    }
    // The written stream is guarded by its revision; every other one must be read up to its head.
    const held = stream === written ? E.right(memory) : await memoryOf(runtime, stream, true)
    if (E.isLeft(held)) return held
    const view = await viewOf(runtime, stream, held.right, read.fold)
    if (E.isLeft(view)) return view
    views[read.name] = view.right
  }
  const idFor = (name: string): string => v5(name, command.commandId)
  return E.right({ command, data: command.data, views, world: runtime.world, now, today: localDateOf(now), idFor })
}

const repeatedOutcome = async (runtime: Runtime, stream: StreamId, earlier: { readonly first: number; readonly count: number }): Promise<Outcome> => {
  const events: Recorded[] = []
  const read = await readVerified(runtime, stream, null, true, (event) => {
    if (event.revision >= earlier.first && event.revision < earlier.first + earlier.count) events.push(event)
  })
  if (E.isLeft(read)) return read
  return E.right({ events, stream, revision: earlier.first + earlier.count - 1, position: null, repeated: true })
}

const store = async (
  runtime: Runtime,
  prepared: PreparedDecision,
  command: Command<string, any>,
  stream: StreamId,
  memory: StreamMemory,
  now: Instant,
  decided: readonly DomainEvent[],
): Promise<Outcome> => {
  const recorded: Recorded[] = []
  const first = (memory.link?.revision ?? -1) + 1
  for (let i = 0; i < decided.length; i++) {
    const event = decided[i] as DomainEvent
    const special = Object.values(runtime.registry.byType.get(event.type)?.parts ?? {}).some((part) => part.special)
    const bases = special ? prepared.specialBases : prepared.plainBases
    if (E.isLeft(bases)) return E.left(refused(prepared, bases.left.clause, 'everyPurposeAndBasisIsInTheNotice', bases.left.sentence, { facts: { purpose: prepared.decision.purpose } }))
    recorded.push({
      ...event,
      id: v5(`${stream}/${i}`, command.commandId) as EventId,
      stream,
      revision: first + i,
      recordedAt: now,
      actor: command.actor,
      commandId: command.commandId,
      correlationId: command.correlationId ?? (command.commandId as string as Recorded['correlationId']),
      causationId: command.causationId,
      purpose: prepared.decision.purpose,
      basis: bases.right,
      policyVersion: runtime.policyVersion,
    })
  }
  const encoded = await encodeAll(runtime, memory, recorded)
  if (E.isLeft(encoded)) return encoded
  const appended = await runtime.stores.events.append(stream, memory.link === null ? 'noStream' : memory.link.revision, encoded.right.events)()
  if (E.isLeft(appended)) {
    // Whatever is not a plain conflict may or may not have been stored: forget, so that the next command looks.
    if (appended.left.tag !== 'Conflict') runtime.streams.delete(stream)
    return appended
  }
  for (const [i, event] of recorded.entries()) take(memory, event, encoded.right.links[i] as Link)
  return E.right({ events: recorded, stream, revision: appended.right.revision, position: appended.right.position, repeated: false })
}
