import type { WrappingKey } from '@casetrail/ledger'
import type { EventStore, KeyStore, ReadModelStore, StoreError } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attempt } from '../../src/attempt.js'
import { eventFile } from '../../src/eventFile.js'
import { keyFile } from '../../src/keyFile.js'
import { openDatabase, type Synchronous } from '../../src/openDatabase.js'
import { sqliteEventStore as eventsOver } from '../../src/sqliteEventStore.js'
import { checkWrapping, sqliteKeyStore as keysOver } from '../../src/sqliteKeyStore.js'
import { readModelFile, sqliteReadModelStore as readModelsOver } from '../../src/sqliteReadModelStore.js'

/* One store in one file, as no embedder opens it: the three belong together. */

interface Options {
  readonly synchronous?: Synchronous
  readonly busyTimeoutMs?: number
  readonly pollMs?: number
  readonly cachedKeys?: number
}

export const sqliteEventStore = (
  path: string,
  { synchronous = 'FULL', busyTimeoutMs = 1000, pollMs = 100 }: Options = {},
): TaskEither<StoreError, EventStore> =>
  attempt(busyTimeoutMs, async () =>
    eventsOver(await openDatabase(path, eventFile, synchronous), {
      busyTimeoutMs,
      pollMs,
      onStored: () => undefined,
    }),
  )

const noLog = { end: () => null, leafAt: () => null }

export const sqliteKeyStore = (
  path: string,
  wrapping: WrappingKey,
  { busyTimeoutMs = 1000, cachedKeys = 10_000 }: Options = {},
): TaskEither<StoreError, KeyStore> =>
  attempt(busyTimeoutMs, async () => {
    const database = await openDatabase(path, keyFile, 'FULL')
    try {
      checkWrapping(database, wrapping)
      return keysOver(database, { wrapping, log: noLog, busyTimeoutMs, cachedKeys })
    } catch (error) {
      database.close()
      throw error
    }
  })

export const sqliteReadModelStore = (
  path: string,
  { busyTimeoutMs = 1000 }: Options = {},
): TaskEither<StoreError, ReadModelStore> =>
  attempt(busyTimeoutMs, async () => readModelsOver(await openDatabase(path, readModelFile, 'NORMAL'), busyTimeoutMs))
