import { type CasetrailEvent, RelatedPersonRecorded } from '@casetrail/events'
import {
  Code,
  type Decision,
  event,
  orNull,
  PersonId,
  personStream,
  RelatedPersonId,
  record,
  rule,
  ShortText,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { codeIsListed } from '../rules/listedCodes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* C4, E17 · A third person's data, under a key of their own: they have rights too, and may outlast or precede the client. */

const data = record('RecordRelatedPerson', {
  personId: PersonId,
  relatedPersonId: RelatedPersonId,
  relationship: Code,
  /** The person id of a household member who is a client as well: linked, not copied. */
  alsoClient: orNull(PersonId),
  name: ShortText,
  contact: orNull(ShortText),
})

/** The data of {@link recordRelatedPerson}. @since 0.1.0 */
export type RecordRelatedPerson = t.TypeOf<typeof data>

type Here = Situation<RecordRelatedPerson, PersonViews, Policy>

const onlyListedRelationshipsAreRecorded = codeIsListed<Here>(
  'onlyListedRelationshipsAreRecorded',
  'C4',
  'A related person stands to the client in a relationship that the policy lists.',
  { list: 'relationships', field: 'data.relationship', code: (situation) => situation.data.relationship },
)

const nobodyIsTheirOwnRelation = rule<Here>(
  'nobodyIsTheirOwnRelation',
  'C4',
  'A related person is somebody other than the client.',
  (situation) => situation.data.alsoClient === situation.data.personId,
  () => ({ field: 'data.alsoClient' }),
)

/** Records a next of kin or household member. @since 0.1.0 */
export const recordRelatedPerson: Decision<
  'RecordRelatedPerson',
  RecordRelatedPerson,
  PersonViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RecordRelatedPerson',
  clauses: ['C4', 'E17'],
  says: 'Records a next of kin or household member.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: [
    newIdsAreUnused('C4', 'data.relatedPersonId', (situation: Here) =>
      situation.views.person.record.related.some((one) => one.relatedPersonId === situation.data.relatedPersonId),
    ),
    onlyListedRelationshipsAreRecorded,
    nobodyIsTheirOwnRelation,
  ],
  events: ({ command, data: { personId: _, name, contact, ...clear } }) => [
    event(RelatedPersonRecorded, {
      occurredAt: command.occurredAt,
      data: clear,
      parts: { related: { name, contact } },
    }),
  ],
}
