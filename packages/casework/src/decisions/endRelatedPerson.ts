import { type CasetrailEvent, RelatedPersonEnded } from '@casetrail/events'
import {
  type Decision,
  event,
  oneOf,
  PersonId,
  personStream,
  RelatedPersonId,
  record,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { nextStepOf } from '../rules/nextStepOf.js'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* E17 · A third person's data goes when the client's case no longer needs it, or when they ask. */

const data = record('EndRelatedPerson', {
  personId: PersonId,
  relatedPersonId: RelatedPersonId,
  reason: oneOf('noLongerNeeded', 'enteredInError', 'askedToBeRemoved'),
})

/** The data of {@link endRelatedPerson}. @since 0.1.0 */
export type EndRelatedPerson = t.TypeOf<typeof data>

type Here = Situation<EndRelatedPerson, PersonViews, Policy>

/** Ends the need for a related person's details. @since 0.1.0 */
export const endRelatedPerson: Decision<'EndRelatedPerson', EndRelatedPerson, PersonViews, Policy, CasetrailEvent> = {
  type: 'EndRelatedPerson',
  clauses: ['E17', 'C4'],
  says: 'Ends the need for a related person’s details.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: nextStepOf({
    name: 'onlyRecordedRelatedPersonsEnd',
    clause: 'E17',
    sentence: 'A related person’s details end once, after they were recorded.',
    field: 'data.relatedPersonId',
    of: (situation: Here) =>
      situation.views.person.record.related.find((one) => one.relatedPersonId === situation.data.relatedPersonId),
    from: ['recorded'],
  }),
  events: ({ command, data: { personId: _, ...clear } }) => [
    event(RelatedPersonEnded, { occurredAt: command.occurredAt, data: clear }),
  ],
}
