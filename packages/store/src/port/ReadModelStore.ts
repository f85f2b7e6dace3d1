import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
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

/**
 * How far a read model or a process has come, and in which log: opaque to whoever keeps it. Two are the same when their text
 * is. @since 0.2.0
 */
export type Checkpoint = string & { readonly Checkpoint: unique symbol }

/** Keeps the rows and the checkpoint of every read model; all of it can be rebuilt from events. @since 0.1.0 */
export interface ReadModelStore {
  /** The checkpoint of a model at this version; null when there is none (build from the beginning). */
  readonly checkpoint: (model: string, version: string) => TaskEither<StoreError, Checkpoint | null>
  /** The rows with these keys, in no order; missing ones are left out. */
  readonly load: (model: string, keys: readonly string[]) => TaskEither<StoreError, readonly ReadRow[]>
  /**
   * Writes rows and checkpoint together or not at all, when the model stands exactly at `expected` (null: not built at
   * this version; rows of another version are dropped first). False: somebody else moved it, and nothing was written.
   */
  readonly commit: (
    model: string,
    version: string,
    expected: Checkpoint | null,
    checkpoint: Checkpoint,
    rows: readonly ReadRow[],
  ) => TaskEither<StoreError, boolean>
  /** Forgets all rows and the checkpoint of a model. */
  readonly reset: (model: string) => TaskEither<StoreError, void>
  /** The rows of a model, listed or not, with keys after `after`, in the order of their keys as text (by code point or code unit); at most `limit`. */
  readonly rows: (model: string, after: string, limit: number) => TaskEither<StoreError, readonly ReadRow[]>
  /** Listed rows by sort key, then key. Costs what it returns, not what the model holds. */
  readonly list: (model: string, query: ListQuery) => TaskEither<StoreError, readonly ReadRow[]>
  /** Frees every resource. Idempotent. */
  readonly close: () => Promise<void>
}
