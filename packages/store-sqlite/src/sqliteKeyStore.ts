import type { Digest, StreamId } from '@casetrail/kernel'
import {
  type DataKey,
  type KeyScope,
  newDataKey,
  systemRandom,
  unwrapKey,
  type WrappingKey,
  wrapKey,
} from '@casetrail/ledger'
import { type KeyStore, LeastRecentlyUsed, type StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attempt } from './attempt.js'
import { changedByOthers } from './changedByOthers.js'
import { closable } from './closable.js'
import type { Database } from './driver.js'
import { type FileKind, openDatabase } from './openDatabase.js'
import { Failed } from './storeErrorOf.js'

/** How a key file is opened; every field has a default. @since 0.1.0 */
export interface SqliteKeyStoreOptions {
  /** How long a write waits for another process, in milliseconds; 1,000. */
  readonly busyTimeoutMs?: number
  /** How many opened keys are kept in memory; 10,000. */
  readonly cachedKeys?: number
}

/** A {@link KeyStore} in one SQLite file, each key wrapped. @since 0.1.0 */
export interface SqliteKeyStore extends KeyStore {
  /** Copies the file while it is in use. Every copy outlives the destruction of a key: keep few, briefly, elsewhere. */
  readonly backup: (to: string) => TaskEither<StoreError, void>
}

const keyFile: FileKind = {
  name: 'key store',
  applicationId: 0x43544b59, // CTKY
  migrations: [
    `CREATE TABLE key (
       kid TEXT PRIMARY KEY,
       record TEXT NOT NULL,
       subject TEXT NOT NULL,
       purpose TEXT NOT NULL,
       wrapped BLOB NOT NULL,
       UNIQUE (record, subject, purpose)
     ) STRICT;
     CREATE TABLE wrapping_check (
       no INTEGER PRIMARY KEY CHECK (no = 1),
       kid TEXT NOT NULL,
       wrapped BLOB NOT NULL
     ) STRICT;`,
  ],
}

interface Row extends KeyScope {
  readonly kid: Digest
  readonly wrapped: Uint8Array
}

/** A key that seals nothing. That it unwraps at opening shows that every other key will. */
const checkScope: KeyScope = {
  record: 'service-00000000-0000-4000-8000-000000000000' as StreamId,
  subject: 'the wrapping check',
  purpose: 'case',
}

const checkWrapping = (database: Database, wrapping: WrappingKey): void => {
  const held = database.prepare<Pick<Row, 'kid' | 'wrapped'>>('SELECT kid, wrapped FROM wrapping_check')
  if (held.get() === undefined) {
    const key = newDataKey(checkScope, systemRandom)
    // Another process may be first: then its row stands, and it is that one which is checked.
    database
      .prepare('INSERT INTO wrapping_check (no, kid, wrapped) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
      .run(key.kid, wrapKey(wrapping, key, systemRandom))
  }
  const check = held.get()
  if (check === undefined || E.isLeft(unwrapKey(wrapping, checkScope, check.kid, check.wrapped)))
    throw new Failed({ tag: 'StoreDamaged', what: 'wrong wrapping key' })
}

const nameOf = ({ record, subject, purpose }: KeyScope): string => JSON.stringify([record, subject, purpose])

/** The wrapped keys of an open file. */
const keyTable = (database: Database, wrapping: WrappingKey) => {
  const byScope = database.prepare<Row>('SELECT * FROM key WHERE record = ? AND subject = ? AND purpose = ?')
  const byKid = database.prepare<Row>('SELECT * FROM key WHERE kid = ?')
  const add = database.prepare(
    'INSERT INTO key (kid, record, subject, purpose, wrapped) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const opened = (row: Row | undefined): DataKey | null => {
    if (row === undefined) return null
    const { record, subject, purpose } = row
    const key = unwrapKey(wrapping, { record, subject, purpose }, row.kid, row.wrapped)
    if (E.isLeft(key)) throw new Failed({ tag: 'StoreDamaged', what: 'a stored key does not unwrap' })
    return key.right
  }
  return {
    ofScope: ({ record, subject, purpose }: KeyScope) => opened(byScope.get(record, subject, purpose)),
    ofKid: (kid: Digest) => opened(byKid.get(kid)),
    add: (scope: KeyScope): void => {
      const key = newDataKey(scope, systemRandom)
      add.run(key.kid, scope.record, scope.subject, scope.purpose, wrapKey(wrapping, key, systemRandom))
    },
  }
}

/** Keys that are asked for in one turn of the event loop are made in one transaction, with one `fsync`. */
const together = (make: (scopes: readonly KeyScope[]) => void): ((scopes: readonly KeyScope[]) => Promise<void>) => {
  let wanted: KeyScope[] = []
  let making: Promise<void> | undefined
  const next = (): Promise<void> =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        const scopes = wanted
        wanted = []
        making = undefined
        try {
          resolve(make(scopes))
        } catch (error) {
          reject(error)
        }
      })
    })
  return (scopes) => {
    wanted.push(...scopes)
    making ??= next()
    return making
  }
}

const keyStore = (
  database: Database,
  wrapping: WrappingKey,
  busyTimeoutMs: number,
  cachedKeys: number,
): SqliteKeyStore => {
  const guard = closable(database, busyTimeoutMs)
  const table = keyTable(database, wrapping)
  const scopes = new LeastRecentlyUsed<string, DataKey>(cachedKeys)
  const kids = new LeastRecentlyUsed<Digest, DataKey>(cachedKeys)
  const changed = changedByOthers(database)

  /** A key that another process has destroyed must not live on in this one's memory. */
  const forgetDestroyed = (): void => {
    if (!changed()) return
    scopes.clear()
    kids.clear()
  }
  const remember = (key: DataKey): DataKey => {
    scopes.set(nameOf(key.scope), key)
    kids.set(key.kid, key)
    return key
  }
  const known = (scope: KeyScope): DataKey | null => {
    const key = scopes.get(nameOf(scope)) ?? table.ofScope(scope)
    return key === null ? null : remember(key)
  }
  const make = together((scopes) => database.transaction(() => scopes.forEach(table.add)))
  const made = (scope: KeyScope): DataKey => {
    const key = table.ofScope(scope)
    if (key === null) throw new Failed({ tag: 'StoreDamaged', what: 'a new key is not there' })
    return remember(key)
  }
  return {
    provide: (asked) =>
      guard.run(async () => {
        forgetDestroyed()
        const held = asked.map(known)
        const missing = asked.filter((_, at) => held[at] === null)
        if (missing.length > 0) await guard.lasting(make(missing))
        // Read back after the commit, so that a key is never handed out before it is durable.
        return asked.map((scope, at) => held[at] ?? made(scope))
      }),
    find: (asked) =>
      guard.run(() => {
        forgetDestroyed()
        return asked.map((kid) => {
          const key = kids.get(kid) ?? table.ofKid(kid)
          return key === null ? null : remember(key)
        })
      }),
    backup: (to) => guard.run(() => guard.lasting(database.backup(to))),
    close: guard.close,
  }
}

/**
 * Opens or creates the key store in the file `path`. The wrapping key is tried at once: with the wrong one the answer is
 * `StoreDamaged('wrong wrapping key')` here and never later. Always `synchronous = FULL`: losing a key loses what it
 * seals. Two processes that provide one scope get one key. Other errors as for `sqliteEventStore`.
 *
 * @since 0.1.0
 */
export const sqliteKeyStore = (
  path: string,
  wrappingKey: WrappingKey,
  { busyTimeoutMs = 1000, cachedKeys = 10_000 }: SqliteKeyStoreOptions = {},
): TaskEither<StoreError, SqliteKeyStore> =>
  attempt(busyTimeoutMs, async () => {
    const database = await openDatabase(path, keyFile, 'FULL')
    try {
      checkWrapping(database, wrappingKey)
      return keyStore(database, wrappingKey, busyTimeoutMs, cachedKeys)
    } catch (error) {
      database.close()
      throw error
    }
  })
