import { type AlertId, daysBetween, ground, localDateOf, provision } from '@casetrail/kernel'
import { alertOf } from '../access/accessLog.js'
import type { AccessViews } from '../seat/AccessViews.js'
import { officersAt } from '../service/officers.js'
import type { Claim } from './Claim.js'

/** A claim on a case, for one of its alerts or for none. @since 0.2.0 */
export interface ClaimForAlert<View extends keyof AccessViews = 'access' | 'service'> extends Claim<View> {
  /** The alert that it is asked for, if the requester says so (A15). */
  readonly forAlert: AlertId | null
}

/** A15 · it holds for whoever investigates, for so many days and until the alert has its outcome. @since 0.2.0 */
export const alertInvestigation = ground(
  provision('alertInvestigation', 'A15', 'An officer in office opens the case to investigate its alert.'),
  ({ requester, at, policy, views, forAlert }: ClaimForAlert) => {
    const alert = forAlert === null ? null : alertOf(views.access, forAlert)
    if (alert === null || alert.openedAt === null || alert.outcome !== null) return null
    const days = daysBetween(localDateOf(alert.openedAt), localDateOf(at))
    const isTheirs = alert.investigatorId === requester.id && days < policy.settings.investigatorAccessDays
    return isTheirs && requester.judgedAs === 'staff'
      ? officersAt(views.service.officers, at).find(({ officerId }) => officerId === requester.id)
      : null
  },
)
