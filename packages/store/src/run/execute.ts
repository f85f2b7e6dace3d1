import {
  decide,
  decodeWith,
  type Instant,
  type Malformed,
  malformed,
  millisOf,
  type Recorded,
  type Refusal,
  refusedBy,
  type StreamId,
} from '@casetrail/kernel'
import { recordedBy as countsFrom, type Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { v5 } from 'uuid'
import type { StoreError } from '../port/StoreError.js'
import { nowIn } from './answeredAsOf.js'
import type { Executed, ExecuteError, Outcome } from './Executed.js'
import { earlierOutcome } from './earlierOutcome.js'
import { type Encoded, encodeAll, provideKeys, scopesWithoutKey } from './encodeAll.js'
import { foreignCopy } from './foreignCopy.js'
import { foundFirst } from './foundFirst.js'
import { clocksAreKnown } from './home.js'
import { policyAtHand } from './policyInForce.js'
import type { PreparedDecision, Runtime } from './Runtime.js'
import { readViews, type Views } from './readViews.js'
import { recordedBy } from './recordedBy.js'
import { memoryOf, take } from './remember.js'
import { everyPolicyInForceIsGiven, onlyTheServiceItselfActsAsASystem } from './runtimeProvisions.js'
import type { StreamMemory } from './StreamMemory.js'
import { situationOf } from './situationOf.js'
import type { Attempt, Underway } from './Underway.js'
import { learnFrom } from './wrongReadings.js'

const failed = async (error: ExecuteError): Promise<Outcome> => E.left(error)

/**
 * Decodes, decides, seals, chains and appends one command: all of its events or none. A command id has one effect in the
 * whole log: sent again by the same actor with the same content it answers the same, otherwise it is refused
 * (`aCommandIdHasOneEffect`). A conflict is decided again a bounded number of times. On `StoreUnavailable` the outcome is
 * unknown: send the same command again. @since 0.1.0
 */
export const execute =
  (runtime: Runtime) =>
  (input: unknown): TE.TaskEither<ExecuteError, Executed> =>
  async () =>
    await pipe(underwayOf({ runtime, sentBy: 'outside', notBefore: null }, input), E.match(failed, watched))

/**
 * {@link execute} for a command of the service itself, which an event on record gives rise to: it is recorded no
 * earlier than that was, and its id is name-based.
 */
export const executeInside =
  (runtime: Runtime, notBefore: Instant | null) =>
  (input: unknown): TE.TaskEither<ExecuteError, Executed> =>
  async () =>
    await pipe(underwayOf({ runtime, sentBy: 'process', notBefore }, input), E.match(failed, begun))

/** Founds the service where its log is empty; answers what that recorded, null where it had begun. @since 0.2.0 */
export const foundService =
  (runtime: Runtime): TE.TaskEither<ExecuteError, Executed | null> =>
  () =>
    foundFirst(runtime, putInside(runtime), 'foundService')

const isOfAPerson = ({ command }: Underway): boolean => command.actor.kind === 'person'

const notOfAPerson = ({ command }: Underway): Refusal =>
  refusedBy(command.type, onlyTheServiceItselfActsAsASystem, { field: 'actor.kind' })

/** A machine has no ground: whoever says they are one is refused as an outsider is. */
const isForWantOfAGround = ({ prepared: { decision } }: Underway, { rule }: Refusal): boolean =>
  rule === decision.by?.otherwise.name || rule === onlyTheServiceItselfActsAsASystem.name

/**
 * Not made from the refused command's id alone: whoever sends one id again and again, or to one record after the other,
 * is seen again and again.
 */
const tryIdOf = ({ runtime, command }: Underway, kept: object): string =>
  v5(`try/${JSON.stringify(kept)}/${runtime.clock.now()}`, command.commandId)

/**
 * What is refused to somebody without a ground is put on record, where what the service is made of says so. A store that
 * cannot keep it is the answer then: a try that nobody sees would look like none.
 */
const watched = async (underway: Underway): Promise<Outcome> => {
  const outcome = isOfAPerson(underway) ? await begun(underway) : E.left(notOfAPerson(underway))
  if (E.isRight(outcome) || outcome.left.tag !== 'Refused' || !isForWantOfAGround(underway, outcome.left))
    return outcome
  for (const kept of underway.runtime.onOutsider(underway.command, outcome.left.rule)) {
    const put = await putTry(underway, kept)
    // Refused: there is no such case, or it was noted just now.
    if (E.isLeft(put) && put.left.tag !== 'Refused') return put
  }
  return outcome
}

const putTry = (underway: Underway, kept: object): Promise<Outcome> =>
  putInside(underway.runtime)({
    ...kept,
    commandId: tryIdOf(underway, kept),
    actor: { ...underway.runtime.system, onBehalfOf: underway.command.actor.performedBy },
    occurredAt: null,
    correlationId: null,
    causationId: null,
  })

/** Without the check of the founding, for the founding itself. */
const putInside =
  (runtime: Runtime) =>
  (input: unknown): Promise<Outcome> =>
    pipe(underwayOf({ runtime, sentBy: 'process', notBefore: null }, input), E.match(failed, inTurn))

/** Nothing is recorded before the service began. */
const begun = async (underway: Underway): Promise<Outcome> => {
  const { runtime, command } = underway
  const known = await clocksAreKnown(runtime)()
  if (E.isLeft(known)) return known
  if (runtime.home.isFounded) return inTurn(underway)
  const founded = await foundFirst(runtime, putInside(runtime), command.type)
  return E.isLeft(founded) ? founded : inTurn(underway)
}

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

/** How a command comes in. */
interface Door {
  readonly runtime: Runtime
  readonly sentBy: 'outside' | 'process'
  readonly notBefore: Instant | null
}

/** A copy first, so that nobody changes what was decoded while it waits for its turn. */
const underwayOf = ({ runtime, sentBy, notBefore }: Door, input: unknown): E.Either<Malformed, Underway> =>
  E.flatMap(foreignCopy('command', input), (copy) => {
    const prepared = preparedFor(runtime, copy)
    if (prepared === undefined)
      return E.left(malformed('command', 'type', 'must name a command that this service takes', 'C11'))
    const { decision, sent, following, what } = prepared
    return pipe(
      decodeWith(sentBy === 'outside' ? sent : following, what, decision.clauses[0])(copy),
      E.map((command) => ({
        runtime,
        prepared,
        command,
        stream: decision.writes(command.data, runtime.home.stream),
        notBefore,
      })),
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
    if (!again) return earlierOutcome(underway, outcome.left)
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
  const attempt = { underway, memory, base: memory.link }
  return pipe(
    momentOf(attempt),
    E.match(failed, (now) => decidedInTime(attempt, now)),
  )
}

/** Whoever asks as of that moment meanwhile waits for what comes of it (L2). */
const decidedInTime = async (attempt: Attempt, now: Instant): Promise<Outcome> => {
  const done = attempt.underway.runtime.moments.record(now)
  try {
    return await decidedAt(attempt, now)
  } finally {
    done()
  }
}

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other > one) ? other : one

/**
 * Recorded time never runs back within a stream, nor from a cause to what it gives rise to, nor to an instant that was
 * answered as of; a clock that reads much earlier is refused.
 */
const momentOf = ({ underway, base }: Attempt): E.Either<StoreError, Instant> => {
  const { runtime, stream, notBefore, prepared } = underway
  const now = nowIn(runtime)
  const { readings } = runtime.home
  // Whoever says that a clock ran ahead is not held up by what it stamped.
  const saysSo = prepared.decision.yields.every(({ type }) => readings.sayingSo.includes(type))
  const before = base === null || saysSo ? null : countsFrom(readings, base)
  const last = later(later(before, notBefore), saysSo ? null : runtime.moments.free)
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
  return pipe(
    policyAtHand(underway.runtime),
    E.mapLeft(
      (none): ExecuteError =>
        none.tag === 'PolicyMissing'
          ? refusedBy(underway.command.type, everyPolicyInForceIsGiven, { facts: { policy: none.version } })
          : none,
    ),
    E.flatMap((policy) =>
      pipe(
        situationOf(underway, { views, policy }, now),
        E.flatMap((situation) => decide(underway.prepared.decision, situation)),
        E.flatMap((events) => recordedBy(attempt, { now, policy }, events)),
      ),
    ),
  )
}

const movedOn = (stream: StreamId, base: Link | null, link: Link | null): StoreError => ({
  tag: 'Conflict',
  stream,
  expected: base?.revision ?? 'noStream',
  actual: link?.revision ?? 'noStream',
})

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
        // Where it is not said that nothing was stored, something may be: forget, so that the next command looks.
        if (error.tag !== 'Conflict' && error.tag !== 'IdTaken') runtime.streams.delete(stream)
        return error
      },
      ({ revision, position }) => {
        for (let i = 0; i < recorded.length; i++) take(runtime, memory, recorded[i] as Recorded, links[i] as Link)
        for (const event of recorded) learnFrom(runtime, event)
        // A stream that was not there is remembered from its first event on.
        if (base === null) runtime.streams.set(stream, memory)
        return { events: recorded, stream, revision, position, repeated: false }
      },
    ),
  )
