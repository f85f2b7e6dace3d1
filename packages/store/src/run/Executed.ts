import type { Malformed, Recorded, Refusal, StreamId } from '@casetrail/kernel'
import type * as E from 'fp-ts/lib/Either.js'
import type { Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'

/** What became of a command. @since 0.1.0 */
export interface Executed {
  /** The events it brought about, as history holds them; frozen, since what is remembered rests on them. */
  readonly events: readonly Recorded[]
  readonly stream: StreamId
  /** Revision of its last event. */
  readonly revision: number
  /** Null when it had been executed before. */
  readonly position: Position | null
  /** True when this very command had been executed before: nothing was stored this time. */
  readonly repeated: boolean
}

/** Why a command did nothing. @since 0.1.0 */
export type ExecuteError = Malformed | Refusal | StoreError

/** One or the other. */
export type Outcome = E.Either<ExecuteError, Executed>
