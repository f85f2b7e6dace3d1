import { type CasetrailEvent, ContactAttempted } from '@casetrail/events'
import { CaseId, Code, ContactAttemptId, caseStream, type Decision, event, oneOf, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { onlyListedChannelsAreRecorded } from '../rules/listedCodes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C8, C24 · Closing as “unable to contact” rests on the attempts that were made. */

const data = record('RecordContactAttempt', {
  caseId: CaseId,
  contactAttemptId: ContactAttemptId,
  channel: Code,
  outcome: oneOf('reached', 'noAnswer', 'messageLeft', 'wrongNumber', 'declinedToTalk'),
})

/** The data of {@link recordContactAttempt}. @since 0.1.0 */
export type RecordContactAttempt = t.TypeOf<typeof data>

/** Records an attempt to contact the person. @since 0.1.0 */
export const recordContactAttempt: Decision<
  'RecordContactAttempt',
  RecordContactAttempt,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RecordContactAttempt',
  clauses: ['C8', 'C24'],
  says: 'Records an attempt to contact the person.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('ContactAttempted'),
    newIdsAreUnused('C8', 'data.contactAttemptId', (situation: OnCase<RecordContactAttempt>) =>
      situation.views.case.contactAttempts.attempts.some(
        (one) => one.contactAttemptId === situation.data.contactAttemptId,
      ),
    ),
    onlyListedChannelsAreRecorded,
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(ContactAttempted, { occurredAt: command.occurredAt, data: clear }),
  ],
}
