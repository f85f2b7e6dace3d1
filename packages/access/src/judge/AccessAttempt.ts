import type { Officer } from '@casetrail/events'
import type { AccessSituation } from './AccessSituation.js'
import type { LongClosed } from './closedLong.js'
import type { GroundFound } from './groundFor.js'

/** A situation with what every rule asks of it. @since 0.1.0 */
export interface AccessAttempt extends AccessSituation {
  /** On what ground it could be granted; null: on none. */
  readonly ground: GroundFound | null
  readonly closedLong: LongClosed | null
  /** Whether opening the case alerts the officers (C43, A15, A17). */
  readonly alerts: boolean
  /** Everybody in a privacy office at that instant. */
  readonly officers: readonly Officer[]
}
