import type { Instant, SentCommand, StreamId } from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import type { PreparedDecision, Runtime } from './Runtime.js'
import type { StreamMemory } from './StreamMemory.js'

/** One decoded command on its way. */
export interface Underway {
  readonly runtime: Runtime
  readonly prepared: PreparedDecision
  readonly command: SentCommand<string, any>
  /** The stream that it writes. */
  readonly stream: StreamId
  /** The moment of recording of what gave rise to it, perhaps by a clock ahead of ours; null: nothing on record did. */
  readonly notBefore: Instant | null
}

/** One attempt at it, on what is remembered of the stream that it writes. */
export interface Attempt {
  readonly underway: Underway
  readonly memory: StreamMemory
  /** Where the stream ended when the attempt began: what is decided rests on that. */
  readonly base: Link | null
}
