import { type CasetrailEvent, PersonDetailsRecorded } from '@casetrail/events'
import { type Decision, event, PersonId, personStream, record, rule, type Situation } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { identityCodecs, nobodyIsBornAfterToday } from '../rules/identity.js'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* C4, B19 · Who the person is, said once; whatever changes later is a correction that leaves the first word in history. */

const data = record('RecordPersonDetails', { personId: PersonId, ...identityCodecs })

/** The data of {@link recordPersonDetails}. @since 0.1.0 */
export type RecordPersonDetails = t.TypeOf<typeof data>

const detailsAreRecordedOnce = rule<Situation<RecordPersonDetails, PersonViews, Policy>>(
  'detailsAreRecordedOnce',
  'C4',
  'A person’s details are recorded once and corrected from then on.',
  ({ views }) => views.person.record.versions.length > 0,
  ({ views }) => ({ events: views.person.record.versions.slice(0, 1).map((one) => one.event) }),
)

/** Records who a person is. @since 0.1.0 */
export const recordPersonDetails: Decision<
  'RecordPersonDetails',
  RecordPersonDetails,
  PersonViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RecordPersonDetails',
  clauses: ['C4', 'B19'],
  says: 'Records the details of a person.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: [detailsAreRecordedOnce, nobodyIsBornAfterToday],
  events: ({ command, data: { personId: _, ...client } }) => [
    event(PersonDetailsRecorded, {
      occurredAt: command.occurredAt,
      data: { dateOfBirthKnown: client.dateOfBirth !== null },
      parts: { client },
    }),
  ],
}
