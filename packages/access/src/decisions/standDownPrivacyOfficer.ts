import { type CasetrailEvent, officersAt, officersFold, PrivacyOfficerStoodDown } from '@casetrail/events'
import {
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

/*
 * An officer leaves office (C43). Also the last one may: a person cannot be kept in office, and until a successor is
 * appointed, access that alerts is denied (A13). Alerts already raised stay open for the next officer.
 */

const data = record('StandDownPrivacyOfficer', { serviceId: ServiceId, officerId: StaffId })

/** The data of `StandDownPrivacyOfficer`. @since 0.1.0 */
export type StandDownPrivacyOfficer = t.TypeOf<typeof data>

/** C43: only somebody in office by then leaves it. @since 0.1.0 */
export const onlyOfficersInOfficeStandDown = rule<Situation<StandDownPrivacyOfficer, ServiceViews, Policy>>(
  'onlyOfficersInOfficeStandDown',
  'C43',
  'Only somebody in a privacy office stands down from it.',
  ({ command, data: { officerId }, views, now }) => {
    const officer = officersAt(views.service, now).find((one) => one.officerId === officerId)
    return officer === undefined || command.occurredAt < officer.since
  },
  ({ data: { officerId } }) => ({ field: 'data.officerId', facts: { officerId } }),
)

/** Stands an officer down. @since 0.1.0 */
export const standDownPrivacyOfficer: Decision<
  'StandDownPrivacyOfficer',
  StandDownPrivacyOfficer,
  ServiceViews,
  Policy,
  CasetrailEvent
> = {
  type: 'StandDownPrivacyOfficer',
  clauses: ['C43', 'A13'],
  says: 'Stands a privacy officer or sub privacy officer down.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: { service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold } },
  writes: ({ serviceId }) => serviceStream(serviceId),
  rules: [onlyOfficersInOfficeStandDown],
  events: ({ command, data: { officerId } }) => [
    event(PrivacyOfficerStoodDown, { occurredAt: command.occurredAt, data: { officerId } }),
  ],
}
