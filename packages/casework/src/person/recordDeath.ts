import { PersonDied } from '@casetrail/events'
import { birthOf, diedBeforeYear, type OnPerson, onPerson } from '@casetrail/facts'
import { event, FreeText, LocalDate, oneOf, orNull, provision, rule } from '@casetrail/kernel'

const aDeathIsRecordedOnce = rule<OnPerson>(
  provision('aDeathIsRecordedOnce', 'E11', 'A person’s death is recorded once.'),
  ({ views }) => views.person.death.recorded !== null,
  ({ views: { person } }) => ({ events: person.death.recorded === null ? [] : [person.death.recorded.event] }),
)

const aDeathFollowsBirthAndIsPast = rule<OnPerson<{ readonly diedOn: LocalDate | null }>>(
  provision(
    'aDeathFollowsBirthAndIsPast',
    'E11',
    'A date of death is not after today and not before the date of birth.',
  ),
  ({ data: { diedOn }, views, today }) =>
    diedOn !== null && (diedOn > today || diedOn < (birthOf(views.person.details).value ?? diedOn)),
  () => ({ field: 'data.diedOn' }),
)

/** E11 · Confidentiality goes on, letters stop. It closes no case: a human does that, with its own reason (A9). @since 0.1.0 */
export const recordDeath = onPerson(
  {
    command: 'RecordDeath',
    clauses: ['E11', 'A9'],
    says: 'Records the death of a person.',
    data: {
      source: oneOf('family', 'gpPractice', 'professional', 'register'),
      diedOn: orNull(LocalDate),
      note: orNull(FreeText),
    },
    yields: [PersonDied],
  },
  {
    rules: [aDeathIsRecordedOnce, aDeathFollowsBirthAndIsPast],
    events: ({ world, command: { occurredAt }, data: { source, diedOn, note } }) => [
      event(PersonDied, {
        occurredAt,
        data: { source, diedBeforeYear: diedBeforeYear(world, diedOn) },
        parts: { client: { diedOn, note } },
      }),
    ],
  },
)
