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
import { type KeyStore, LeastRecentlyUsed } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { closable } from './closable.js'
import type { Database } from './driver.js'
import { logSeen } from './keyFile.js'
import type { LogPlaces } from './logPlaces.js'
import { Failed } from './storeErrorOf.js'

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

export const checkWrapping = (database: Database, wrapping: WrappingKey): void => {
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

/** What a key store rests on beside its file. */
export interface KeyStoreParts {
  readonly wrapping: WrappingKey
  readonly log: LogPlaces
  readonly busyTimeoutMs: number
  readonly cachedKeys: number
}

/** A {@link KeyStore} over an open key file, each key wrapped. With each new key it notes how far the log has come. */
export const sqliteKeyStore = (
  database: Database,
  { wrapping, log, busyTimeoutMs, cachedKeys }: KeyStoreParts,
): KeyStore => {
  const guard = closable(database, busyTimeoutMs)
  const table = keyTable(database, wrapping)
  const { note } = logSeen(database)
  const scopes = new LeastRecentlyUsed<string, DataKey>(cachedKeys)
  const kids = new LeastRecentlyUsed<Digest, DataKey>(cachedKeys)
  const dataVersion = database.prepare<{ readonly data_version: number }>('PRAGMA data_version')
  const mark = (): string => String(dataVersion.get()?.data_version)
  let knownAt = mark()

  /** A key that another process has destroyed must not live on in this one's memory. */
  const forgetDestroyed = (): void => {
    const now = mark()
    if (now === knownAt) return
    knownAt = now
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
  const make = together((wanted) =>
    database.transaction(() => {
      for (const scope of wanted) table.add(scope)
      note(log.end())
    }),
  )
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
    mark: () => (guard.isClosed() ? null : mark()),
    close: guard.close,
  }
}
