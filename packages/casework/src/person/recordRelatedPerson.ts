import { RelatedPersonRecorded } from '@casetrail/events'
import { codeIsListed, newIdsAreUnused, type OnPerson, onPerson } from '@casetrail/facts'
import { Code, event, orNull, PersonId, provision, RelatedPersonId, rule, ShortText } from '@casetrail/kernel'

const onlyListedRelationshipsAreRecorded = codeIsListed<OnPerson<{ readonly relationship: Code }>>(
  provision(
    'onlyListedRelationshipsAreRecorded',
    'C4',
    'A related person stands to the client in a relationship that the policy lists.',
  ),
  { list: 'relationships', field: 'data.relationship', code: ({ data }) => data.relationship },
)

const nobodyIsTheirOwnRelation = rule<OnPerson<{ readonly alsoClient: PersonId | null }>>(
  provision('nobodyIsTheirOwnRelation', 'C4', 'A related person is somebody other than the client.'),
  ({ data }) => data.alsoClient === data.personId,
  () => ({ field: 'data.alsoClient' }),
)

/** C4, E17 · A third person's data, under a key of their own: they have rights too, and may outlast or precede the client. @since 0.1.0 */
export const recordRelatedPerson = onPerson(
  {
    command: 'RecordRelatedPerson',
    clauses: ['C4', 'E17'],
    says: 'Records a next of kin or household member.',
    data: {
      relatedPersonId: RelatedPersonId,
      relationship: Code,
      /** The person id of a household member who is a client as well: linked, not copied. */
      alsoClient: orNull(PersonId),
      name: ShortText,
      contact: orNull(ShortText),
    },
    yields: [RelatedPersonRecorded],
  },
  {
    rules: [
      newIdsAreUnused('C4', 'data.relatedPersonId', ({ views, data }) =>
        views.person.related.persons.some((one) => one.relatedPersonId === data.relatedPersonId),
      ),
      onlyListedRelationshipsAreRecorded,
      nobodyIsTheirOwnRelation,
    ],
    events: ({ command: { occurredAt }, data: { relatedPersonId, relationship, alsoClient, name, contact } }) => [
      event(RelatedPersonRecorded, {
        occurredAt,
        data: { relatedPersonId, relationship, alsoClient },
        parts: { related: { name, contact } },
      }),
    ],
  },
)
