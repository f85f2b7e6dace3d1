import type { EventId, StreamId } from '@casetrail/kernel'

/** The stream does not stand where the writer expected. Nothing was stored. @since 0.1.0 */
export interface Conflict {
  readonly tag: 'Conflict'
  readonly stream: StreamId
  readonly expected: number | 'noStream'
  readonly actual: number | 'noStream'
}

/**
 * An event id of the append is stored already, wherever that is: what bears it came before. Nothing was stored. Met by
 * whoever appends; `execute` answers what the command came to then, or refuses it. @since 0.2.0
 */
export interface IdTaken {
  readonly tag: 'IdTaken'
  /** The first of them. */
  readonly id: EventId
}

/** Another process held the store for longer than the wait allowed. Nothing was stored; try again. @since 0.1.0 */
export interface Busy {
  readonly tag: 'Busy'
  readonly waitedMs: number
}

/** No space left (or a quota reached). Nothing was stored. @since 0.1.0 */
export interface StoreFull {
  readonly tag: 'StoreFull'
}

/** The files are not a Casetrail store, are damaged, or are of a newer schema. @since 0.1.0 */
export interface StoreDamaged {
  readonly tag: 'StoreDamaged'
  /** What was found, without content: `not a database`, `schema version 9 is newer than 1`. */
  readonly what: string
}

/** The store cannot be reached or was closed; whether an append in flight was stored is unknown: send it again. @since 0.1.0 */
export interface StoreUnavailable {
  readonly tag: 'StoreUnavailable'
  readonly what: string
}

/** Stored bytes do not verify: hash, chain, seal or format. Names the place, never the content (L16). @since 0.1.0 */
export interface Tampered {
  readonly tag: 'Tampered'
  readonly stream: StreamId
  readonly revision: number
  /** A code of `integrity` section 5, e.g. `E_BODY`. */
  readonly code: string
}

/** The key that a part is sealed under is not in the key store and no destruction is on record, or it is the wrong one. @since 0.1.0 */
export interface KeyMissing {
  readonly tag: 'KeyMissing'
  readonly stream: StreamId
  readonly kid: string
}

/**
 * The clock reads earlier than the last event of the stream, than the event that gave rise to the command, or than an
 * instant that this process answered as of, by more than the tolerance. Nothing was stored. Where this clock is right, the
 * other reading was wrong: the stream stays readable, and takes nothing until two persons have said so (decision 28). @since 0.1.0
 */
export interface ClockBehind {
  readonly tag: 'ClockBehind'
  readonly stream: StreamId
  readonly now: string
  readonly lastRecordedAt: string
}

/** The stream holds an event of a type or version that this release does not know. Read it with a newer one. @since 0.1.0 */
export interface UnknownEvent {
  readonly tag: 'UnknownEvent'
  readonly stream: StreamId
  readonly revision: number
  readonly type: string
  readonly schema: number
}

/**
 * History names a version of the policy that the service was not opened with, or that had other content. Open it with that
 * one among its policies: no answer is given, and nothing recorded, by another. @since 0.2.0
 */
export interface PolicyMissing {
  readonly tag: 'PolicyMissing'
  readonly version: string
}

/** The log holds events and is not that of the service that its origin names: nothing is answered of it, nor recorded. @since 0.2.0 */
export interface OtherService {
  readonly tag: 'OtherService'
  /** Where the service of this origin would stand. */
  readonly stream: StreamId
}

/** Whoever asked for long work stopped it. What it wrote so far is whole as far as it goes. @since 0.2.0 */
export interface Stopped {
  readonly tag: 'Stopped'
}

/** Every expected failure of a store, as data. @since 0.1.0 */
export type StoreError =
  | Conflict
  | IdTaken
  | Busy
  | StoreFull
  | StoreDamaged
  | StoreUnavailable
  | Tampered
  | KeyMissing
  | ClockBehind
  | UnknownEvent
  | PolicyMissing
  | OtherService
  | Stopped
