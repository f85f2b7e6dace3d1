import { WrittenToMedicalRecord } from '@casetrail/events'
import { happenedOn, type OnCase, onCase } from '@casetrail/facts'
import { Code, EventId, event, provision, rule } from '@casetrail/kernel'
import { listedAs, purposeCodes } from '@casetrail/policy'
import * as O from 'fp-ts/lib/Option.js'

type Here = OnCase<{ readonly of: EventId; readonly location: Code }>

const entryOf = ({ views, data }: Here) => views.case.entries.entries.find((one) => one.event === data.of)

const onlyEntriesOfTheCaseAreWritten = rule<Here>(
  provision('onlyEntriesOfTheCaseAreWritten', 'C20', 'What is written to a medical record is an entry of this case.'),
  (situation) => entryOf(situation) === undefined,
  ({ data }) => ({ field: 'data.of', events: [data.of] }),
)

const nothingIsWrittenBeforeItHappened = rule<Here>(
  provision('nothingIsWrittenBeforeItHappened', 'C14', 'An entry is written to a medical record after it happened.'),
  (situation) => (entryOf(situation)?.at ?? situation.command.occurredAt) > situation.command.occurredAt,
  ({ data, command }) => ({ field: 'occurredAt', events: [data.of], dates: [command.occurredAt] }),
)

const onlyMedicalRecordsAreWrittenTo = rule<Here>(
  provision(
    'onlyMedicalRecordsAreWrittenTo',
    'C20',
    'The medical record is a listed location of copies that the service does not dispose of itself.',
  ),
  (situation) =>
    !O.exists((known: { readonly disposedByUs: boolean }) => !known.disposedByUs)(
      listedAs(situation.world.registries.copyLocations, situation.data.location, happenedOn(situation)),
    ),
  ({ data }) => ({ field: 'data.location', facts: { location: data.location } }),
)

/** C14, C20 · The copy there is not ours to dispose of (C30). @since 0.1.0 */
export const writeToMedicalRecord = onCase(
  {
    command: 'WriteToMedicalRecord',
    clauses: ['C14', 'C20'],
    says: 'Records that an entry was written to the person’s medical record.',
    data: {
      /** The event of this case that was written. */
      of: EventId,
      /** A copy location of the policy that we do not dispose of. */
      location: Code,
    },
    yields: [WrittenToMedicalRecord],
    purpose: purposeCodes.updateMedicalRecord,
  },
  {
    rules: [onlyEntriesOfTheCaseAreWritten, nothingIsWrittenBeforeItHappened, onlyMedicalRecordsAreWrittenTo],
    events: ({ command: { occurredAt }, data: { of, location } }) => [
      event(WrittenToMedicalRecord, { occurredAt, data: { of, location } }),
    ],
  },
)
