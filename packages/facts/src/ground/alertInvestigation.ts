import { type AlertId, ground, provision } from '@casetrail/kernel'
import { alertOf } from '../access/accessLog.js'
import type { AccessViews } from '../seat/accessSeat.js'
import { officersAt } from '../service/officers.js'
import type { Claim } from './Claim.js'

/** A claim on a case, for one of its alerts or for none. @since 0.2.0 */
export interface ClaimForAlert<View extends keyof AccessViews = 'access' | 'service'> extends Claim<View> {
  /** The alert that it is asked for, if the requester says so (A15). */
  readonly forAlert: AlertId | null
}

/** A15 · it holds for whoever investigates, until the alert has its outcome. @since 0.2.0 */
export const alertInvestigation = ground(
  provision('alertInvestigation', 'A15', 'An officer in office opens the case to investigate its alert.'),
  ({ requester, at, views, forAlert }: ClaimForAlert) => {
    const alert = forAlert === null ? null : alertOf(views.access, forAlert)
    const isTheirs = alert !== null && alert.investigatorId === requester.id && alert.outcome === null
    return isTheirs && requester.judgedAs === 'staff'
      ? officersAt(views.service.officers, at).find(({ officerId }) => officerId === requester.id)
      : null
  },
)
