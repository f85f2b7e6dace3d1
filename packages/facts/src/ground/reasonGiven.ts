import { ground, provision } from '@casetrail/kernel'
import { involvedAt } from '../case/involvement.js'
import { officersAt, staffRolesAt } from '../service/officers.js'
import type { Claim } from './Claim.js'

/** C44 · any part in the case, role or office makes somebody staff of the service; then their reason lets them in. @since 0.2.0 */
export const reasonGiven = ground(
  provision('reasonGiven', 'C44', 'Staff of the service may open a closed case for a reason, which is alerted.'),
  ({ requester: { id }, at, views }: Claim<'case' | 'service'>) =>
    involvedAt(views.case.involvement, at).find(({ workerId }) => workerId === id) ??
    staffRolesAt(views.service.officers, at).find(({ staffId }) => staffId === id) ??
    officersAt(views.service.officers, at).find(({ officerId }) => officerId === id),
)
