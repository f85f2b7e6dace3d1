import { PersonDetailsRecorded } from '@casetrail/events'
import { bornBeforeYear, type OnPerson, onPerson } from '@casetrail/facts'
import { event, provision, rule } from '@casetrail/kernel'
import { identityCodecs, nobodyIsBornAfterToday } from './identity.js'

const detailsAreRecordedOnce = rule<OnPerson>(
  provision('detailsAreRecordedOnce', 'C4', 'A person’s details are recorded once and corrected from then on.'),
  ({ views }) => views.person.details.versions.length > 0,
  ({ views }) => ({ events: views.person.details.versions.slice(0, 1).map((one) => one.event) }),
)

/** C4, B19 · Whatever changes later is a correction, which leaves the first word in history. @since 0.1.0 */
export const recordPersonDetails = onPerson(
  {
    command: 'RecordPersonDetails',
    clauses: ['C4', 'B19'],
    says: 'Records the details of a person.',
    data: identityCodecs,
    yields: [PersonDetailsRecorded],
  },
  {
    rules: [detailsAreRecordedOnce, nobodyIsBornAfterToday],
    events: ({ world, command: { occurredAt }, data: { name, dateOfBirth, address, phone, email, nhsNumber } }) => [
      event(PersonDetailsRecorded, {
        occurredAt,
        data: { dateOfBirthKnown: dateOfBirth !== null, bornBeforeYear: bornBeforeYear(world, dateOfBirth) },
        parts: { client: { name, dateOfBirth, address, phone, email, nhsNumber } },
      }),
    ],
  },
)
