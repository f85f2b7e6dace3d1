import type { AlertId, Instant, StaffId } from '@casetrail/kernel'
import type { AlertOutcome } from '../access/accessLog.js'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'

/** The alert on an officer who was stood down (A13). @since 0.2.0 */
export interface StandDown {
  readonly alertId: AlertId
  readonly officerId: StaffId
  /** Who took over the office at the same instant. */
  readonly successorId: StaffId | null
  /** Everybody who had a hand in standing them down. */
  readonly hands: readonly StaffId[]
  readonly raisedAt: Instant
  readonly outcome: AlertOutcome | null
}

/** The officers who were stood down, in the order of recording. @since 0.2.0 */
export interface StandDowns {
  readonly alerts: StandDown[]
}

/** Folds a service stream into who was stood down, and what was found. @since 0.2.0 */
export const standDownsFold = foldOf<StandDowns>(() => ({ alerts: [] }), {
  StandDownAlertRaised: (draft, e) => {
    const { alertId, officerId, successorId } = e.data
    draft.alerts.push({
      alertId,
      officerId,
      successorId,
      hands: [...handsIn(e.actor)],
      raisedAt: e.occurredAt,
      outcome: null,
    })
  },
  StandDownAlertConcluded: (draft, e) => {
    const alert = draft.alerts.find(({ alertId }) => alertId === e.data.alertId)
    if (alert !== undefined) alert.outcome = e.data.outcome
  },
})
