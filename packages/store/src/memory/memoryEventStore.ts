import { categoryOf, type EventId, type StreamCategory, type StreamId } from '@casetrail/kernel'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import type { EventStore, NewEvent, Page, Position, StoredEvent } from '../port/EventStore.js'
import { pageOf } from '../port/pageOf.js'
import type { StoreError, StoreUnavailable } from '../port/StoreError.js'
import { Arena, bodyAt, headerAt, type Place } from './Arena.js'
import { pagedSubscription } from './pagedSubscription.js'

/* The event store for tests, demonstrations and short-lived work: nothing outlives the process. */

const closedError: StoreUnavailable = { tag: 'StoreUnavailable', what: 'the store is closed' }

interface Held {
  readonly id: EventId
  readonly stream: StreamId
  readonly revision: number
  /** Place in the order of the whole store, from 0. */
  readonly index: number
  readonly place: Place
}

const positionOf = (index: number): Position => String(index + 1) as Position

const copy = ({ id, stream, revision, index, place }: Held): StoredEvent => ({
  id,
  header: headerAt(place),
  body: bodyAt(place),
  stream,
  revision,
  position: positionOf(index),
})

const indexAfter = (after: Position): number => (after === '' ? 0 : Number(after))

/** An empty in-memory event store. @since 0.1.0 */
export const memoryEventStore = (): EventStore => {
  const arena = new Arena()
  const all: Held[] = []
  const streams = new Map<StreamId, Held[]>()
  const byId = new Map<EventId, Held>()
  const waiting = new Set<() => void>()
  const subscriptions = new Set<{ readonly stop: () => Promise<void> }>()
  let open = true

  const guarded =
    <A>(work: () => A): TE.TaskEither<StoreError, A> =>
    async () =>
      open ? { _tag: 'Right', right: work() } : { _tag: 'Left', left: closedError }

  const add = (stream: StreamId, held: Held[], { id, header, body }: NewEvent): void => {
    const stored = { id, stream, revision: held.length, index: all.length, place: arena.put(header, body) }
    held.push(stored)
    all.push(stored)
    byId.set(id, stored)
  }

  const firstTaken = (events: readonly NewEvent[]): EventId | undefined => {
    const seen = new Set<EventId>()
    return events.find(({ id }) => byId.has(id) || seen.size === seen.add(id).size)?.id
  }

  const readAll = (after: Position, limit: number, categories?: readonly StreamCategory[]): Page => {
    const wanted = categories === undefined ? null : new Set(categories)
    let index = indexAfter(after)
    /** Where the page would go on: before the first event that does not fit, behind all that is not wanted. */
    let next = index
    const offered = function* (): Iterable<StoredEvent> {
      for (; index < all.length; index++) {
        const event = all[index] as Held
        if (wanted !== null && !wanted.has(categoryOf(event.stream))) continue
        next = index
        yield copy(event)
      }
      next = index
    }
    const { events, end } = pageOf(offered(), limit)
    return { events, next: next === 0 ? after : positionOf(next - 1), end }
  }

  const store: EventStore = {
    append: (stream, expected, events) => async () => {
      if (!open) return { _tag: 'Left', left: closedError }
      const held = streams.get(stream) ?? []
      const actual = held.length === 0 ? ('noStream' as const) : held.length - 1
      if (actual !== expected) return { _tag: 'Left', left: { tag: 'Conflict', stream, expected, actual } }
      const id = firstTaken(events)
      if (id !== undefined) return { _tag: 'Left', left: { tag: 'IdTaken', id } }
      for (const event of events) add(stream, held, event)
      streams.set(stream, held)
      for (const wake of waiting) wake()
      return { _tag: 'Right', right: { revision: held.length - 1, position: positionOf(all.length - 1) } }
    },
    readStream: (stream, from, limit) =>
      guarded(() => pageOf((streams.get(stream) ?? []).slice(from, from + limit + 1).map(copy), limit)),
    readStreamBack: (stream, limit) =>
      guarded(() => {
        const held = streams.get(stream) ?? []
        return pageOf(
          held
            .slice(Math.max(0, held.length - limit - 1))
            .reverse()
            .map(copy),
          limit,
        )
      }),
    at: (position) =>
      guarded(() => {
        const held = all[Number(position) - 1]
        return held === undefined ? null : copy(held)
      }),
    readAll: (after, limit, categories) => guarded(() => readAll(after, limit, categories)),
    find: (id) =>
      guarded(() => {
        const held = byId.get(id)
        return held === undefined ? null : copy(held)
      }),
    head: (stream) =>
      guarded(() => {
        const last = streams.get(stream)?.at(-1)
        return last === undefined ? null : { revision: last.revision, header: headerAt(last.place) }
      }),
    mark: (stream) => String(streams.get(stream)?.length ?? 0),
    subscribe: (after, handle, options) => {
      const subscription = pagedSubscription(store.readAll, waiting, after, handle, options)
      subscriptions.add(subscription)
      const stop = (): Promise<void> => subscription.stop().finally(() => subscriptions.delete(subscription))
      return { stop }
    },
    close: async () => {
      open = false
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
    },
  }
  return store
}
