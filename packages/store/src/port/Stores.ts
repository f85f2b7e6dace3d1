import type { Instant } from '@casetrail/kernel'
import type { EventStore } from './EventStore.js'
import type { KeyStore } from './KeyStore.js'
import type { ReadModelStore } from './ReadModelStore.js'

/** The three stores of one service. Keys live apart from events, under a backup regime of their own. @since 0.1.0 */
export interface Stores {
  readonly events: EventStore
  readonly keys: KeyStore
  readonly readModels: ReadModelStore
  /** The log that they were opened for, where that was said: `<your domain>/<service>`. */
  readonly origin?: string
}

/** Where “now” comes from. @since 0.1.0 */
export interface Clock {
  readonly now: () => Instant
}
