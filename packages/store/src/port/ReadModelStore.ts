import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Position } from './EventStore.js'
import type { StoreError } from './StoreError.js'

/** One row of a read model: plain JSON, no personal data. @since 0.1.0 */
export interface ReadRow {
  readonly key: string
  /** Sort key; null: kept but not listed. */
  readonly listedAt: string | null
  readonly row: unknown
}

/** Which rows a list wants: `from` and `to` inclusive by sort key, in ascending order. @since 0.1.0 */
export interface ListQuery {
  readonly from?: string
  readonly to?: string
  readonly limit: number
  /** Continue after this row of an earlier page. */
  readonly after?: { readonly listedAt: string; readonly key: string }
}

/** Keeps the rows and the checkpoint of every read model; all of it can be rebuilt from events. @since 0.1.0 */
export interface ReadModelStore {
  /** The checkpoint of a model at this version; null when there is none (build from the beginning). */
  readonly checkpoint: (model: string, version: string) => TaskEither<StoreError, Position | null>
  /** The rows with these keys, in no order; missing ones are left out. */
  readonly load: (model: string, keys: readonly string[]) => TaskEither<StoreError, readonly ReadRow[]>
  /**
   * Writes rows and checkpoint together or not at all, when the model stands exactly at `expected` (null: not built at
   * this version; rows of another version are dropped first). False: somebody else moved it, and nothing was written.
   */
  readonly commit: (
    model: string,
    version: string,
    expected: Position | null,
    checkpoint: Position,
    rows: readonly ReadRow[],
  ) => TaskEither<StoreError, boolean>
  /** Forgets all rows and the checkpoint of a model. */
  readonly reset: (model: string) => TaskEither<StoreError, void>
  /** Listed rows by sort key, then key. Costs what it returns, not what the model holds. */
  readonly list: (model: string, query: ListQuery) => TaskEither<StoreError, readonly ReadRow[]>
  /** Frees every resource. Idempotent. */
  readonly close: () => Promise<void>
}
