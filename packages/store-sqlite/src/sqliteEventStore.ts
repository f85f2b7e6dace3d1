import type { StreamId } from '@casetrail/kernel'
import type { EventStore, StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { appendQueue } from './appendQueue.js'
import { attempt } from './attempt.js'
import { changedByOthers } from './changedByOthers.js'
import { closable, closedStore } from './closable.js'
import type { Database } from './driver.js'
import { eventFile } from './eventFile.js'
import { eventReaders } from './eventReaders.js'
import { openDatabase, type Synchronous } from './openDatabase.js'
import { streamMarks } from './streamMarks.js'
import { subscriptions } from './subscriptions.js'

/** How an event file is opened; every field has a default. @since 0.1.0 */
export interface SqliteEventStoreOptions {
  /** `FULL` unless you can afford to lose the last answered appends with the power. */
  readonly synchronous?: Synchronous
  /** How long a write waits for another process before it answers `Busy`, in milliseconds; 1,000. */
  readonly busyTimeoutMs?: number
  /** How often subscriptions look for appends of other processes, in milliseconds; 100. */
  readonly pollMs?: number
}

/** An {@link EventStore} in one SQLite file. @since 0.1.0 */
export interface SqliteEventStore extends EventStore {
  /** Copies the store to a new file while it is in use. The file appears whole or not at all; an older one is replaced. */
  readonly backup: (to: string) => TaskEither<StoreError, void>
}

const eventStore = (database: Database, busyTimeoutMs: number, pollMs: number): SqliteEventStore => {
  const guard = closable(database, busyTimeoutMs, () => Promise.all([queue.drain(), live.stop()]))
  const read = eventReaders(database)
  const readAll: EventStore['readAll'] = (after, limit, categories) =>
    guard.run(() => read.all(after, limit, categories))
  const live = subscriptions(readAll, changedByOthers(database), pollMs)
  const marks = streamMarks(database)
  const appended = (streams: readonly StreamId[]): void => {
    for (const stream of streams) marks.written(stream)
    live.wake()
  }
  const queue = appendQueue(database, busyTimeoutMs, appended)
  return {
    // Not through `guard.run`: the queue itself waits for the lock, and must hold the append before `close` drains it.
    append: (stream, expected, events) => async () =>
      guard.isClosed() ? E.left(closedStore) : queue.append(stream, expected, events),
    readStream: (stream, from, limit) => guard.run(() => read.stream(stream, from, limit)),
    readStreamBack: (stream, limit) => guard.run(() => read.streamBack(stream, limit)),
    readAll,
    find: (id) => guard.run(() => read.find(id)),
    mark: (stream) => (guard.isClosed() ? null : marks.mark(stream)),
    head: (stream) => guard.run(() => read.head(stream)),
    subscribe: live.subscribe,
    backup: (to) => guard.run(() => guard.lasting(database.backup(to))),
    close: guard.close,
  }
}

/**
 * Opens or creates the event store in the file `path`. One process may hold it open more than once, and several processes
 * may share it on a local disk; writes go one after the other, reads never wait.
 *
 * Left: `StoreDamaged` (not a database, not an event store, a newer schema), `Busy` (another process is migrating),
 * `StoreUnavailable` (no SQLite engine, or the file cannot be opened or written).
 *
 * @since 0.1.0
 */
export const sqliteEventStore = (
  path: string,
  { synchronous = 'FULL', busyTimeoutMs = 1000, pollMs = 100 }: SqliteEventStoreOptions = {},
): TaskEither<StoreError, SqliteEventStore> =>
  attempt(busyTimeoutMs, async () =>
    eventStore(await openDatabase(path, eventFile, synchronous), busyTimeoutMs, pollMs),
  )
