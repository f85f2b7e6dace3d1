import { defineEvent, type EventOf, OrganisationId, StaffId } from '@casetrail/kernel'

/* Who works for those that see a record too, as far as the service has it on record. */

/** Somebody who works for a GP practice or another service was put on record. @since 0.2.0 */
export const PartnerStaffRecorded = defineEvent({
  type: 'PartnerStaffRecorded',
  category: 'service',
  clauses: ['C21', 'C22', 'A28'],
  lifecycle: 'originate',
  says: 'Somebody who works for a GP practice or another service was put on record.',
  clear: { staffId: StaffId, organisation: OrganisationId },
})
/** The domain event of {@link PartnerStaffRecorded}. @since 0.2.0 */
export type PartnerStaffRecorded = EventOf<typeof PartnerStaffRecorded>

/** Somebody no longer works for a GP practice or another service. @since 0.2.0 */
export const PartnerStaffEnded = defineEvent({
  type: 'PartnerStaffEnded',
  category: 'service',
  clauses: ['C21', 'C22', 'A28'],
  lifecycle: 'deprecate',
  says: 'Somebody no longer works for a GP practice or another service.',
  clear: { staffId: StaffId, organisation: OrganisationId },
})
/** The domain event of {@link PartnerStaffEnded}. @since 0.2.0 */
export type PartnerStaffEnded = EventOf<typeof PartnerStaffEnded>
