import {
  decide,
  decodeWith,
  type Instant,
  type Malformed,
  malformed,
  millisOf,
  type Recorded,
  type Refusal,
  type StreamId,
} from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { type Encoded, encodeAll, provideKeys, scopesWithoutKey } from './encodeAll.js'
import { eventsOf } from './eventsOf.js'
import { foreignCopy } from './foreignCopy.js'
import type { PreparedDecision, Runtime } from './Runtime.js'
import { readViews, type Views } from './readViews.js'
import { recordedBy } from './recordedBy.js'
import { memoryOf, take } from './remember.js'
import type { StreamMemory } from './StreamMemory.js'
import { situationOf } from './situationOf.js'
import type { Attempt, Underway } from './Underway.js'

/** What became of a command. @since 0.1.0 */
export interface Executed {
  /** The events it brought about, as history holds them; frozen, since what is remembered rests on them. */
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

const failed = async (error: ExecuteError): Promise<Outcome> => E.left(error)

/**
 * Decodes, decides, seals, chains and appends one command: all of its events or none. The same command id has one
 * effect. A conflict is decided again a bounded number of times. On `StoreUnavailable` the outcome is unknown: send
 * the same command again. @since 0.1.0
 */
export const execute =
  (runtime: Runtime) =>
  (input: unknown): TE.TaskEither<ExecuteError, Executed> =>
    executeAfter(runtime, null)(input)

/** {@link execute} for a command that an event on record gives rise to: it is recorded no earlier than that was. */
export const executeAfter =
  (runtime: Runtime, notBefore: Instant | null) =>
  (input: unknown): TE.TaskEither<ExecuteError, Executed> =>
  async () =>
    await pipe(underwayOf(runtime, notBefore, input), E.match(failed, inTurn))

/** Commands to one stream wait for each other. */
const inTurn = async (underway: Underway): Promise<Outcome> => {
  const { runtime, stream } = underway
  const turn = runtime.turns.enter(stream)
  if (turn !== null) await turn
  try {
    return await attempts(underway)
  } catch (bug) {
    // A fold may have stopped halfway: what is remembered cannot be relied on.
    runtime.streams.delete(stream)
    throw bug
  } finally {
    runtime.turns.leave(stream)
  }
}

/** A copy first, so that nobody changes what was decoded while it waits for its turn. */
const underwayOf = (runtime: Runtime, notBefore: Instant | null, input: unknown): E.Either<Malformed, Underway> =>
  E.flatMap(foreignCopy('command', input), (copy) => {
    const prepared = preparedFor(runtime, copy)
    if (prepared === undefined)
      return E.left(malformed('command', 'type', 'must name a command that this service takes', 'C11'))
    const { decision, codec, what } = prepared
    return pipe(
      decodeWith(codec, what, decision.clauses[0])(copy),
      E.map((command) => ({ runtime, prepared, command, stream: decision.writes(command.data), notBefore })),
    )
  })

const preparedFor = (runtime: Runtime, input: unknown): PreparedDecision | undefined => {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'type')) return undefined
  const { type } = input as { readonly type: unknown }
  return typeof type === 'string' ? runtime.decisions.get(type) : undefined
}

const attempts = async (underway: Underway): Promise<Outcome> => {
  const { runtime, stream } = underway
  let held = runtime.streams.get(stream)
  for (let attempt = 1; ; attempt++) {
    const outcome = await (held === undefined ? attemptAfresh(underway) : attemptOn(underway, held))
    if (E.isRight(outcome)) return outcome
    const { tag } = outcome.left
    // A refusal on remembered state may be out of date, since another process can write too: look before saying no.
    const again = tag === 'Conflict' ? attempt < runtime.limits.maxAttempts : tag === 'Refused' && held !== undefined
    if (!again) return outcome
    held = undefined
  }
}

/** Reads the stream up to its head first. */
const attemptAfresh = (underway: Underway): Promise<Outcome> =>
  pipe(
    memoryOf(underway.runtime, underway.stream, underway.prepared.written),
    TE.chain((memory) => () => attemptOn(underway, memory)),
  )()

const attemptOn = (underway: Underway, memory: StreamMemory): Promise<Outcome> => {
  const earlier = memory.commands.get(underway.command.commandId)
  if (earlier !== undefined) return repeatedOutcome(underway, earlier)
  const attempt = { underway, memory, base: memory.link }
  return pipe(
    momentOf(attempt),
    E.match(failed, (now) => decidedAt(attempt, now)),
  )
}

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other > one) ? other : one

/**
 * Recorded time never runs back within a stream, nor from a cause to what it gives rise to; a clock that reads much
 * earlier than history is refused.
 */
const momentOf = ({ underway: { runtime, stream, notBefore }, base }: Attempt): E.Either<StoreError, Instant> => {
  const now = runtime.clock.now()
  const last = later(base?.recordedAt ?? null, notBefore)
  if (last === null || now >= last) return E.right(now)
  return millisOf(last) - millisOf(now) <= runtime.limits.clockToleranceMs
    ? E.right(last)
    : E.left({ tag: 'ClockBehind', stream, now, lastRecordedAt: last })
}

const decidedAt = async (attempt: Attempt, now: Instant): Promise<Outcome> => {
  const views = readViews(attempt)
  const read = typeof views === 'function' ? await views() : E.right(views)
  return await pipe(
    E.flatMap(read, (seen) => decidedOn(attempt, seen, now)),
    E.match(failed, (recorded) => append(attempt, recorded)),
  )
}

/** What the rules make of the views, as history would hold it. Pure: nothing is stored yet. */
const decidedOn = (attempt: Attempt, views: Views, now: Instant): E.Either<ExecuteError, readonly Recorded[]> => {
  const { underway, memory, base } = attempt
  // What was checked so far was checked against `base`; another reader may have taken later events meanwhile.
  if (memory.link !== base) return E.left(movedOn(underway.stream, base, memory.link))
  const situation = situationOf(underway, views, now)
  const decided = E.flatMap(situation, (seen) => decide(underway.prepared.decision, seen))
  return E.flatMap(decided, (events) => recordedBy(attempt, now, events))
}

const movedOn = (stream: StreamId, base: Link | null, link: Link | null): StoreError => ({
  tag: 'Conflict',
  stream,
  expected: base?.revision ?? 'noStream',
  actual: link?.revision ?? 'noStream',
})

const repeatedOutcome = (
  { runtime, stream }: Underway,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<Outcome> =>
  pipe(
    eventsOf(runtime, stream, ({ revision }) => revision >= first && revision < first + count),
    TE.map((events) => ({ events, stream, revision: first + count - 1, position: null, repeated: true })),
  )()

/** Seals and stores what was decided on `base`; whatever moved the stream since then is a conflict. */
const append = (attempt: Attempt, recorded: readonly Recorded[]): Promise<Outcome> => {
  const { runtime } = attempt.underway
  const missing = scopesWithoutKey(runtime, attempt.memory, recorded)
  const sealed = (): Promise<Outcome> =>
    pipe(
      encodeAll(attempt, recorded),
      E.match(failed, (encoded) => store(attempt, recorded, encoded)),
    )
  return missing.length === 0
    ? sealed()
    : pipe(
        provideKeys(runtime, attempt.memory, missing),
        TE.chainW(() => sealed),
      )()
}

const store = async (
  { underway: { runtime, stream }, memory, base }: Attempt,
  recorded: readonly Recorded[],
  { events, links }: Encoded,
): Promise<Outcome> =>
  pipe(
    await runtime.stores.events.append(stream, base === null ? 'noStream' : base.revision, events)(),
    E.bimap(
      (error) => {
        // Whatever is not a plain conflict may or may not have been stored: forget, so that the next command looks.
        if (error.tag !== 'Conflict') runtime.streams.delete(stream)
        return error
      },
      ({ revision, position }) => {
        for (let i = 0; i < recorded.length; i++) take(runtime, memory, recorded[i] as Recorded, links[i] as Link)
        // A stream that was not there is remembered from its first event on.
        if (base === null) runtime.streams.set(stream, memory)
        return { events: recorded, stream, revision, position, repeated: false }
      },
    ),
  )
