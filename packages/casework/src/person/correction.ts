import { PersonDetailsCorrected } from '@casetrail/events'
import { bornBeforeYear, type Identity, type OnPerson } from '@casetrail/facts'
import { event, provision, rule } from '@casetrail/kernel'

/* What a correction of all of a person's details and of one of them have in common (C47). */

/** The details as they stand, if they can be read. */
export const currentDetails = ({ views }: OnPerson): Identity | null =>
  views.person.details.versions.at(-1)?.details ?? null

export const onlyReadableDetailsAreCorrected = rule<OnPerson>(
  provision(
    'onlyReadableDetailsAreCorrected',
    'C4',
    'Details are corrected once they are recorded and while they can be read.',
  ),
  (situation) => currentDetails(situation) === null,
  ({ views }) => ({ facts: { versions: views.person.details.versions.length } }),
)

export const aCorrectionChangesSomething = provision(
  'aCorrectionChangesSomething',
  'C47',
  'A correction changes at least one of the person’s details.',
)

/** The whole identity as it reads from then on: what stood before stays in history. */
export const corrected = (
  { command: { occurredAt }, world }: OnPerson,
  { dateOfBirth, ...others }: Identity,
  said: Pick<PersonDetailsCorrected['data'], 'fields' | 'reason' | 'source'>,
) =>
  event(PersonDetailsCorrected, {
    occurredAt,
    data: { ...said, dateOfBirthKnown: dateOfBirth !== null, bornBeforeYear: bornBeforeYear(world, dateOfBirth) },
    parts: { client: { ...others, dateOfBirth } },
  })
