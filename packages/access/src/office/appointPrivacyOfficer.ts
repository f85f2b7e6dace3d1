import { PrivacyOfficerAppointed } from '@casetrail/events'
import { type Office, type Officer, type OnService, officersAt, onService } from '@casetrail/facts'
import { event, oneOf, provision, rule, StaffId } from '@casetrail/kernel'
import { takesPart } from '../takesPart.js'

/*
 * The notice names “our service privacy officer and sub privacy officers”: one, and any number of deputies (C43, L10).
 * So a successor is appointed after the predecessor stood down; in between, access that alerts is denied (A13), and
 * responsibility never rests with two.
 */

type Appointing = OnService<{ readonly officerId: StaffId; readonly office: Office }>

/** An independent control is not given to oneself. */
const nobodyAppointsThemselves = rule<Appointing>(
  provision('nobodyAppointsThemselves', 'A13', 'Nobody takes part in appointing themselves to a privacy office.'),
  ({ command, data: { officerId } }) => takesPart(command.actor, officerId),
  () => ({ field: 'data.officerId' }),
)

/** Whether, at the appointment or at any time since, somebody was in office of whom `holds` is true. */
const wasInOffice = ({ command, views }: Appointing, holds: (officer: Officer) => boolean): boolean => {
  const { officers } = views.service
  const since = officers.offices.map(({ at }) => at).filter((at) => at > command.occurredAt)
  return [command.occurredAt, ...since].some((at) => officersAt(officers, at).some(holds))
}

/** Deputies stand in for the officer, so nobody is both. */
const nobodyHoldsTwoOffices = rule<Appointing>(
  provision('nobodyHoldsTwoOffices', 'C43', 'Nobody holds two privacy offices, or one twice.'),
  (situation) => wasInOffice(situation, ({ officerId }) => officerId === situation.data.officerId),
  ({ data: { officerId } }) => ({ field: 'data.officerId', facts: { officerId } }),
)

const aServiceHasOnePrivacyOfficer = rule<Appointing>(
  provision(
    'aServiceHasOnePrivacyOfficer',
    'C43',
    'A service has one privacy officer at a time; deputies are as many as it likes.',
  ),
  (situation) =>
    situation.data.office === 'privacyOfficer' && wasInOffice(situation, ({ office }) => office === 'privacyOfficer'),
  ({ views, now }) => ({
    field: 'data.office',
    events: officersAt(views.service.officers, now)
      .filter(({ office }) => office === 'privacyOfficer')
      .map(({ event }) => event),
  }),
)

/** C43. @since 0.1.0 */
export const appointPrivacyOfficer = onService(
  {
    command: 'AppointPrivacyOfficer',
    clauses: ['C43', 'A13', 'L10'],
    says: 'Appoints the privacy officer or a sub privacy officer of a service.',
    data: { officerId: StaffId, office: oneOf('privacyOfficer', 'subPrivacyOfficer') },
    yields: [PrivacyOfficerAppointed],
  },
  {
    rules: [nobodyAppointsThemselves, nobodyHoldsTwoOffices, aServiceHasOnePrivacyOfficer],
    events: ({ command: { occurredAt }, data: { officerId, office } }) => [
      event(PrivacyOfficerAppointed, { occurredAt, data: { officerId, office } }),
    ],
  },
)
