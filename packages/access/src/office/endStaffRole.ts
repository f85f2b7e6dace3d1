import { StaffRoleEnded } from '@casetrail/events'
import { type OnService, onService, staffRolesAt } from '@casetrail/facts'
import { Code, event, provision, rule, StaffId } from '@casetrail/kernel'
import { aServiceKeepsAManager } from './aServiceKeepsAManager.js'

const onlyRolesThatAreHeldEnd = rule<OnService<{ readonly staffId: StaffId; readonly role: Code }>>(
  provision('onlyRolesThatAreHeldEnd', 'C42', 'Only a role that is held ends.'),
  ({ data: { staffId, role }, views, now }) =>
    !staffRolesAt(views.service.officers, now).some((one) => one.staffId === staffId && one.role === role),
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

/** C42 · and with it ends what the role let them open. @since 0.1.0 */
export const endStaffRole = onService(
  {
    command: 'EndStaffRole',
    clauses: ['C42', 'A28'],
    says: 'Ends a role of a member of staff.',
    data: { staffId: StaffId, role: Code },
    yields: [StaffRoleEnded],
  },
  {
    rules: [onlyRolesThatAreHeldEnd, aServiceKeepsAManager],
    events: ({ now, data: { staffId, role } }) => [event(StaffRoleEnded, { occurredAt: now, data: { staffId, role } })],
  },
)
