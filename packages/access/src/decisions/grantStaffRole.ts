import { type CasetrailEvent, officersFold, StaffRoleGranted, staffRolesAt } from '@casetrail/events'
import {
  Code,
  type Decision,
  event,
  Instant,
  orNull,
  record,
  rule,
  ServiceId,
  type Situation,
  StaffId,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import type { ServiceViews } from './appointPrivacyOfficer.js'

/* A member of staff is given a role, for good or until an instant; granting it again changes its end (C42). */

const data = record('GrantStaffRole', {
  serviceId: ServiceId,
  staffId: StaffId,
  role: Code,
  /** The instant from which it no longer holds; null: until it is ended. */
  until: orNull(Instant),
})

/** The data of `GrantStaffRole`. @since 0.1.0 */
export type GrantStaffRole = t.TypeOf<typeof data>

type Granting = Situation<GrantStaffRole, ServiceViews, Policy>

/** C42: whoever could grant themselves a role of review could open every case. @since 0.1.0 */
export const nobodyGrantsThemselvesARole = rule<Granting>(
  'nobodyGrantsThemselvesARole',
  'C42',
  'Nobody grants themselves a role.',
  ({ command, data: { staffId } }) => command.actor.performedBy === staffId,
  () => ({ field: 'data.staffId' }),
)

/** C42: a role that the policy does not describe has no duty. @since 0.1.0 */
export const onlyRolesOfThePolicyAreGranted = rule<Granting>(
  'onlyRolesOfThePolicyAreGranted',
  'C42',
  'A role that is granted is one of the policy’s.',
  ({ data: { role }, world }) => !world.roles.some((known) => known.code === role),
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

/** C42: a grant covers some time. @since 0.1.0 */
export const aGrantEndsAfterItBegins = rule<Granting>(
  'aGrantEndsAfterItBegins',
  'C42',
  'A role that is granted until an instant ends after it begins.',
  ({ command, data: { until } }) => until !== null && until <= command.occurredAt,
  ({ command, data: { until } }) => ({
    field: 'data.until',
    dates: [command.occurredAt, ...(until === null ? [] : [until])],
  }),
)

/** C42: a grant that changes nothing is not recorded. @since 0.1.0 */
export const aGrantChangesSomething = rule<Granting>(
  'aGrantChangesSomething',
  'C42',
  'A role is not granted again with the same end.',
  ({ data: { staffId, role, until }, views, now }) =>
    staffRolesAt(views.service, now).some(
      (held) => held.staffId === staffId && held.role === role && held.until === until,
    ),
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

/** Grants a role. @since 0.1.0 */
export const grantStaffRole: Decision<'GrantStaffRole', GrantStaffRole, ServiceViews, Policy, CasetrailEvent> = {
  type: 'GrantStaffRole',
  clauses: ['C42'],
  says: 'Grants a member of staff a role of the policy.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: { service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold } },
  writes: ({ serviceId }) => serviceStream(serviceId),
  rules: [nobodyGrantsThemselvesARole, onlyRolesOfThePolicyAreGranted, aGrantEndsAfterItBegins, aGrantChangesSomething],
  events: ({ command, data: { staffId, role, until } }) => [
    event(StaffRoleGranted, { occurredAt: command.occurredAt, data: { staffId, role, until } }),
  ],
}
