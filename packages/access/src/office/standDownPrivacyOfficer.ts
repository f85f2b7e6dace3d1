import { PrivacyOfficerStoodDown } from '@casetrail/events'
import { type OnService, officersAt, onService } from '@casetrail/facts'
import { event, provision, rule, StaffId } from '@casetrail/kernel'

const onlyOfficersInOfficeStandDown = rule<OnService<{ readonly officerId: StaffId }>>(
  provision('onlyOfficersInOfficeStandDown', 'C43', 'Only somebody in a privacy office stands down from it.'),
  ({ command, data, views, now }) => {
    const officer = officersAt(views.service.officers, now).find(({ officerId }) => officerId === data.officerId)
    return officer === undefined || command.occurredAt < officer.since
  },
  ({ data: { officerId } }) => ({ field: 'data.officerId', facts: { officerId } }),
)

/**
 * C43 · also the last one may: a person cannot be kept in office, and until a successor is appointed, access that
 * alerts is denied (A13). Alerts already raised stay open for the next officer.
 *
 * @since 0.1.0
 */
export const standDownPrivacyOfficer = onService(
  {
    command: 'StandDownPrivacyOfficer',
    clauses: ['C43', 'A13'],
    says: 'Stands a privacy officer or sub privacy officer down.',
    data: { officerId: StaffId },
    yields: [PrivacyOfficerStoodDown],
  },
  {
    rules: [onlyOfficersInOfficeStandDown],
    events: ({ command: { occurredAt }, data: { officerId } }) => [
      event(PrivacyOfficerStoodDown, { occurredAt, data: { officerId } }),
    ],
  },
)
