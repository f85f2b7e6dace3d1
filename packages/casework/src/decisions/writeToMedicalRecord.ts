import { type CasetrailEvent, WrittenToMedicalRecord } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, EventId, event, record, rule } from '@casetrail/kernel'
import { listedAs, type Policy, purposeCodes } from '@casetrail/policy'
import * as O from 'fp-ts/lib/Option.js'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { happenedOn } from '../rules/listedCodes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C14, C20 · The author is who wrote it, never the gateway it went through; the copy there is not ours to dispose of (C30). */

const data = record('WriteToMedicalRecord', {
  caseId: CaseId,
  /** The event of this case that was written. */
  of: EventId,
  /** A copy location of the policy that we do not dispose of. */
  location: Code,
})

/** The data of {@link writeToMedicalRecord}. @since 0.1.0 */
export type WriteToMedicalRecord = t.TypeOf<typeof data>

type Here = OnCase<WriteToMedicalRecord>

const entryOf = ({ views, data }: Here) => views.case.entries.entries.find((one) => one.event === data.of)

const onlyEntriesOfTheCaseAreWritten = rule<Here>(
  'onlyEntriesOfTheCaseAreWritten',
  'C20',
  'What is written to a medical record is an entry of this case.',
  (situation) => entryOf(situation) === undefined,
  ({ data }) => ({ field: 'data.of', events: [data.of] }),
)

const nothingIsWrittenBeforeItHappened = rule<Here>(
  'nothingIsWrittenBeforeItHappened',
  'C14',
  'An entry is written to a medical record after it happened.',
  (situation) => (entryOf(situation)?.at ?? situation.command.occurredAt) > situation.command.occurredAt,
  ({ data, command }) => ({ field: 'occurredAt', events: [data.of], dates: [command.occurredAt] }),
)

const onlyMedicalRecordsAreWrittenTo = rule<Here>(
  'onlyMedicalRecordsAreWrittenTo',
  'C20',
  'The medical record is a listed location of copies that the service does not dispose of itself.',
  (situation) =>
    !O.exists((known: { readonly disposedByUs: boolean }) => !known.disposedByUs)(
      listedAs(situation.world.registries.copyLocations, situation.data.location, happenedOn(situation)),
    ),
  ({ data }) => ({ field: 'data.location', facts: { location: data.location } }),
)

const theGatewayIsNotTheAuthor = rule<Here>(
  'theGatewayIsNotTheAuthor',
  'C14',
  'The author of an entry is a member of staff; the account that transports it only records it.',
  ({ command: { actor } }) => actor.kind === 'system' && actor.performedBy === actor.recordedBy,
  () => ({ field: 'actor.performedBy' }),
)

/** Records that an entry was written to the person’s medical record. @since 0.1.0 */
export const writeToMedicalRecord: Decision<
  'WriteToMedicalRecord',
  WriteToMedicalRecord,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'WriteToMedicalRecord',
  clauses: ['C14', 'C20'],
  says: 'Records that an entry was written to the person’s medical record.',
  data,
  purpose: purposeCodes.updateMedicalRecord,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('WrittenToMedicalRecord'),
    onlyEntriesOfTheCaseAreWritten,
    nothingIsWrittenBeforeItHappened,
    onlyMedicalRecordsAreWrittenTo,
    theGatewayIsNotTheAuthor,
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(WrittenToMedicalRecord, { occurredAt: command.occurredAt, data: clear }),
  ],
}
