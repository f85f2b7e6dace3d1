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
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { type Encoded, encodeAll, provideKeys, scopesWithoutKey } from './encodeAll.js'
import { foreignCopy } from './ownCopy.js'
import type { PreparedDecision, Runtime } from './Runtime.js'
import { readVerified } from './readVerified.js'
import { recordedBy } from './recordedBy.js'
import { memoryAtHand, memoryOf, take } from './remember.js'
import type { StreamMemory } from './StreamMemory.js'
import { situationOf, viewsAtHand, viewsOf } from './situationOf.js'
import type { Underway } from './Underway.js'

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
    const decoded = underwayOf(runtime, input)
    if (E.isLeft(decoded)) return decoded
    const { stream } = decoded.right
    const turn = runtime.turns.enter(stream)
    if (turn !== null) await turn
    try {
      return await attempts(decoded.right)
    } catch (bug) {
      // A fold may have stopped halfway: what is remembered cannot be relied on.
      runtime.streams.delete(stream)
      throw bug
    } finally {
      runtime.turns.leave(stream)
    }
  }

/** A copy first, so that nobody changes what was decoded while it waits for its turn. */
const underwayOf = (runtime: Runtime, input: unknown): E.Either<Malformed, Underway> => {
  const copy = foreignCopy('command', input)
  if (E.isLeft(copy)) return copy
  const prepared = preparedFor(runtime, copy.right)
  if (prepared === undefined)
    return E.left(malformed('command', 'type', 'must name a command that this service takes', 'C11'))
  const { decision, codec, what } = prepared
  const command = decodeWith(codec, what, decision.clauses[0])(copy.right)
  if (E.isLeft(command)) return command
  return E.right({ runtime, prepared, command: command.right, stream: decision.writes(command.right.data) })
}

const preparedFor = (runtime: Runtime, input: unknown): PreparedDecision | undefined => {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'type')) return undefined
  const { type } = input as { readonly type: unknown }
  return typeof type === 'string' ? runtime.decisions.get(type) : undefined
}

const attempts = async (underway: Underway): Promise<Outcome> => {
  const { runtime, stream } = underway
  let fresh = runtime.streams.get(stream) === undefined
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(underway, fresh)
    if (E.isRight(outcome)) return outcome
    const { tag } = outcome.left
    // A refusal on remembered state may be out of date, since another process can write too: look before saying no.
    if (tag === 'Conflict' && attempt < runtime.limits.maxAttempts) fresh = true
    else if (tag === 'Refused' && !fresh) fresh = true
    else return outcome
  }
}

const attemptOnce = async (underway: Underway, fresh: boolean): Promise<Outcome> => {
  const { runtime, prepared, command, stream } = underway
  let memory = memoryAtHand(runtime, stream, fresh)
  if (memory === undefined) {
    const loaded = await memoryOf(runtime, stream, prepared.written)
    if (E.isLeft(loaded)) return loaded
    memory = loaded.right
  }
  const base = memory.link
  const earlier = memory.commands.get(command.commandId)
  if (earlier !== undefined) return repeatedOutcome(runtime, stream, earlier)
  const now = momentOf(runtime, base, stream)
  if (E.isLeft(now)) return now
  let views = viewsAtHand(underway, memory)
  if (views === null) {
    const read = await viewsOf(underway, memory)
    if (E.isLeft(read)) return read
    views = read.right
    // What was checked so far was checked against `base`; another reader may have taken later events meanwhile.
    if (memory.link !== base) return E.left(movedOn(stream, base, memory.link))
  }
  const situation = situationOf(underway, views, now.right)
  if (E.isLeft(situation)) return situation
  const decided = decide(prepared.decision, situation.right)
  if (E.isLeft(decided)) return decided
  const recorded = recordedBy(underway, base, now.right, decided.right)
  return E.isLeft(recorded) ? recorded : await append(underway, memory, base, recorded.right)
}

const movedOn = (stream: StreamId, base: Link | null, link: Link | null): StoreError => ({
  tag: 'Conflict',
  stream,
  expected: base?.revision ?? 'noStream',
  actual: link?.revision ?? 'noStream',
})

/** Recorded time never runs back within a stream; a clock that reads much earlier than history is refused. */
const momentOf = (runtime: Runtime, base: Link | null, stream: StreamId): E.Either<StoreError | Refusal, Instant> => {
  const now = runtime.clock.now()
  const last = base?.recordedAt
  if (last === undefined || now >= last) return E.right(now)
  return millisOf(last) - millisOf(now) <= runtime.limits.clockToleranceMs
    ? E.right(last)
    : E.left({ tag: 'ClockBehind', stream, now, lastRecordedAt: last })
}

const repeatedOutcome = async (
  runtime: Runtime,
  stream: StreamId,
  earlier: { readonly first: number; readonly count: number },
): Promise<Outcome> => {
  const events: Recorded[] = []
  const { first, count } = earlier
  const read = await readVerified(runtime, stream, null, true, (event) => {
    if (event.revision >= first && event.revision < first + count) events.push(event)
  })
  if (E.isLeft(read)) return read
  return E.right({ events, stream, revision: first + count - 1, position: null, repeated: true })
}

/** Seals and stores what was decided on `base`; whatever moved the stream since then is a conflict. */
const append = async (
  { runtime, stream }: Underway,
  memory: StreamMemory,
  base: Link | null,
  recorded: readonly Recorded[],
): Promise<Outcome> => {
  const missing = scopesWithoutKey(runtime, memory, recorded)
  if (missing.length > 0) {
    const provided = await provideKeys(runtime, memory, missing)
    if (E.isLeft(provided)) return provided
  }
  const encoded: E.Either<Malformed, Encoded> = encodeAll(runtime, memory, base, recorded)
  if (E.isLeft(encoded)) return encoded
  const { events, links } = encoded.right
  const appended = await runtime.stores.events.append(stream, base === null ? 'noStream' : base.revision, events)()
  if (E.isLeft(appended)) {
    // Whatever is not a plain conflict may or may not have been stored: forget, so that the next command looks.
    if (appended.left.tag !== 'Conflict') runtime.streams.delete(stream)
    return appended
  }
  for (let i = 0; i < recorded.length; i++) take(memory, recorded[i] as Recorded, links[i] as Link)
  const { revision, position } = appended.right
  return E.right({ events: recorded, stream, revision, position, repeated: false })
}
