import type { Digest } from '@casetrail/kernel'
import type { DataKey, Opener } from '@casetrail/ledger'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KeyStore } from '../port/KeyStore.js'
import type { StoreError } from '../port/StoreError.js'
import { LeastRecentlyUsed } from './LeastRecentlyUsed.js'

/** Keys fetched ahead of reading a page, so that opening a part never waits. */
export interface KeyCache {
  /** An opener that has those of `kids` that exist; what is not at hand is asked for in one call. */
  readonly openerOf: (kids: readonly Digest[]) => TE.TaskEither<StoreError, Opener>
  readonly remember: (key: DataKey) => void
  /**
   * Another one once keys that are remembered, here or with a stream, may be destroyed: they are to be forgotten. Null: none
   * is to be remembered at all.
   */
  readonly mark: () => string | null
}

/** A bounded cache over a key store. What a page needs stays with its opener, however small the cache is. */
export const keyCache = (store: KeyStore, capacity: number): KeyCache => {
  const held = new LeastRecentlyUsed<Digest, DataKey>(capacity)
  let heldAt: string | null = null
  /** A key that was destroyed, by whatever process, must not live on in this one's memory. */
  const forgetDestroyed = (): void => {
    const mark = store.mark()
    if (mark === null || mark !== heldAt) held.clear()
    heldAt = mark
  }
  return {
    openerOf: (kids) => {
      forgetDestroyed()
      const keys = new Map<Digest, DataKey>()
      const missing: Digest[] = []
      for (const kid of new Set(kids)) {
        const key = held.get(kid)
        if (key === undefined) missing.push(kid)
        else keys.set(kid, key)
      }
      const opener: Opener = { mode: 'open', keyOf: (kid) => keys.get(kid) ?? null }
      if (missing.length === 0) return TE.right(opener)
      return pipe(
        store.find(missing),
        TE.map((found) => {
          for (const key of found) {
            if (key === null) continue
            keys.set(key.kid, key)
            held.set(key.kid, key)
          }
          return opener
        }),
      )
    },
    remember: (key) => {
      forgetDestroyed()
      held.set(key.kid, key)
    },
    mark: () => store.mark(),
  }
}
