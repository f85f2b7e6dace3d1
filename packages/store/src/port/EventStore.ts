import type { EventId, StreamCategory, StreamId } from '@casetrail/kernel'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from './StoreError.js'

/**
 * Where an event stands in the order of the whole store. Opaque: only its own store compares two, and it may have
 * gaps. Never stored inside an event (integrity 1.4).
 *
 * @since 0.1.0
 */
export type Position = string & { readonly Position: unique symbol }

/** Before the first event of any store. @since 0.1.0 */
export const beginning = '' as Position

/** How many bytes of headers and bodies a page of reading holds, but for its first event. @since 0.2.0 */
export const pageBytes = 1_048_576

/** One event to append: the exact bytes that were hashed, ciphertext only. @since 0.1.0 */
export interface NewEvent {
  readonly id: EventId
  readonly header: Uint8Array
  readonly body: Uint8Array
}

/** One event as a store holds it. The bytes are the reader's own copy: changing them changes nothing stored. @since 0.1.0 */
export interface StoredEvent extends NewEvent {
  readonly stream: StreamId
  readonly revision: number
  readonly position: Position
}

/** The revision that a stream must be at for an append to happen. @since 0.1.0 */
export type ExpectedRevision = number | 'noStream'

/** The last revision of a stream and the header it ends with. @since 0.1.0 */
export interface Head {
  readonly revision: number
  readonly header: Uint8Array
}

/**
 * Events of one stream, in the asked order. A page holds no more than about a mebibyte of headers and bodies, and at least
 * one event, so it may be shorter than asked and not be the end. @since 0.2.0
 */
export interface StreamPage {
  readonly events: readonly StoredEvent[]
  /** True when no further event was there at the time of reading. */
  readonly end: boolean
}

/** A page of events, bounded as a {@link StreamPage} is, and where the next page starts. @since 0.1.0 */
export interface Page {
  readonly events: readonly StoredEvent[]
  /** Checkpoint after this page: the position up to which everything (of the asked categories) was seen. */
  readonly next: Position
  /** True when no further event was there at the time of reading. */
  readonly end: boolean
}

/** A running subscription. @since 0.1.0 */
export interface Subscription {
  /** Resolves once the handler has finished its last page; nothing is delivered afterwards. */
  readonly stop: () => Promise<void>
}

/**
 * What every adapter provides; `@casetrail/testing` exports the contract that each must pass.
 * An append happens as a whole or not at all, whatever fails.
 *
 * @since 0.1.0
 */
export interface EventStore {
  /**
   * Appends when the stream stands exactly at `expected`; otherwise `Conflict`, and nothing moves. Where it does, an event
   * id that is stored already in any stream, or comes twice, is `IdTaken`, and nothing moves: ids follow from the command
   * alone, so this is what gives a command one effect in the whole log (L23). An engine without a unique index over all
   * of its events holds it within the stream; there a command id used again in another stream is stored, and is for a
   * check to find (decision 19).
   * Revisions are contiguous from 0. Resolves when the events are durable. An empty append does not type-check.
   */
  readonly append: (
    stream: StreamId,
    expected: ExpectedRevision,
    events: NonEmptyArray<NewEvent>,
  ) => TaskEither<StoreError, { readonly revision: number; readonly position: Position }>
  /** Events of a stream in order, from `from` (inclusive), at most `limit`; an unknown stream is empty. */
  readonly readStream: (stream: StreamId, from: number, limit: number) => TaskEither<StoreError, StreamPage>
  /** Events of a stream in reverse, from its head, at most `limit`. */
  readonly readStreamBack: (stream: StreamId, limit: number) => TaskEither<StoreError, StreamPage>
  /** All events after `after` (exclusive) in the store's order, of these categories or of all. */
  readonly readAll: (
    after: Position,
    limit: number,
    categories?: readonly StreamCategory[],
  ) => TaskEither<StoreError, Page>
  /**
   * The event at exactly this position; null where there is none. By what it holds, whoever keeps a position can tell
   * whether this is still the log that it was taken from.
   */
  readonly at: (position: Position) => TaskEither<StoreError, StoredEvent | null>
  /** The event of this id, in whatever stream it stands; null where there is none. */
  readonly find: (id: EventId) => TaskEither<StoreError, StoredEvent | null>
  /** The head of a stream, or null where there is none. */
  readonly head: (stream: StreamId) => TaskEither<StoreError, Head | null>
  /**
   * A mark that is another one once anybody, also another process, has written to the stream: told at once, without
   * reading it, so that what is remembered of a stream need not be read again. Null: this store cannot tell.
   */
  readonly mark: (stream: StreamId) => string | null
  /**
   * Hands pages to `handle`, one after the other, from `after` on and then as events arrive, also from other
   * processes. A rejected `handle` ends the subscription and is passed to `onError`.
   */
  readonly subscribe: (
    after: Position,
    handle: (page: Page) => Promise<void>,
    options?: {
      readonly categories?: readonly StreamCategory[]
      readonly pageSize?: number
      readonly onError?: (error: unknown) => void
    },
  ) => Subscription
  /** Finishes what is under way and frees every resource. Idempotent. */
  readonly close: () => Promise<void>
}
