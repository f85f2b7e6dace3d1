import { type CasetrailEvent, identityFields, PersonDetailsCorrected } from '@casetrail/events'
import { type Decision, event, PersonId, personStream, record, rule, type Situation } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { identityCodecs, nobodyIsBornAfterToday } from '../rules/identity.js'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* C47 · What stood before stays in history. The command gives the details as they should read; which fields change is
 * worked out here, so that the record of a correction cannot say less than it did. */

const data = record('CorrectPersonDetails', { personId: PersonId, ...identityCodecs })

/** The data of {@link correctPersonDetails}: the whole identity as it should read. @since 0.1.0 */
export type CorrectPersonDetails = t.TypeOf<typeof data>

type Here = Situation<CorrectPersonDetails, PersonViews, Policy>

const changed = ({ data: wanted, views }: Here) => {
  const current = views.person.record.versions.at(-1)?.details ?? null
  return current === null ? [] : identityFields.words.filter((field) => current[field] !== wanted[field])
}

const onlyReadableDetailsAreCorrected = rule<Here>(
  'onlyReadableDetailsAreCorrected',
  'C4',
  'Details are corrected once they are recorded and while they can be read.',
  ({ views }) => (views.person.record.versions.at(-1)?.details ?? null) === null,
  ({ views }) => ({ facts: { versions: views.person.record.versions.length } }),
)

const aCorrectionChangesSomething = rule<Here>(
  'aCorrectionChangesSomething',
  'C47',
  'A correction changes at least one of the person’s details.',
  (situation) => changed(situation).length === 0,
)

/** Corrects who a person is. @since 0.1.0 */
export const correctPersonDetails: Decision<
  'CorrectPersonDetails',
  CorrectPersonDetails,
  PersonViews,
  Policy,
  CasetrailEvent
> = {
  type: 'CorrectPersonDetails',
  clauses: ['C47', 'C4'],
  says: 'Corrects the details of a person.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: [onlyReadableDetailsAreCorrected, aCorrectionChangesSomething, nobodyIsBornAfterToday],
  events: (situation) => {
    const { personId: _, ...client } = situation.data
    return [
      event(PersonDetailsCorrected, {
        occurredAt: situation.command.occurredAt,
        data: { fields: changed(situation), dateOfBirthKnown: client.dateOfBirth !== null },
        parts: { client },
      }),
    ]
  },
}
