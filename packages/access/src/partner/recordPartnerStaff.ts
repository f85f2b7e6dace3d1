import { PartnerStaffRecorded } from '@casetrail/events'
import { type OnService, onService, partnersAt, takesPart } from '@casetrail/facts'
import { event, OrganisationId, provision, rule, StaffId } from '@casetrail/kernel'

type Recording = OnService<{ readonly staffId: StaffId; readonly organisation: OrganisationId }>

/** Whoever could make themselves the practice's own would look unalerted (A17). */
const nobodyMakesThemselvesAPartner = rule<Recording>(
  provision('nobodyMakesThemselvesAPartner', 'A28', 'Nobody takes part in recording that they work for a partner.'),
  ({ command, data: { staffId } }) => takesPart(command.actor, staffId),
  () => ({ field: 'data.staffId' }),
)

const ourOwnAreNoPartners = rule<Recording>(
  provision('ourOwnAreNoPartners', 'A28', 'The service’s own organisation is no partner of it.'),
  ({ data: { organisation }, world }) => organisation === world.organisation,
  () => ({ field: 'data.organisation' }),
)

const aPartnerIsRecordedOnce = rule<Recording>(
  provision('aPartnerIsRecordedOnce', 'A28', 'That somebody works for a partner is recorded once at a time.'),
  ({ data: { staffId, organisation }, views, now }) =>
    partnersAt(views.service.partners, now).some((one) => one.staffId === staffId && one.organisation === organisation),
  () => ({ field: 'data.staffId' }),
)

/** C21, C22, A28 · what a look for another organisation is judged by where the policy asks for more than the host’s word. @since 0.2.0 */
export const recordPartnerStaff = onService(
  {
    command: 'RecordPartnerStaff',
    clauses: ['C21', 'C22', 'A28'],
    says: 'Puts on record that somebody works for a GP practice or another service.',
    data: { staffId: StaffId, organisation: OrganisationId },
    yields: [PartnerStaffRecorded],
  },
  {
    rules: [nobodyMakesThemselvesAPartner, ourOwnAreNoPartners, aPartnerIsRecordedOnce],
    events: ({ now, data: { staffId, organisation } }) => [
      event(PartnerStaffRecorded, { occurredAt: now, data: { staffId, organisation } }),
    ],
  },
)
