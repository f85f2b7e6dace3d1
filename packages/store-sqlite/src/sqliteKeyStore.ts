import { randomBytes } from 'node:crypto'
import type { Digest } from '@casetrail/kernel'
import { type DataKey, type KeyScope, newDataKey, unwrapKey, type WrappingKey, wrapKey } from '@casetrail/ledger'
import type { KeyStore, StoreError } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attempt } from './attempt.js'
import { changedByOthers } from './changedByOthers.js'
import type { Database } from './driver.js'
import { leastRecentlyUsed } from './leastRecentlyUsed.js'
import { closeDatabase, type FileKind, openDatabase } from './openDatabase.js'
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
       subject TEXT NOT NULL,
       record TEXT NOT NULL,
       purpose TEXT NOT NULL,
       wrapped BLOB NOT NULL,
       UNIQUE (subject, record, purpose)
     ) STRICT;`,
  ],
}
