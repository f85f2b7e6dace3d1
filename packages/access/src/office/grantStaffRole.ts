import { StaffRoleGranted } from '@casetrail/events'
import { type OnService, onService, staffRolesAt, takesPart } from '@casetrail/facts'
import { Code, type Decoded, event, Instant, orNull, provision, rule, StaffId } from '@casetrail/kernel'
import { aServiceKeepsAManager } from './aServiceKeepsAManager.js'
import { nobodyManagesWhatTheyGuard } from './nobodyGuardsWhatTheyManage.js'

const data = {
  staffId: StaffId,
  role: Code,
  /** The instant from which it no longer holds; null: until it is ended. */
  until: orNull(Instant),
}

type Granting = OnService<Decoded<typeof data>>

/** Whoever could grant themselves a role of review could open every case. */
const nobodyGrantsThemselvesARole = rule<Granting>(
  provision('nobodyGrantsThemselvesARole', 'C42', 'Nobody takes part in granting themselves a role.'),
  ({ command, data: { staffId } }) => takesPart(command.actor, staffId),
  () => ({ field: 'data.staffId' }),
)

/** A role that the policy does not describe has no duty. */
const onlyRolesOfThePolicyAreGranted = rule<Granting>(
  provision('onlyRolesOfThePolicyAreGranted', 'C42', 'A role that is granted is one of the policy’s.'),
  ({ data: { role }, world }) => !world.roles.some(({ code }) => code === role),
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

const aGrantEndsAfterItBegins = rule<Granting>(
  provision('aGrantEndsAfterItBegins', 'C42', 'A role that is granted until an instant ends after it begins.'),
  ({ now, data: { until } }) => until !== null && until <= now,
  ({ now, data: { until } }) => ({
    field: 'data.until',
    dates: [now, ...(until === null ? [] : [until])],
  }),
)

const aGrantChangesSomething = rule<Granting>(
  provision('aGrantChangesSomething', 'C42', 'A role is not granted again with the same end.'),
  ({ data: { staffId, role, until }, views, now }) =>
    staffRolesAt(views.service.officers, now).some(
      (held) => held.staffId === staffId && held.role === role && held.until === until,
    ),
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

/** C42 · for good or until an instant; granting it again changes its end. @since 0.1.0 */
export const grantStaffRole = onService(
  {
    command: 'GrantStaffRole',
    clauses: ['C42', 'A28'],
    says: 'Grants a member of staff a role of the policy.',
    data,
    yields: [StaffRoleGranted],
  },
  {
    rules: [
      nobodyGrantsThemselvesARole,
      onlyRolesOfThePolicyAreGranted,
      aGrantEndsAfterItBegins,
      aGrantChangesSomething,
      aServiceKeepsAManager,
      nobodyManagesWhatTheyGuard,
    ],
    events: ({ now, data: { staffId, role, until } }) => [
      event(StaffRoleGranted, { occurredAt: now, data: { staffId, role, until } }),
    ],
  },
)
