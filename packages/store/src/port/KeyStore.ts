import type { Digest } from '@casetrail/kernel'
import type { DataKey, KeyScope } from '@casetrail/ledger'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from './StoreError.js'

/**
 * Holds one random data key per subject, record and purpose, apart from the events and under a backup regime of its
 * own. A key is durable before the first event sealed under it is appended.
 *
 * @since 0.1.0
 */
export interface KeyStore {
  /** The keys of these scopes in order, each made (and made durable) when the scope has none yet. */
  readonly provide: (scopes: readonly KeyScope[]) => TaskEither<StoreError, readonly DataKey[]>
  /** The keys with these ids in order; null where there is none. */
  readonly find: (kids: readonly Digest[]) => TaskEither<StoreError, readonly (DataKey | null)[]>
  /**
   * A mark that is another one once anybody, also another process, may have destroyed a key: told at once, so that a key
   * that is remembered elsewhere does not outlive its destruction. Null: this store cannot tell, and no key is remembered.
   */
  readonly mark: () => string | null
  /** Frees every resource. Idempotent. */
  readonly close: () => Promise<void>
}
