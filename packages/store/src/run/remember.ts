import { applyTo, type Fold, listensTo, type Recorded, type StreamId } from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { inSteps } from './inSteps.js'
import type { Runtime } from './Runtime.js'
import { readVerified } from './readVerified.js'
import { emptyMemory, type StreamMemory } from './StreamMemory.js'
import { worldOf } from './worldOf.js'

/**
 * Takes one more event into what is remembered of its stream. Reading and writing overlap in time, so an event that
 * another reader took already is passed over: by its revision, never twice.
 */
export const take = (runtime: Runtime, memory: StreamMemory, event: Recorded, link: Link): void => {
  if (event.revision !== (memory.link?.revision ?? -1) + 1) return
  for (const [fold, state] of memory.states)
    if (listensTo(fold, event.type)) applyTo(fold, state, event, worldOf(runtime, event))
  memory.link = link
}

/**
 * {@link readUpToHead}, and once more where home said on the way that readings were wrong: what was folded before that was
 * folded by them.
 */
export const memoryOf = (
  runtime: Runtime,
  stream: StreamId,
  folds: Iterable<Fold<any>>,
): TE.TaskEither<StoreError, StreamMemory> =>
  inSteps<null, StoreError, StreamMemory>(null, () => {
    const { readings } = runtime.home
    return pipe(
      readUpToHead(runtime, stream, folds),
      TE.map((memory) => {
        if (runtime.home.readings === readings) return E.right(memory)
        runtime.streams.delete(stream)
        return E.left(null)
      }),
    )
  })

/**
 * What is remembered of a stream, read up to its head. One that is read for the first time is folded by `folds` on
 * the way, so that it is read once. Where reading fails, or a fold throws halfway, nothing stays remembered; nor does
 * a stream that does not exist, so that it takes no other one's place.
 */
const readUpToHead =
  (runtime: Runtime, stream: StreamId, folds: Iterable<Fold<any>>): TE.TaskEither<StoreError, StreamMemory> =>
  async () => {
    const held = runtime.streams.get(stream)
    const memory = held ?? emptyMemory()
    if (held === undefined) for (const fold of folds) memory.states.set(fold, fold.initial())
    let whole = false
    try {
      const each = (event: Recorded, link: Link): void => take(runtime, memory, event, link)
      const read = await readVerified(runtime, { stream, after: memory.link }, each)()
      whole = E.isRight(read)
      if (whole && memory.link !== null) runtime.streams.set(stream, memory)
      return E.map(() => memory)(read)
    } finally {
      if (!whole) runtime.streams.delete(stream)
    }
  }

/** The state of a fold up to a revision. */
const stateUpTo =
  (runtime: Runtime, stream: StreamId, fold: Fold<any>, until: number): TE.TaskEither<StoreError, unknown> =>
  () => {
    const state: unknown = fold.initial()
    const each = (event: Recorded): void => {
      if (event.revision <= until) applyTo(fold, state, event, worldOf(runtime, event))
    }
    return pipe(
      until < 0 ? TE.right(null) : readVerified(runtime, { stream, after: null }, each),
      TE.map(() => state),
    )()
  }

/** How a fold stands in a remembered stream; a fold asked for the first time replays the stream once. */
export const stateOf = (
  runtime: Runtime,
  stream: StreamId,
  memory: StreamMemory,
  fold: Fold<any>,
): TE.TaskEither<StoreError, unknown> =>
  inSteps<null, StoreError, unknown>(null, () => {
    const held = memory.states.get(fold)
    if (held !== undefined) return TE.right(E.right(held))
    const until = memory.link?.revision ?? -1
    return pipe(
      stateUpTo(runtime, stream, fold, until),
      TE.map((state) => {
        // Another event, or this very fold, may have been taken meanwhile: then start over from what is there now.
        if ((memory.link?.revision ?? -1) === until && !memory.states.has(fold)) memory.states.set(fold, state)
        return E.left(null)
      }),
    )
  })
