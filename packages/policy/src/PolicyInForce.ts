import type { Digest, EventId, Instant, PolicyVersion } from '@casetrail/kernel'
import type { Policy } from './Policy.js'

/** A version that a service was opened with, by its content. @since 0.2.0 */
export interface GivenPolicy {
  readonly version: PolicyVersion
  /** SHA-256 of its RFC 8785 bytes. */
  readonly digest: Digest
  /** What its roles may do: nobody in a privacy office manages the service under any policy. */
  readonly roles: Policy['roles']
}

/** A policy that was in force before another one. @since 0.2.0 */
export interface FormerPolicy {
  readonly policy: Policy
  /** From then on the next one was in force. */
  readonly until: Instant
  /** The event that adopted the next one. */
  readonly endedBy: EventId
}

/**
 * A policy as rules and questions are handed it: with what else the service was opened with, and what was in force before,
 * which was promised too (A30, E22). A policy alone is one whose service knows no other. @since 0.2.0
 */
export interface PolicyInForce extends Policy {
  readonly given?: readonly GivenPolicy[]
  /** Oldest first. */
  readonly before?: readonly FormerPolicy[]
}
