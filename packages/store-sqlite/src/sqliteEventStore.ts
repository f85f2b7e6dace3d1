import type { EventId, StreamCategory, StreamId } from '@casetrail/kernel'
import type { EventStore, Head, Page, Position, StoredEvent, StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { appendQueue } from './appendQueue.js'
import { attempt } from './attempt.js'
import type { Database, Statement } from './driver.js'
import { eventFile } from './eventFile.js'
import { closeDatabase, openDatabase, type Synchronous } from './openDatabase.js'
import { Failed } from './storeErrorOf.js'
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

interface Row {
  readonly position: number
  readonly stream: StreamId
  readonly revision: number
  readonly id: EventId
  readonly header: Uint8Array
  readonly body: Uint8Array
}

/** Both engines copy blobs out; `better-sqlite3` hands them over as `Buffer`, whose `slice` would share bytes. */
const bytes = (blob: Uint8Array): Uint8Array =>
  blob.constructor === Uint8Array ? blob : new Uint8Array(blob.buffer, blob.byteOffset, blob.byteLength)

const stored = ({ stream, revision, position, id, header, body }: Row): StoredEvent => ({
  stream,
  revision,
  position: String(position) as Position,
  id,
  header: bytes(header),
  body: bytes(body),
})

const columns = 'e.position, s.name AS stream, e.revision, e.id, e.header, e.body'
const ofStream = `SELECT ${columns} FROM stream s JOIN event e ON e.stream = s.no WHERE s.name = ?`

/** Merges one index range per category, so that a page costs what it returns. */
const pageOf = (categories: number): string =>
  categories === 0
    ? `SELECT ${columns} FROM event e CROSS JOIN stream s ON s.no = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`
    : `SELECT ${columns} FROM (
         ${Array(categories).fill('SELECT position FROM event WHERE position > ? AND category = ?').join(' UNION ALL ')}
         ORDER BY position LIMIT ?
       ) page CROSS JOIN event e ON e.position = page.position CROSS JOIN stream s ON s.no = e.stream ORDER BY page.position`

const readers = (database: Database) => {
  const forward = database.prepare<Row>(`${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`)
  const back = database.prepare<Row>(`${ofStream} ORDER BY e.revision DESC LIMIT ?`)
  const last = database.prepare<{ readonly position: number }>(
    'SELECT coalesce(max(position), 0) AS position FROM event',
  )
  const pages = new Map<number, Statement<Row>>()
  const rowsAfter = (after: number, limit: number, categories: readonly StreamCategory[]): Row[] => {
    const page = pages.get(categories.length) ?? database.prepare<Row>(pageOf(categories.length))
    pages.set(categories.length, page)
    return categories.length === 0
      ? page.all(after, limit)
      : page.all(...categories.flatMap((category) => [after, category]), limit)
  }
  return {
    stream: (name: StreamId, from: number, limit: number) => forward.all(name, from, limit).map(stored),
    streamBack: (name: StreamId, limit: number) => back.all(name, limit).map(stored),
    head: (name: StreamId): Head | null => {
      const row = back.get(name, 1)
      return row === undefined ? null : { revision: row.revision, header: bytes(row.header) }
    },
    all: (position: Position, limit: number, categories: readonly StreamCategory[] | undefined): Page => {
      // Taken before the rows: whatever commits in between is left for the next page instead of being skipped.
      const end = last.get()?.position ?? 0
      const after = Number(position)
      // For instance the checkpoint of a read model that is newer than a restored store: it would skip what comes next.
      if (!(after <= end))
        throw new Failed({
          tag: 'StoreDamaged',
          what: `${position} is no position of this store, whose last one is ${end}`,
        })
      const rows = categories?.length === 0 ? [] : rowsAfter(after, limit + 1, [...new Set(categories)])
      const more = rows.length > limit
      if (more) rows.pop()
      const next = Math.max(rows.at(-1)?.position ?? after, more ? 0 : end)
      return { events: rows.map(stored), next: (next === 0 ? '' : String(next)) as Position, end: !more }
    },
  }
}

const closedStore: StoreError = { tag: 'StoreUnavailable', what: 'the store is closed' }

const eventStore = (database: Database, busyTimeoutMs: number, pollMs: number): SqliteEventStore => {
  let closing: Promise<void> | undefined
  let underWay: Promise<unknown> = Promise.resolve()
  const open = <A>(run: () => A | Promise<A>): TaskEither<StoreError, A> =>
    attempt(busyTimeoutMs, () => {
      if (closing !== undefined) throw new Failed(closedStore)
      return run()
    })
  const read = readers(database)
  const dataVersion = database.prepare<{ readonly data_version: number }>('PRAGMA data_version')
  let seenVersion = dataVersion.get()?.data_version
  const changedByOthers = (): boolean => {
    try {
      const version = dataVersion.get()?.data_version
      const changed = version !== seenVersion
      seenVersion = version
      return changed
    } catch {
      return true // The read that follows meets the same failure and reports it.
    }
  }
  const atMost = (limit: number): number => Math.min(limit, 2 ** 31)
  const readAll: EventStore['readAll'] = (after, limit, categories) =>
    open(() => read.all(after, atMost(limit), categories))
  const live = subscriptions(readAll, changedByOthers, pollMs)
  const queue = appendQueue(database, busyTimeoutMs, live.wake)
  return {
    append: (stream, expected, events) => async () =>
      closing === undefined ? queue.append(stream, expected, events) : E.left(closedStore),
    readStream: (stream, from, limit) => open(() => read.stream(stream, from, atMost(limit))),
    readStreamBack: (stream, limit) => open(() => read.streamBack(stream, atMost(limit))),
    readAll,
    head: (stream) => open(() => read.head(stream)),
    subscribe: live.subscribe,
    backup: (to) =>
      open(() => {
        const copying = database.backup(to)
        underWay = Promise.allSettled([underWay, copying])
        return copying
      }),
    close: () => {
      closing ??= (async () => {
        await Promise.all([queue.drain(), live.stop(), underWay])
        closeDatabase(database)
      })()
      return closing
    },
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
