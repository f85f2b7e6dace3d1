import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrappingKey } from '@casetrail/ledger'
import type { ReadModelStore, StoreError, Stores } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type SqliteEventStore, type SqliteEventStoreOptions, sqliteEventStore } from './sqliteEventStore.js'
import { type SqliteKeyStore, type SqliteKeyStoreOptions, sqliteKeyStore } from './sqliteKeyStore.js'
import { sqliteReadModelStore } from './sqliteReadModelStore.js'

/** How a folder of stores is opened; all but the wrapping key have defaults. @since 0.1.0 */
export interface SqliteOptions extends SqliteEventStoreOptions, SqliteKeyStoreOptions {
  /** Wraps every data key at rest. It is never written; keep it apart from the folder. */
  readonly wrappingKey: WrappingKey
}

/** The three stores of one folder, ready for the front door. @since 0.1.0 */
export interface SqliteStores extends Stores {
  readonly events: SqliteEventStore
  readonly keys: SqliteKeyStore
  /**
   * Copies events and keys to two files while they are in use. Let the two lie apart: a copy of the keys must not live as
   * long as one of the events. Events go first, so that every key which they need is in the other copy.
   */
  readonly backup: (to: { readonly events: string; readonly keys: string }) => TE.TaskEither<StoreError, void>
  /** Closes all three. Idempotent. */
  readonly close: () => Promise<void>
}

const orClose =
  (store: { readonly close: () => Promise<void> }) =>
  <A>(next: TE.TaskEither<StoreError, A>): TE.TaskEither<StoreError, A> =>
    TE.orElse<StoreError, A, StoreError>((error) => async () => {
      await store.close()
      return E.left(error)
    })(next)

const stores = (events: SqliteEventStore, keys: SqliteKeyStore, readModels: ReadModelStore): SqliteStores => ({
  events,
  keys,
  readModels,
  backup: (to) =>
    pipe(
      events.backup(to.events),
      TE.flatMap(() => keys.backup(to.keys)),
    ),
  close: async () => {
    // Subscribers write rows while events close.
    await events.close()
    await Promise.all([keys.close(), readModels.close()])
  },
})

/**
 * Opens or creates `events.db`, `keys.db` and `readmodels.db` in a folder, which is made for the owner alone if it is not
 * there. If one of them cannot be opened, none stays open. Errors as for `sqliteEventStore` and `sqliteKeyStore`.
 *
 * @since 0.1.0
 */
export const openSqlite = (
  folder: string,
  { wrappingKey, ...options }: SqliteOptions,
): TE.TaskEither<StoreError, SqliteStores> =>
  pipe(
    TE.tryCatch(
      () => mkdir(folder, { recursive: true, mode: 0o700 }),
      (): StoreError => ({ tag: 'StoreUnavailable', what: 'the folder cannot be made' }),
    ),
    // The keys first: with the wrong wrapping key nothing else is touched.
    TE.flatMap(() => sqliteKeyStore(join(folder, 'keys.db'), wrappingKey, options)),
    TE.flatMap((keys) =>
      pipe(
        sqliteEventStore(join(folder, 'events.db'), options),
        TE.flatMap((events) =>
          pipe(
            sqliteReadModelStore(join(folder, 'readmodels.db'), options),
            TE.map((readModels) => stores(events, keys, readModels)),
            orClose(events),
          ),
        ),
        orClose(keys),
      ),
    ),
  )
