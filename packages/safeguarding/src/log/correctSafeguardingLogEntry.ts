import { SafeguardingLogEntryCorrected } from '@casetrail/events'
import { type LogEntry, lastStep, nextStepOf, type OnLog, onLog } from '@casetrail/facts'
import { event, FreeText, LogEntryId, oneOf, provision, rule } from '@casetrail/kernel'

type OfEntry<More = unknown> = OnLog<{ readonly logEntryId: LogEntryId } & More>

const entryOf = ({ views, data }: OfEntry): LogEntry | undefined =>
  views.log.logEntries.find((one) => one.logEntryId === data.logEntryId)

const isRetracted = (situation: OfEntry): boolean => {
  const referral = situation.views.case.safeguarding.referrals.find(
    (one) => one.safeguardingReferralId === entryOf(situation)?.safeguardingReferralId,
  )
  return referral !== undefined && lastStep(referral)?.status === 'retracted'
}

const onlyRetractedAcceptancesAreSaidToBe = rule<OfEntry<{ readonly reason: string }>>(
  provision(
    'onlyRetractedAcceptancesAreSaidToBe',
    'A6',
    'An entry says that its acceptance was retracted when it was.',
  ),
  (situation) => situation.data.reason === 'acceptanceRetracted' && !isRetracted(situation),
  () => ({ field: 'data.reason' }),
)

const onlyExistingLogEntriesAreCorrected = provision(
  'onlyExistingLogEntriesAreCorrected',
  'C28',
  'A correction refers to an entry of this log.',
)

/** C28, C47 · The log is corrected as notes are; a retracted acceptance is one reason to. @since 0.1.0 */
export const correctSafeguardingLogEntry = onLog(
  {
    command: 'CorrectSafeguardingLogEntry',
    clauses: ['C28', 'C47', 'A6'],
    says: 'Corrects an entry of the safeguarding log; the original stays.',
    data: {
      logEntryId: LogEntryId,
      reason: oneOf('factualError', 'clarification', 'acceptanceRetracted'),
      text: FreeText,
    },
    yields: [SafeguardingLogEntryCorrected],
  },
  {
    rules: [
      ...nextStepOf(onlyExistingLogEntriesAreCorrected, {
        field: 'data.logEntryId',
        of: entryOf,
        from: ['created', 'corrected'],
      }),
      onlyRetractedAcceptancesAreSaidToBe,
    ],
    events: ({ command: { occurredAt }, data: { logEntryId, reason, text } }) => [
      event(SafeguardingLogEntryCorrected, { occurredAt, data: { logEntryId, reason }, parts: { client: { text } } }),
    ],
  },
)
