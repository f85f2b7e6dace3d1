import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readHeader, type WrappingKey } from '@casetrail/ledger'
import { beginning, type StoreError, type Stores } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attempt } from './attempt.js'
import { type BackupTo, backUp } from './backUp.js'
import type { Database } from './driver.js'
import { eventReaders } from './eventReaders.js'
import { checkLog, logSeen } from './keyFile.js'
import { logPlaces } from './logPlaces.js'
import { noteNowAndThen } from './noteNowAndThen.js'
import { openDatabase, type Synchronous } from './openDatabase.js'
import { sqliteEventStore } from './sqliteEventStore.js'
import { checkWrapping, sqliteKeyStore } from './sqliteKeyStore.js'
import { sqliteReadModelStore } from './sqliteReadModelStore.js'
import { Failed } from './storeErrorOf.js'
import { eventsDb, type FileOfFolder, keysDb, nothingIsMissing, readModelsDb } from './theFiles.js'

/** How a folder of stores is opened; all but the wrapping key have defaults. @since 0.1.0 */
export interface SqliteOptions {
  /** Wraps every data key at rest. It is never written; keep it apart from the folder. */
  readonly wrappingKey: WrappingKey
  /** The log that this must be, `<your domain>/<service>`: another one is refused. The front door takes it from here. */
  readonly origin?: string
  /** `FULL` unless you can afford to lose the last answered appends with the power. */
  readonly synchronous?: Synchronous
  /** How long a write waits for another process before it answers `Busy`, in milliseconds; 1,000. */
  readonly busyTimeoutMs?: number
  /** How often subscriptions look for appends of other processes, in milliseconds; 100. */
  readonly pollMs?: number
  /** How many opened keys are kept in memory; 10,000. */
  readonly cachedKeys?: number
  /** Makes a new `readmodels.db` where it is missing beside the others; it is built again from the events. */
  readonly newReadModels?: boolean
  /**
   * For who has lost events for good: the very position at which the log ends now, as the refusal names it. Keys then hold to
   * this log.
   */
  readonly acceptLogEndingAt?: string
}

/** The three stores of one folder, ready for the front door. @since 0.1.0 */
export interface SqliteStores extends Stores {
  /**
   * Copies all three files as one consistent set while they are in use. Left: `StoreUnavailable` where something is at that
   * place already, `StoreFull`.
   */
  readonly backup: (to: BackupTo) => TaskEither<StoreError, void>
  /** Closes all three. Idempotent. */
  readonly close: () => Promise<void>
}

type Settled = Required<Pick<SqliteOptions, 'synchronous' | 'busyTimeoutMs' | 'pollMs' | 'cachedKeys'>> & SqliteOptions

/** The first event says which log this is. */
const checkOrigin = (events: Database, origin: string | undefined): void => {
  if (origin === undefined) return
  const [first] = eventReaders(events).all(beginning, 1, undefined).events
  const header = first === undefined ? null : readHeader(first)
  if (header !== null && (E.isLeft(header) || header.right.log !== origin))
    throw new Failed({ tag: 'StoreDamaged', what: 'the log is of another origin than the one that was asked for' })
}

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new Failed({ tag: 'StoreUnavailable', what: 'the folder cannot be made' })
  }
}

const opening =
  (folder: string, opened: Database[]) =>
  async ({ name, kind }: FileOfFolder, synchronous: Synchronous): Promise<Database> => {
    const database = await openDatabase(join(folder, name), kind, synchronous)
    opened.push(database)
    return database
  }

const openAll = async (folder: string, options: Settled, opened: Database[]): Promise<SqliteStores> => {
  const { busyTimeoutMs, pollMs, synchronous, wrappingKey, origin } = options
  await makeFolder(folder)
  await nothingIsMissing(folder, options.newReadModels === true ? [readModelsDb] : [])
  const open = opening(folder, opened)
  // The keys first: with the wrong wrapping key nothing else is touched. Losing a key loses what it seals.
  const keyFile = await open(keysDb, 'FULL')
  checkWrapping(keyFile, wrappingKey)
  const eventFile = await open(eventsDb, synchronous)
  checkOrigin(eventFile, origin)
  const [log, seen] = [logPlaces(eventFile), logSeen(keyFile)]
  checkLog(seen, log, options.acceptLogEndingAt)
  const readModelFile = await open(readModelsDb, 'NORMAL')
  const noting = noteNowAndThen(() => seen.note(log.end()))
  const events = sqliteEventStore(eventFile, { busyTimeoutMs, pollMs, onStored: noting.stored })
  const keys = sqliteKeyStore(keyFile, { ...options, wrapping: wrappingKey, log })
  const readModels = sqliteReadModelStore(readModelFile, busyTimeoutMs)
  return {
    events: { ...events, close: noting.before(events.close) },
    keys,
    readModels,
    ...(origin === undefined ? {} : { origin }),
    backup: (to) => attempt(busyTimeoutMs, () => backUp(folder, to)),
    close: async () => {
      // Subscribers write rows while events close.
      await noting.before(events.close)()
      await Promise.all([keys.close(), readModels.close()])
    },
  }
}

/**
 * Opens or creates `events.db`, `keys.db` and `readmodels.db` in a folder, which is made for the owner alone if it is not
 * there. If one of them cannot be opened, none stays open.
 *
 * Left: `StoreDamaged` (not a database, another kind of file, a newer schema or one that somebody changed, a wrong wrapping
 * key, a file that is missing beside the others, a log of another origin or older than the keys have seen), `Busy` (another
 * process is migrating), `StoreUnavailable` (no SQLite engine, or a file cannot be opened or written), `StoreFull`.
 *
 * @since 0.1.0
 */
export const openSqlite = (folder: string, options: SqliteOptions): TaskEither<StoreError, SqliteStores> => {
  const settled = { synchronous: 'FULL', busyTimeoutMs: 1000, pollMs: 100, cachedKeys: 10_000, ...options } as const
  return attempt(settled.busyTimeoutMs, async () => {
    const opened: Database[] = []
    try {
      return await openAll(folder, settled, opened)
    } catch (error) {
      for (const database of opened) database.close()
      throw error
    }
  })
}
