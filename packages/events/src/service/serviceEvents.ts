import { Code, Digest, defineEvent, type EventOf, Instant, list, oneOf, orNull, StaffId } from '@casetrail/kernel'
import { WrongReadingConfirmed, WrongReadingReported } from './clockEvents.js'
import { PartnerStaffEnded, PartnerStaffRecorded } from './partnerEvents.js'
import { PolicyAdopted, PolicyProposed } from './policyEvents.js'
import { StandDownAlertConcluded, StandDownAlertRaised } from './standDownEvents.js'

/* The service stream: the founding, offices and roles, whose history as-of questions need too. */

/** The service was founded: revision 0 of its log. @since 0.2.0 */
export const ServiceFounded = defineEvent({
  type: 'ServiceFounded',
  category: 'service',
  clauses: ['A28', 'C43'],
  lifecycle: 'originate',
  says: 'The service was founded, with its first manager and privacy officers.',
  clear: {
    managerId: StaffId,
    managerRole: Code,
    officerId: StaffId,
    deputies: list(StaffId, 0, 100),
    /** SHA-256 of the RFC 8785 bytes of the policy that the header names: the first in force. */
    policyDigest: Digest,
  },
})
/** The domain event of {@link ServiceFounded}. @since 0.2.0 */
export type ServiceFounded = EventOf<typeof ServiceFounded>

/** A privacy officer or sub privacy officer was appointed. @since 0.1.0 */
export const PrivacyOfficerAppointed = defineEvent({
  type: 'PrivacyOfficerAppointed',
  category: 'service',
  clauses: ['C43', 'A13'],
  lifecycle: 'originate',
  says: 'A privacy officer or sub privacy officer was appointed.',
  clear: { officerId: StaffId, office: oneOf('privacyOfficer', 'subPrivacyOfficer') },
})
/** The domain event of {@link PrivacyOfficerAppointed}. @since 0.1.0 */
export type PrivacyOfficerAppointed = EventOf<typeof PrivacyOfficerAppointed>

/** A privacy officer or sub privacy officer stood down. @since 0.1.0 */
export const PrivacyOfficerStoodDown = defineEvent({
  type: 'PrivacyOfficerStoodDown',
  category: 'service',
  clauses: ['C43', 'A13'],
  lifecycle: 'deprecate',
  says: 'A privacy officer or sub privacy officer stood down.',
  clear: { officerId: StaffId },
})
/** The domain event of {@link PrivacyOfficerStoodDown}. @since 0.1.0 */
export type PrivacyOfficerStoodDown = EventOf<typeof PrivacyOfficerStoodDown>

/** A member of staff was granted a role. @since 0.1.0 */
export const StaffRoleGranted = defineEvent({
  type: 'StaffRoleGranted',
  category: 'service',
  clauses: ['C42'],
  lifecycle: 'originate',
  says: 'A member of staff was granted a role.',
  clear: { staffId: StaffId, role: Code, until: orNull(Instant) },
})
/** The domain event of {@link StaffRoleGranted}. @since 0.1.0 */
export type StaffRoleGranted = EventOf<typeof StaffRoleGranted>

/** A member of staff’s role ended. @since 0.1.0 */
export const StaffRoleEnded = defineEvent({
  type: 'StaffRoleEnded',
  category: 'service',
  clauses: ['C42'],
  lifecycle: 'deprecate',
  says: 'A member of staff’s role ended.',
  clear: { staffId: StaffId, role: Code },
})
/** The domain event of {@link StaffRoleEnded}. @since 0.1.0 */
export type StaffRoleEnded = EventOf<typeof StaffRoleEnded>

/** Every fact of a service stream. @since 0.1.0 */
export const serviceEvents = [
  ServiceFounded,
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  StandDownAlertRaised,
  StandDownAlertConcluded,
  StaffRoleGranted,
  StaffRoleEnded,
  PartnerStaffRecorded,
  PartnerStaffEnded,
  WrongReadingReported,
  WrongReadingConfirmed,
  PolicyProposed,
  PolicyAdopted,
] as const
