import { type StreamId, type Wanted, wantedBy } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { eventsOf, eventsOfAll } from './eventsOf.js'
import { folded } from './folded.js'
import { homeAtHand, homeOfNow } from './home.js'
import { inSteps } from './inSteps.js'
import { homeIsKnown } from './policyInForce.js'
import { memoryOf, stateOf } from './remember.js'
import type { Attempt } from './Underway.js'

/** What a decision reads, by name. */
export type Views = Readonly<Record<string, unknown>>

/** How far reading has come: to a view that must be read, or to all of them. */
type At = IteratorResult<Wanted, Views>

/** The reads of one attempt on their way. */
interface Reading {
  readonly attempt: Attempt
  readonly wanting: ReturnType<typeof wantedBy>
}

/** A view of no stream, or of the written one or home where its fold is remembered; undefined: it must be read. */
const viewAtHand = ({ underway, memory }: Attempt, { streams, fold }: Wanted): unknown => {
  const { runtime, stream } = underway
  if (streams.length === 0) return folded(runtime, fold)
  if (streams.length > 1) return undefined
  if (streams[0] === stream) return memory.states.get(fold)
  return streams[0] === runtime.home.stream ? homeAtHand(runtime)?.states.get(fold) : undefined
}

/** On through all that is at hand. */
const readOn = ({ attempt, wanting }: Reading, from: At): At => {
  let at = from
  while (at.done !== true) {
    const view = viewAtHand(attempt, at.value)
    if (view === undefined) break
    at = wanting.next(view)
  }
  return at
}

/** The written stream is guarded by its revision; every other one is read up to its head, home where it was written to. */
const viewOf = (
  { underway: { runtime, prepared, stream }, memory }: Attempt,
  { streams, fold }: Wanted,
): TE.TaskEither<StoreError, unknown> => {
  const [named, ...others] = new Set(streams)
  if (others.length > 0)
    return pipe(
      eventsOfAll(streams, (one) => eventsOf(runtime, one)),
      TE.map((events) => folded(runtime, fold, events)),
    )
  if (named !== stream)
    return pipe(
      named === runtime.home.stream ? homeOfNow(runtime) : memoryOf(runtime, named as StreamId, [fold]),
      TE.chain((other) => stateOf(runtime, named as StreamId, other, fold)),
    )
  prepared.written.add(fold)
  return stateOf(runtime, stream, memory, fold)
}

/**
 * What the decision reads, and with it which policy is in force; without a promise where all of it is remembered of home
 * and of the stream that it writes.
 */
export const readViews = (attempt: Attempt): Views | TE.TaskEither<StoreError, Views> => {
  const known = homeIsKnown(attempt.underway.runtime)
  return known === null
    ? viewsIn(attempt)
    : pipe(
        known,
        TE.chain(() => {
          const views = viewsIn(attempt)
          return typeof views === 'function' ? (views as TE.TaskEither<StoreError, Views>) : TE.right(views)
        }),
      )
}

const viewsIn = (attempt: Attempt): Views | TE.TaskEither<StoreError, Views> => {
  const { runtime, prepared, command } = attempt.underway
  const reading = { attempt, wanting: wantedBy(prepared.reads, command.data, runtime.home.stream) }
  const begun = readOn(reading, reading.wanting.next())
  if (begun.done === true) return begun.value
  return inSteps<At, StoreError, Views>(begun, (at) =>
    at.done === true
      ? TE.right(E.right(at.value))
      : pipe(
          viewOf(attempt, at.value),
          TE.map((view) => E.left(readOn(reading, reading.wanting.next(view)))),
        ),
  )
}
