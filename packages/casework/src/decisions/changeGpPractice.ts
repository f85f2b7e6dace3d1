import { type CasetrailEvent, GpPracticeChanged } from '@casetrail/events'
import {
  type Decision,
  event,
  LocalDate,
  OrganisationId,
  PersonId,
  personStream,
  record,
  rule,
  type Situation,
} from '@casetrail/kernel'
import { isPracticeListed, type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* C2, A17 · The old practice loses sight of the record from the day of the change, so that day is a fact of its own. */

const data = record('ChangeGpPractice', { personId: PersonId, practice: OrganisationId, from: LocalDate })

/** The data of {@link changeGpPractice}. @since 0.1.0 */
export type ChangeGpPractice = t.TypeOf<typeof data>

type Here = Situation<ChangeGpPractice, PersonViews, Policy>

const onlyListedPracticesAreNamed = rule<Here>(
  'onlyListedPracticesAreNamed',
  'C2',
  'A practice is one that the policy lists, where it has a list.',
  (situation) => !isPracticeListed(situation.world, situation.data.practice, situation.data.from),
  (situation) => ({
    field: 'data.practice',
    facts: { practice: situation.data.practice },
    dates: [situation.data.from],
  }),
)

const aRegistrationHasBegun = rule<Here>(
  'aRegistrationHasBegun',
  'A17',
  'A practice is recorded once the person is registered there, not before.',
  (situation) => situation.data.from > situation.today,
  (situation) => ({ field: 'data.from', dates: [situation.data.from, situation.today] }),
)

const aChangeNamesAnotherPractice = rule<Here>(
  'aChangeNamesAnotherPractice',
  'C2',
  'A change of practice names another practice than the one registered on that day.',
  (situation) =>
    situation.views.person.record.practices.findLast((one) => one.from <= situation.data.from)?.practice ===
    situation.data.practice,
  (situation) => ({ field: 'data.practice', facts: { practice: situation.data.practice } }),
)

/** Records that the person's registered GP practice changed. @since 0.1.0 */
export const changeGpPractice: Decision<'ChangeGpPractice', ChangeGpPractice, PersonViews, Policy, CasetrailEvent> = {
  type: 'ChangeGpPractice',
  clauses: ['C2', 'A17'],
  says: 'Records a change of registered GP practice.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: [onlyListedPracticesAreNamed, aRegistrationHasBegun, aChangeNamesAnotherPractice],
  events: ({ command, data: { practice, from } }) => [
    event(GpPracticeChanged, { occurredAt: command.occurredAt, data: { practice, from } }),
  ],
}
