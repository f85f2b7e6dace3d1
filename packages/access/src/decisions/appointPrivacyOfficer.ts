import {
  type CasetrailEvent,
  type Officer,
  type OfficersState,
  officersAt,
  officersFold,
  PrivacyOfficerAppointed,
} from '@casetrail/events'
import {
  type Decision,
  event,
  oneOf,
  record,
  rule,
  ServiceId,
  type Situation,
  StaffId,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'

/*
 * The notice names “our service privacy officer and sub privacy officers”: one, and any number of deputies (C43, L10).
 * So a successor is appointed after the predecessor stood down; in between, access that alerts is denied (A13), and
 * responsibility never rests with two.
 */

const data = record('AppointPrivacyOfficer', {
  serviceId: ServiceId,
  officerId: StaffId,
  office: oneOf('privacyOfficer', 'subPrivacyOfficer'),
})

/** The data of `AppointPrivacyOfficer`. @since 0.1.0 */
export type AppointPrivacyOfficer = t.TypeOf<typeof data>

/** What the decisions on officers and roles read. @since 0.1.0 */
export interface ServiceViews {
  readonly service: OfficersState
}

type Appointing = Situation<AppointPrivacyOfficer, ServiceViews, Policy>

/** A13: an independent control is not given to oneself. @since 0.1.0 */
export const nobodyAppointsThemselves = rule<Appointing>(
  'nobodyAppointsThemselves',
  'A13',
  'Nobody appoints themselves to a privacy office.',
  ({ command, data: { officerId } }) => command.actor.performedBy === officerId,
  () => ({ field: 'data.officerId' }),
)

/** Whether, at the appointment or at any time since, somebody was in office of whom `holds` is true. */
const wasInOffice = ({ command, views: { service } }: Appointing, holds: (officer: Officer) => boolean): boolean =>
  [command.occurredAt, ...service.offices.map((fact) => fact.at).filter((at) => at > command.occurredAt)].some((at) =>
    officersAt(service, at).some(holds),
  )

/** C43: deputies stand in for the officer, so nobody is both. @since 0.1.0 */
export const nobodyHoldsTwoOffices = rule<Appointing>(
  'nobodyHoldsTwoOffices',
  'C43',
  'Nobody holds two privacy offices, or one twice.',
  (situation) => wasInOffice(situation, (one) => one.officerId === situation.data.officerId),
  ({ data: { officerId } }) => ({ field: 'data.officerId', facts: { officerId } }),
)

/** C43: “our service privacy officer”. @since 0.1.0 */
export const aServiceHasOnePrivacyOfficer = rule<Appointing>(
  'aServiceHasOnePrivacyOfficer',
  'C43',
  'A service has one privacy officer at a time; deputies are as many as it likes.',
  (situation) =>
    situation.data.office === 'privacyOfficer' && wasInOffice(situation, (one) => one.office === 'privacyOfficer'),
  ({ views: { service }, now }) => ({
    field: 'data.office',
    events: officersAt(service, now).flatMap((one) => (one.office === 'privacyOfficer' ? [one.event] : [])),
  }),
)

/** Appoints the privacy officer or a deputy. @since 0.1.0 */
export const appointPrivacyOfficer: Decision<
  'AppointPrivacyOfficer',
  AppointPrivacyOfficer,
  ServiceViews,
  Policy,
  CasetrailEvent
> = {
  type: 'AppointPrivacyOfficer',
  clauses: ['C43', 'A13', 'L10'],
  says: 'Appoints the privacy officer or a sub privacy officer of a service.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: { service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold } },
  writes: ({ serviceId }) => serviceStream(serviceId),
  rules: [nobodyAppointsThemselves, nobodyHoldsTwoOffices, aServiceHasOnePrivacyOfficer],
  events: ({ command, data: { officerId, office } }) => [
    event(PrivacyOfficerAppointed, { occurredAt: command.occurredAt, data: { officerId, office } }),
  ],
}
