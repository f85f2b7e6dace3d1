import { type CasetrailEvent, officersFold, StaffRoleEnded, staffRolesAt } from '@casetrail/events'
import {
  Code,
  type Decision,
  event,
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

/* A member of staff's role ends, and with it what the role let them open (C42). */

const data = record('EndStaffRole', { serviceId: ServiceId, staffId: StaffId, role: Code })

/** The data of `EndStaffRole`. @since 0.1.0 */
export type EndStaffRole = t.TypeOf<typeof data>

/** C42: what is not held, by then, does not end. @since 0.1.0 */
export const onlyRolesThatAreHeldEnd = rule<Situation<EndStaffRole, ServiceViews, Policy>>(
  'onlyRolesThatAreHeldEnd',
  'C42',
  'Only a role that is held ends.',
  ({ command, data: { staffId, role }, views, now }) => {
    const held = staffRolesAt(views.service, now).find((one) => one.staffId === staffId && one.role === role)
    return held === undefined || command.occurredAt < held.since
  },
  ({ data: { role } }) => ({ field: 'data.role', facts: { role } }),
)

/** Ends a role. @since 0.1.0 */
export const endStaffRole: Decision<'EndStaffRole', EndStaffRole, ServiceViews, Policy, CasetrailEvent> = {
  type: 'EndStaffRole',
  clauses: ['C42'],
  says: 'Ends a role of a member of staff.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: { service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold } },
  writes: ({ serviceId }) => serviceStream(serviceId),
  rules: [onlyRolesThatAreHeldEnd],
  events: ({ command, data: { staffId, role } }) => [
    event(StaffRoleEnded, { occurredAt: command.occurredAt, data: { staffId, role } }),
  ],
}
