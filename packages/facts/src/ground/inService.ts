import { ground, provision } from '@casetrail/kernel'
import { type Duty, hasDuty } from '@casetrail/policy'
import { officersAt, type StaffRole, staffRolesAt } from '../service/officers.js'
import type { Claim } from './Claim.js'

/* By a role or an office of the service at that instant: the one on record, never the one that an actor claims. */

const roleWith = (duty: Duty, { requester, at, policy, views }: Claim<'service'>): StaffRole | undefined =>
  staffRolesAt(views.service.officers, at).find(
    ({ staffId, role }) => staffId === requester.id && hasDuty(policy, role, duty),
  )

/** C42. @since 0.2.0 */
export const reviewRole = ground(
  provision('reviewRole', 'C42', 'Holder of a role that reviews the service.'),
  (claim: Claim<'service'>) => roleWith('review', claim),
)

/** C42. @since 0.2.0 */
export const recordingRole = ground(
  provision('recordingRole', 'C42', 'Holder of a role that keeps the registers of the service.'),
  (claim: Claim<'service'>) => roleWith('recording', claim),
)

/** C45 · no machine judges. @since 0.2.0 */
export const officerInOffice = ground(
  provision('officerInOffice', 'C45', 'A person in a privacy office of the service.'),
  ({ requester, at, views }: Claim<'service'>) =>
    requester.kind === 'system'
      ? null
      : officersAt(views.service.officers, at).find(({ officerId }) => officerId === requester.id),
)
