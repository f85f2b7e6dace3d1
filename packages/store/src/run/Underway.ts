import type { Command, StreamId } from '@casetrail/kernel'
import type { PreparedDecision, Runtime } from './Runtime.js'

/** One decoded command on its way. */
export interface Underway {
  readonly runtime: Runtime
  readonly prepared: PreparedDecision
  readonly command: Command<string, any>
  /** The stream that it writes. */
  readonly stream: StreamId
}
