import { StaffRoleEnded } from '@casetrail/events'
import { type OnService, onService, staffRolesAt } from '@casetrail/facts'
import { Code, event, provision, rule, StaffId } from '@casetrail/kernel'

const onlyRolesThatAreHeldEnd = rule<OnService<{ readonly staffId: StaffId; readonly role: Code }>>(
  provision('onlyRolesThatAreHeldEnd', 'C42', 'Only a role that is held ends.'),
  ({ command, data: { staffId, role }, views, now }) => {
    const held = staffRolesAt(views.service.officers, now).find((one) => one.staffId === staffId && one.role === role)
    return held === undefined || command.occurredAt < held.since
  },
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

/** C42 · and with it ends what the role let them open. @since 0.1.0 */
export const endStaffRole = onService(
  {
    command: 'EndStaffRole',
    clauses: ['C42'],
    says: 'Ends a role of a member of staff.',
    data: { staffId: StaffId, role: Code },
    yields: [StaffRoleEnded],
  },
  {
    rules: [onlyRolesThatAreHeldEnd],
    events: ({ command: { occurredAt }, data: { staffId, role } }) => [
      event(StaffRoleEnded, { occurredAt, data: { staffId, role } }),
    ],
  },
)
