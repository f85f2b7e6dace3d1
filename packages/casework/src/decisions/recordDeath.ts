import { type CasetrailEvent, PersonDied } from '@casetrail/events'
import {
  type Decision,
  event,
  FreeText,
  LocalDate,
  oneOf,
  orNull,
  PersonId,
  personStream,
  record,
  rule,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* E11 · Confidentiality goes on, letters stop. Recording it closes no case: a human does that, with its own reason (A9). */

const data = record('RecordDeath', {
  personId: PersonId,
  source: oneOf('family', 'gpPractice', 'professional', 'register'),
  diedOn: orNull(LocalDate),
  note: orNull(FreeText),
})

/** The data of {@link recordDeath}. @since 0.1.0 */
export type RecordDeath = t.TypeOf<typeof data>

type Here = Situation<RecordDeath, PersonViews, Policy>

const aDeathIsRecordedOnce = rule<Here>(
  'aDeathIsRecordedOnce',
  'E11',
  'A person’s death is recorded once.',
  ({ views }) => views.person.record.death !== null,
  ({ views }) => ({ events: views.person.record.death === null ? [] : [views.person.record.death.event] }),
)

const aDeathFollowsBirthAndIsPast = rule<Here>(
  'aDeathFollowsBirthAndIsPast',
  'E11',
  'A date of death is not after today and not before the date of birth.',
  ({ data: { diedOn }, views, today }) =>
    diedOn !== null && (diedOn > today || diedOn < (views.person.birth.value ?? diedOn)),
  () => ({ field: 'data.diedOn' }),
)

/** Records that a person died. @since 0.1.0 */
export const recordDeath: Decision<'RecordDeath', RecordDeath, PersonViews, Policy, CasetrailEvent> = {
  type: 'RecordDeath',
  clauses: ['E11', 'A9'],
  says: 'Records the death of a person.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: [aDeathIsRecordedOnce, aDeathFollowsBirthAndIsPast],
  events: ({ command, data: { source, diedOn, note } }) => [
    event(PersonDied, { occurredAt: command.occurredAt, data: { source }, parts: { client: { diedOn, note } } }),
  ],
}
