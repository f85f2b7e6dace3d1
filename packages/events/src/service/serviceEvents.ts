import {
  Code,
  Digest,
  defineEvent,
  type EventOf,
  Instant,
  oneOf,
  orNull,
  PolicyVersion,
  StaffId,
} from '@casetrail/kernel'

/* The service stream: officers, roles and adopted policies, whose history as-of questions need too. */

export const PrivacyOfficerAppointed = defineEvent({
  type: 'PrivacyOfficerAppointed',
  category: 'service',
  clauses: ['C43', 'A13'],
  lifecycle: 'originate',
  says: 'A privacy officer or sub privacy officer was appointed.',
  clear: { officerId: StaffId, office: oneOf('privacyOfficer', 'subPrivacyOfficer') },
})
export type PrivacyOfficerAppointed = EventOf<typeof PrivacyOfficerAppointed>

export const PrivacyOfficerStoodDown = defineEvent({
  type: 'PrivacyOfficerStoodDown',
  category: 'service',
  clauses: ['C43', 'A13'],
  lifecycle: 'deprecate',
  says: 'A privacy officer or sub privacy officer stood down.',
  clear: { officerId: StaffId },
})
export type PrivacyOfficerStoodDown = EventOf<typeof PrivacyOfficerStoodDown>

export const StaffRoleGranted = defineEvent({
  type: 'StaffRoleGranted',
  category: 'service',
  clauses: ['C42'],
  lifecycle: 'originate',
  says: 'A member of staff was granted a role.',
  clear: { staffId: StaffId, role: Code, until: orNull(Instant) },
})
export type StaffRoleGranted = EventOf<typeof StaffRoleGranted>

export const StaffRoleEnded = defineEvent({
  type: 'StaffRoleEnded',
  category: 'service',
  clauses: ['C42'],
  lifecycle: 'deprecate',
  says: 'A member of staff’s role ended.',
  clear: { staffId: StaffId, role: Code },
})
export type StaffRoleEnded = EventOf<typeof StaffRoleEnded>

export const PolicyAdopted = defineEvent({
  type: 'PolicyAdopted',
  category: 'service',
  clauses: ['E22', 'B7'],
  lifecycle: 'attest',
  says: 'A version of the policy was adopted.',
  clear: { version: PolicyVersion, digest: Digest },
})
export type PolicyAdopted = EventOf<typeof PolicyAdopted>

/** Every fact of a service stream. @since 0.1.0 */
export const serviceEvents = [
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  StaffRoleGranted,
  StaffRoleEnded,
  PolicyAdopted,
] as const
