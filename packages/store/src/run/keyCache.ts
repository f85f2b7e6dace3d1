import type { Digest } from '@casetrail/kernel'
import type { DataKey, Opener } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { KeyStore } from '../port/KeyStore.js'
import type { StoreError } from '../port/StoreError.js'
import { LeastRecentlyUsed } from './LeastRecentlyUsed.js'

/** Keys fetched ahead of reading a page, so that opening a part never waits. */
export interface KeyCache {
  /** Fetches those of `kids` that are not at hand, in one call. */
  readonly fetch: (kids: readonly Digest[]) => Promise<E.Either<StoreError, void>>
  readonly opener: Opener
  readonly remember: (key: DataKey) => void
}

/** A bounded cache over a key store. */
export const keyCache = (store: KeyStore, capacity: number): KeyCache => {
  const held = new LeastRecentlyUsed<Digest, DataKey>(capacity)
  return {
    fetch: async (kids) => {
      const missing = [...new Set(kids)].filter((kid) => held.get(kid) === undefined)
      if (missing.length === 0) return E.right(undefined)
      const found = await store.find(missing)()
      if (E.isLeft(found)) return found
      for (const key of found.right) if (key !== null) held.set(key.kid, key)
      return E.right(undefined)
    },
    opener: { mode: 'open', keyOf: (kid) => held.get(kid) ?? null },
    remember: (key) => held.set(key.kid, key),
  }
}
