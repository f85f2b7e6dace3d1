import type { StreamId } from '@casetrail/kernel'
import type { EventStore } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { appendQueue } from './appendQueue.js'
import { changedByOthers } from './changedByOthers.js'
import { closable, closedStore } from './closable.js'
import type { Database } from './driver.js'
import { eventReaders } from './eventReaders.js'
import { streamMarks } from './streamMarks.js'
import { subscriptions } from './subscriptions.js'

/** What an event store rests on beside its file. */
export interface EventStoreParts {
  readonly busyTimeoutMs: number
  readonly pollMs: number
  /** Told, after each commit, how many events that stored. */
  readonly onStored: (events: number) => void
}

/**
 * An {@link EventStore} over an open event file. Several processes may share it on a local disk; writes go one after the
 * other, reads never wait.
 */
export const sqliteEventStore = (
  database: Database,
  { busyTimeoutMs, pollMs, onStored }: EventStoreParts,
): EventStore => {
  const guard = closable(database, busyTimeoutMs, () => Promise.all([queue.drain(), live.stop()]))
  const read = eventReaders(database)
  const readAll: EventStore['readAll'] = (after, limit, categories) =>
    guard.run(() => read.all(after, limit, categories))
  const live = subscriptions(readAll, changedByOthers(database), pollMs)
  const marks = streamMarks(database)
  const appended = (streams: readonly StreamId[], events: number): void => {
    for (const stream of streams) marks.written(stream)
    live.wake()
    onStored(events)
  }
  const queue = appendQueue(database, busyTimeoutMs, appended)
  return {
    // Not through `guard.run`: the queue itself waits for the lock, and must hold the append before `close` drains it.
    append: (stream, expected, events) => async () =>
      guard.isClosed() ? E.left(closedStore) : queue.append(stream, expected, events),
    readStream: (stream, from, limit) => guard.run(() => read.stream(stream, from, limit)),
    readStreamBack: (stream, limit) => guard.run(() => read.streamBack(stream, limit)),
    readAll,
    at: (position) => guard.run(() => read.at(position)),
    find: (id) => guard.run(() => read.find(id)),
    mark: (stream) => (guard.isClosed() ? null : marks.mark(stream)),
    head: (stream) => guard.run(() => read.head(stream)),
    subscribe: live.subscribe,
    close: guard.close,
  }
}
