import type { AccessViews, ClaimForAlert } from '@casetrail/facts'
import type { StaffId } from '@casetrail/kernel'
import type { Reason } from './Reason.js'

/** All that a judgement rests on: what is recorded, judged at one instant of valid time (A26). @since 0.1.0 */
export interface AccessSituation extends ClaimForAlert<keyof AccessViews> {
  /** Whoever looks, types the request, or has it made for them. */
  readonly hands: readonly StaffId[]
  readonly reason: Reason
}
