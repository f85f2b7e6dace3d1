import { applyTo, type Fold, type Recorded, type StreamId } from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../port/StoreError.js'
import { readVerified } from './readVerified.js'
import type { Runtime } from './Runtime.js'
import { emptyMemory, type StreamMemory } from './StreamMemory.js'

/**
 * Takes one more event into what is remembered of its stream. Reading and writing overlap in time, so an event that
 * another reader took already is passed over: by its revision, never twice.
 */
export const take = (memory: StreamMemory, event: Recorded, link: Link): void => {
  if (event.revision !== (memory.link?.revision ?? -1) + 1) return
  for (const [fold, state] of memory.states) applyTo(fold, state, event)
  const known = memory.commands.get(event.commandId)
  if (known === undefined) memory.commands.set(event.commandId, { first: event.revision, count: 1 })
  else known.count += 1
  memory.link = link
}

/** Brings what is remembered of a stream up to its head. */
const refresh = async (runtime: Runtime, stream: StreamId, memory: StreamMemory): Promise<E.Either<StoreError, void>> => {
  const read = await readVerified(runtime, stream, memory.link, true, (event, link) => take(memory, event, link))
  if (E.isLeft(read)) {
    runtime.streams.delete(stream)
    return read
  }
  return E.right(undefined)
}

/** What is remembered of a stream, read up to its head when it is new, or when `fresh` is asked for. */
export const memoryOf = async (runtime: Runtime, stream: StreamId, fresh: boolean): Promise<E.Either<StoreError, StreamMemory>> => {
  const held = runtime.streams.get(stream)
  if (held !== undefined && !fresh) return E.right(held)
  const memory = held ?? emptyMemory()
  const read = await refresh(runtime, stream, memory)
  if (E.isLeft(read)) return read
  runtime.streams.set(stream, memory)
  return E.right(memory)
}

/** How a fold stands in a remembered stream; a fold asked for the first time replays the stream once. */
export const viewOf = async (runtime: Runtime, stream: StreamId, memory: StreamMemory, fold: Fold<any>): Promise<E.Either<StoreError, unknown>> => {
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
  // Another event may have been taken while this one was replaying: then start over from what is there now.
  if ((memory.link?.revision ?? -1) !== until) return viewOf(runtime, stream, memory, fold)
  memory.states.set(fold, state)
  return E.right(state)
}
