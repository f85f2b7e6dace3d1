import { ground, type Held, provision } from '@casetrail/kernel'
import { type Duty, hasDuty } from '@casetrail/policy'
import { officersAt, type StaffRole, staffRolesAt } from '../service/officers.js'
import type { Claim } from './Claim.js'

/* By a role or an office of the service at that instant: the one on record, never the one that an actor claims. */

const roleWith = (duty: Duty, { requester, at, policy, views }: Claim<'service'>): StaffRole | undefined =>
  staffRolesAt(views.service.officers, at).find(
    ({ staffId, role }) => staffId === requester.id && hasDuty(policy, role, duty),
  )

/** A28 · for a duty that guards nobody, the host’s directory may be believed where the policy says so. */
const vouchedFor = (duty: Duty, { requester, policy }: Claim<'service'>): Held | null =>
  policy.settings.whoseWordIsARole === 'vouched' &&
  requester.judgedAs === 'staff' &&
  requester.role !== null &&
  hasDuty(policy, requester.role, duty)
    ? { events: [] }
    : null

/** C42. @since 0.2.0 */
export const reviewRole = ground(
  provision('reviewRole', 'C42', 'Holder of a role that reviews the service.'),
  (claim: Claim<'service'>) => roleWith('review', claim),
)

/** C35. @since 0.2.0 */
export const seniorRole = ground(
  provision('seniorRole', 'C35', 'Holder of a senior role of the service.'),
  (claim: Claim<'service'>) => roleWith('senior', claim),
)

/** C42. @since 0.2.0 */
export const recordingRole = ground(
  provision('recordingRole', 'C42', 'Holder of a role that takes referrals in and keeps the registers of the service.'),
  (claim: Claim<'service'>) => roleWith('recording', claim) ?? vouchedFor('recording', claim),
)

/** A28 · it guards everybody else’s duty, so it counts on record only. @since 0.2.0 */
export const managingRole = ground(
  provision('managingRole', 'A28', 'Holder of a role that grants roles and appoints the privacy officers.'),
  (claim: Claim<'service'>) => roleWith('manage', claim),
)

/** A12c · what a process does follows from what is on record; nobody else acts as a system. @since 0.2.0 */
export const theServiceItself = ground(
  provision('theServiceItself', 'A12c', 'A process of the service, by what is on record.'),
  ({ requester }: Claim<never>) => (requester.kind === 'system' ? { events: [] } : null),
)

/** C45 · no machine judges. @since 0.2.0 */
export const officerInOffice = ground(
  provision('officerInOffice', 'C45', 'A person in a privacy office of the service.'),
  ({ requester, at, views }: Claim<'service'>) =>
    requester.kind === 'system'
      ? null
      : officersAt(views.service.officers, at).find(({ officerId }) => officerId === requester.id),
)
