import type { AlertId, Instant } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { AccessViews } from '../state/accessViews.js'
import type { Reason } from './Reason.js'
import type { Requester } from './Requester.js'

/** All that a judgement rests on: what is recorded, judged at one instant of valid time (A26). @since 0.1.0 */
export interface AccessSituation {
  readonly at: Instant
  readonly policy: Policy
  readonly views: AccessViews
  readonly requester: Requester
  readonly reason: Reason
  /** The alert that it is asked for, if the requester says so (A15). */
  readonly forAlert: AlertId | null
}
