import { RelatedPersonEnded } from '@casetrail/events'
import { nextStepOf, type OnPerson, onPerson } from '@casetrail/facts'
import { event, oneOf, provision, RelatedPersonId } from '@casetrail/kernel'

const onlyRecordedRelatedPersonsEnd = provision(
  'onlyRecordedRelatedPersonsEnd',
  'E17',
  'A related person’s details end once, after they were recorded.',
)

/** E17 · A third person's data goes when the client's case no longer needs it, or when they ask. @since 0.1.0 */
export const endRelatedPerson = onPerson(
  {
    command: 'EndRelatedPerson',
    clauses: ['E17', 'C4'],
    says: 'Ends the need for a related person’s details.',
    data: {
      relatedPersonId: RelatedPersonId,
      reason: oneOf('noLongerNeeded', 'enteredInError', 'askedToBeRemoved'),
    },
    yields: [RelatedPersonEnded],
  },
  {
    rules: nextStepOf(onlyRecordedRelatedPersonsEnd, {
      field: 'data.relatedPersonId',
      of: ({ views, data }: OnPerson<{ readonly relatedPersonId: RelatedPersonId }>) =>
        views.person.related.persons.find((one) => one.relatedPersonId === data.relatedPersonId),
      from: ['recorded'],
    }),
    events: ({ command: { occurredAt }, data: { relatedPersonId, reason } }) => [
      event(RelatedPersonEnded, { occurredAt, data: { relatedPersonId, reason } }),
    ],
  },
)
