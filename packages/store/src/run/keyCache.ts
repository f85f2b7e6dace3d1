import type { Digest } from '@casetrail/kernel'
import type { DataKey, Opener } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { KeyStore } from '../port/KeyStore.js'
import type { StoreError } from '../port/StoreError.js'
import { LeastRecentlyUsed } from './LeastRecentlyUsed.js'

/** Keys fetched ahead of reading a page, so that opening a part never waits. */
export interface KeyCache {
  /** An opener that has those of `kids` that exist; what is not at hand is asked for in one call. */
  readonly openerOf: (kids: readonly Digest[]) => Promise<E.Either<StoreError, Opener>>
  readonly remember: (key: DataKey) => void
}

/** A bounded cache over a key store. What a page needs stays with its opener, however small the cache is. */
export const keyCache = (store: KeyStore, capacity: number): KeyCache => {
  const held = new LeastRecentlyUsed<Digest, DataKey>(capacity)
  return {
    openerOf: async (kids) => {
      const keys = new Map<Digest, DataKey>()
      const missing: Digest[] = []
      for (const kid of new Set(kids)) {
        const key = held.get(kid)
        if (key === undefined) missing.push(kid)
        else keys.set(kid, key)
      }
      if (missing.length > 0) {
        const found = await store.find(missing)()
        if (E.isLeft(found)) return found
        for (const key of found.right) {
          if (key === null) continue
          keys.set(key.kid, key)
          held.set(key.kid, key)
        }
      }
      return E.right({ mode: 'open', keyOf: (kid) => keys.get(kid) ?? null })
    },
    remember: (key) => held.set(key.kid, key),
  }
}
