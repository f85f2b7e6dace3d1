import { applyTo, type Fold, type Recorded, type StreamId } from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../port/StoreError.js'
import { ownCopy } from './ownCopy.js'
import type { Runtime } from './Runtime.js'
import { readVerified } from './readVerified.js'
import { emptyMemory, type StreamMemory } from './StreamMemory.js'

/**
 * Takes one more event into what is remembered of its stream. Reading and writing overlap in time, so an event that
 * another reader took already is passed over: by its revision, never twice. Each fold gets a copy of its own.
 */
export const take = (memory: StreamMemory, event: Recorded, link: Link): void => {
  if (event.revision !== (memory.link?.revision ?? -1) + 1) return
  for (const [fold, state] of memory.states)
    if (Object.hasOwn(fold.on, event.type)) applyTo(fold, state, ownCopy(event))
  const known = memory.commands.get(event.commandId)
  if (known === undefined) memory.commands.set(event.commandId, { first: event.revision, count: 1 })
  else known.count += 1
  memory.link = link
}

/** What is remembered of a stream, where that may be used as it is. */
export const memoryAtHand = (runtime: Runtime, stream: StreamId, fresh: boolean): StreamMemory | undefined =>
  fresh ? undefined : runtime.streams.get(stream)

/**
 * What is remembered of a stream, read up to its head. One that is read for the first time is folded by `folds` on
 * the way, so that it is read once. Where reading fails, or a fold throws halfway, nothing stays remembered.
 */
export const memoryOf = async (
  runtime: Runtime,
  stream: StreamId,
  folds: Iterable<Fold<any>>,
): Promise<E.Either<StoreError, StreamMemory>> => {
  const held = runtime.streams.get(stream)
  const memory = held ?? emptyMemory()
  if (held === undefined) for (const fold of folds) memory.states.set(fold, fold.initial())
  let whole = false
  try {
    const read = await readVerified(runtime, stream, memory.link, true, (event, link) => take(memory, event, link))
    if (E.isLeft(read)) return read
    whole = true
  } finally {
    if (!whole) runtime.streams.delete(stream)
  }
  runtime.streams.set(stream, memory)
  return E.right(memory)
}

/** How a fold stands in a remembered stream; a fold asked for the first time replays the stream once. */
export const viewOf = async (
  runtime: Runtime,
  stream: StreamId,
  memory: StreamMemory,
  fold: Fold<any>,
): Promise<E.Either<StoreError, unknown>> => {
  for (;;) {
    const held = memory.states.get(fold)
    if (held !== undefined) return E.right(held)
    const state: unknown = fold.initial()
    const until = memory.link?.revision ?? -1
    if (until >= 0) {
      const read = await readVerified(runtime, stream, null, true, (event) => {
        if (event.revision <= until) applyTo(fold, state, event)
      })
      if (E.isLeft(read)) return read
    }
    // Another event, or this very fold, may have been taken meanwhile: then start over from what is there now.
    if ((memory.link?.revision ?? -1) === until && !memory.states.has(fold)) memory.states.set(fold, state)
  }
}
