import { PartnerStaffEnded } from '@casetrail/events'
import { type OnService, onService, partnersAt } from '@casetrail/facts'
import { event, OrganisationId, provision, rule, StaffId } from '@casetrail/kernel'

const onlyPartnersOnRecordEnd = rule<OnService<{ readonly staffId: StaffId; readonly organisation: OrganisationId }>>(
  provision('onlyPartnersOnRecordEnd', 'A28', 'Only what is on record of a partner’s staff ends.'),
  ({ data: { staffId, organisation }, views, now }) =>
    !partnersAt(views.service.partners, now).some(
      (one) => one.staffId === staffId && one.organisation === organisation,
    ),
  () => ({ field: 'data.staffId' }),
)

/** C22, A28 · and with it, where the policy asks for a record, what they could open. @since 0.2.0 */
export const endPartnerStaff = onService(
  {
    command: 'EndPartnerStaff',
    clauses: ['C22', 'A28'],
    says: 'Ends what is on record of somebody who worked for a GP practice or another service.',
    data: { staffId: StaffId, organisation: OrganisationId },
    yields: [PartnerStaffEnded],
  },
  {
    rules: [onlyPartnersOnRecordEnd],
    events: ({ now, data: { staffId, organisation } }) => [
      event(PartnerStaffEnded, { occurredAt: now, data: { staffId, organisation } }),
    ],
  },
)
