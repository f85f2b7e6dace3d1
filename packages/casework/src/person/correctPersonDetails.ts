import { identityFields, PersonDetailsCorrected } from '@casetrail/events'
import { bornBeforeYear, type Identity, type OnPerson, onPerson } from '@casetrail/facts'
import { event, provision, rule } from '@casetrail/kernel'
import { identityCodecs, nobodyIsBornAfterToday } from './identity.js'

const current = ({ views }: OnPerson): Identity | null => views.person.details.versions.at(-1)?.details ?? null

/** Worked out here, so that the record of a correction cannot say less than it did. */
const changed = (situation: OnPerson<Identity>) => {
  const before = current(situation)
  return before === null ? [] : identityFields.words.filter((field) => before[field] !== situation.data[field])
}

const onlyReadableDetailsAreCorrected = rule<OnPerson>(
  provision(
    'onlyReadableDetailsAreCorrected',
    'C4',
    'Details are corrected once they are recorded and while they can be read.',
  ),
  (situation) => current(situation) === null,
  ({ views }) => ({ facts: { versions: views.person.details.versions.length } }),
)

const aCorrectionChangesSomething = rule<OnPerson<Identity>>(
  provision('aCorrectionChangesSomething', 'C47', 'A correction changes at least one of the person’s details.'),
  (situation) => changed(situation).length === 0,
)

/** C47 · The command gives the whole identity as it should read; what stood before stays in history. @since 0.1.0 */
export const correctPersonDetails = onPerson(
  {
    command: 'CorrectPersonDetails',
    clauses: ['C47', 'C4'],
    says: 'Corrects the details of a person.',
    data: identityCodecs,
    yields: [PersonDetailsCorrected],
  },
  {
    rules: [onlyReadableDetailsAreCorrected, aCorrectionChangesSomething, nobodyIsBornAfterToday],
    events: (situation) => {
      const { name, dateOfBirth, address, phone, email, nhsNumber } = situation.data
      return [
        event(PersonDetailsCorrected, {
          occurredAt: situation.command.occurredAt,
          data: {
            fields: changed(situation),
            dateOfBirthKnown: dateOfBirth !== null,
            bornBeforeYear: bornBeforeYear(situation.world, dateOfBirth),
          },
          parts: { client: { name, dateOfBirth, address, phone, email, nhsNumber } },
        }),
      ]
    },
  },
)
