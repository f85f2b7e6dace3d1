import { SafeguardingLogEntryCorrected } from '@casetrail/events'
import { nextStepOf, onLog } from '@casetrail/facts'
import { event, FreeText, LogEntryId, oneOf, provision } from '@casetrail/kernel'
import { entryNamed } from './entryNamed.js'

const onlyExistingLogEntriesAreCorrected = provision(
  'onlyExistingLogEntriesAreCorrected',
  'C28',
  'A correction refers to an entry of this log that was not struck.',
)

/** C28, C47 · The log is corrected as notes are. @since 0.1.0 */
export const correctSafeguardingLogEntry = onLog(
  {
    command: 'CorrectSafeguardingLogEntry',
    clauses: ['C28', 'C47'],
    says: 'Corrects an entry of the safeguarding log; the original stays.',
    data: { logEntryId: LogEntryId, reason: oneOf('factualError', 'clarification'), text: FreeText },
    yields: [SafeguardingLogEntryCorrected],
  },
  {
    rules: nextStepOf(onlyExistingLogEntriesAreCorrected, {
      field: 'data.logEntryId',
      of: entryNamed,
      from: ['created', 'corrected'],
    }),
    events: ({ command: { occurredAt }, data: { logEntryId, reason, text } }) => [
      event(SafeguardingLogEntryCorrected, { occurredAt, data: { logEntryId, reason }, parts: { client: { text } } }),
    ],
  },
)
