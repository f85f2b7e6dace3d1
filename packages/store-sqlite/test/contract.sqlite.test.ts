import { join } from 'node:path'
import type { EventStore, KeyStore } from '@casetrail/store'
import { eventStoreContract, keyStoreContract, readModelStoreContract } from '@casetrail/testing'
import { describe, test } from 'vitest'
import { newFolder } from './support/folders.js'
import { wrappingKeyOf } from './support/keys.js'
import { sqliteEventStore, sqliteKeyStore, sqliteReadModelStore } from './support/oneFile.js'
import { right } from './support/right.js'

/** Remembers which file a store is in, so that it can be opened again. */
const inFiles = <Store extends { readonly close: () => Promise<void> }>(
  file: string,
  openAt: (path: string) => Promise<Store>,
) => {
  const places = new WeakMap<Store, string>()
  const openIn = async (path: string): Promise<Store> => {
    const store = await openAt(path)
    places.set(store, path)
    return store
  }
  return {
    open: () => openIn(join(newFolder(), file)),
    reopen: async (store: Store) => {
      await store.close()
      return openIn(places.get(store) ?? '')
    },
    teardown: (store: Store) => store.close(),
  }
}

describe('the event store contract', () => {
  // NORMAL: these cases are about behaviour; durability has its own tests.
  const subject = inFiles<EventStore>('events.db', (path) => right(sqliteEventStore(path, { synchronous: 'NORMAL' })))
  for (const { title, run } of eventStoreContract('sqlite', subject)) test(title, run)
})

describe('the key store contract', () => {
  const subject = inFiles<KeyStore>('keys.db', (path) => right(sqliteKeyStore(path, wrappingKeyOf(1))))
  for (const { title, run } of keyStoreContract('sqlite', subject)) test(title, run)
})

describe('the read-model store contract', () => {
  const subject = inFiles('readmodels.db', (path) => right(sqliteReadModelStore(path)))
  for (const { title, run } of readModelStoreContract('sqlite', subject)) test(title, run)
})
