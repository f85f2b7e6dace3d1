import { GpPracticeChanged } from '@casetrail/events'
import { type OnPerson, onPerson } from '@casetrail/facts'
import { event, LocalDate, OrganisationId, provision, rule } from '@casetrail/kernel'
import { isPracticeListed } from '@casetrail/policy'

type Here = OnPerson<{ readonly practice: OrganisationId; readonly from: LocalDate }>

const onlyListedPracticesAreNamed = rule<Here>(
  provision('onlyListedPracticesAreNamed', 'C2', 'A practice is one that the policy lists, where it has a list.'),
  ({ world, data }) => !isPracticeListed(world, data.practice, data.from),
  ({ data }) => ({ field: 'data.practice', facts: { practice: data.practice }, dates: [data.from] }),
)

const aRegistrationHasBegun = rule<Here>(
  provision('aRegistrationHasBegun', 'A17', 'A practice is recorded once the person is registered there, not before.'),
  ({ data, today }) => data.from > today,
  ({ data, today }) => ({ field: 'data.from', dates: [data.from, today] }),
)

const aChangeNamesAnotherPractice = rule<Here>(
  provision(
    'aChangeNamesAnotherPractice',
    'C2',
    'A change of practice names another practice than the one registered on that day.',
  ),
  ({ views, data }) =>
    views.person.practices.changes.findLast((one) => one.from <= data.from)?.practice === data.practice,
  ({ data }) => ({ field: 'data.practice', facts: { practice: data.practice } }),
)

/** C2, A17 · The old practice loses sight of the record from the day of the change, so that day is a fact of its own. @since 0.1.0 */
export const changeGpPractice = onPerson(
  {
    command: 'ChangeGpPractice',
    clauses: ['C2', 'A17'],
    says: 'Records a change of registered GP practice.',
    data: { practice: OrganisationId, from: LocalDate },
    yields: [GpPracticeChanged],
  },
  {
    rules: [onlyListedPracticesAreNamed, aRegistrationHasBegun, aChangeNamesAnotherPractice],
    events: ({ command: { occurredAt }, data: { practice, from } }) => [
      event(GpPracticeChanged, { occurredAt, data: { practice, from } }),
    ],
  },
)
