import { PrivacyOfficerAppointed } from '@casetrail/events'
import { type Office, type Officer, type OnService, officersAt, onService, takesPart } from '@casetrail/facts'
import { event, oneOf, provision, rule, StaffId } from '@casetrail/kernel'
import { nobodyGuardsWhatTheyManage } from './nobodyGuardsWhatTheyManage.js'

/*
 * The notice names “our service privacy officer and sub privacy officers”: one, and any number of deputies (C43, L10).
 * So a successor takes over as the predecessor stands down, in one command: responsibility never rests with two, nor
 * with nobody.
 */

type Appointing = OnService<{ readonly officerId: StaffId; readonly office: Office }>

/** An independent control is not given to oneself. */
const nobodyAppointsThemselves = rule<Appointing>(
  provision('nobodyAppointsThemselves', 'A13', 'Nobody takes part in appointing themselves to a privacy office.'),
  ({ command, data: { officerId } }) => takesPart(command.actor, officerId),
  () => ({ field: 'data.officerId' }),
)

const inOffice = ({ views, now }: Appointing): readonly Officer[] => officersAt(views.service.officers, now)

/** Deputies stand in for the officer, so nobody is both. */
const nobodyHoldsTwoOffices = rule<Appointing>(
  provision('nobodyHoldsTwoOffices', 'C43', 'Nobody holds two privacy offices, or one twice.'),
  (situation) => inOffice(situation).some(({ officerId }) => officerId === situation.data.officerId),
  ({ data: { officerId } }) => ({ field: 'data.officerId', facts: { officerId } }),
)

const aServiceHasOnePrivacyOfficer = rule<Appointing>(
  provision(
    'aServiceHasOnePrivacyOfficer',
    'C43',
    'A service has one privacy officer at a time; deputies are as many as it likes.',
  ),
  (situation) =>
    situation.data.office === 'privacyOfficer' && inOffice(situation).some(({ office }) => office === 'privacyOfficer'),
  (situation) => ({
    field: 'data.office',
    events: inOffice(situation)
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
    rules: [
      nobodyAppointsThemselves,
      nobodyHoldsTwoOffices,
      aServiceHasOnePrivacyOfficer,
      nobodyGuardsWhatTheyManage(({ officerId }) => officerId, 'data.officerId'),
    ],
    events: ({ now, data: { officerId, office } }) => [
      event(PrivacyOfficerAppointed, { occurredAt: now, data: { officerId, office } }),
    ],
  },
)
