import { type OnService, staffRolesAt } from '@casetrail/facts'
import { type Code, type Instant, provision, type Rule, rule, type StaffId } from '@casetrail/kernel'
import { hasDuty } from '@casetrail/policy'

type OnRole = OnService<{ readonly staffId: StaffId; readonly role: Code; readonly until?: Instant | null }>

/** A28 · without a manager nobody could ever grant a role again; one whose role is to end does not count. @since 0.2.0 */
export const aServiceKeepsAManager: Rule<OnRole> = rule(
  provision('aServiceKeepsAManager', 'A28', 'Somebody always holds a role that manages the service, without an end.'),
  ({ data: { staffId, role, until = 'ended' }, views, world, now }) =>
    until !== null &&
    !staffRolesAt(views.service.officers, now).some(
      (held) =>
        held.until === null && hasDuty(world, held.role, 'manage') && (held.staffId !== staffId || held.role !== role),
    ),
  ({ data: { role } }) => ({ field: 'data.staffId', facts: { role } }),
)
