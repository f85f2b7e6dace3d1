import { SafeguardingLogEntryStruck } from '@casetrail/events'
import { lastStep, nextStepOf, type OnLog, onLog } from '@casetrail/facts'
import { event, FreeText, LogEntryId, provision, rule, type SafeguardingReferralId } from '@casetrail/kernel'
import { entryNamed } from './entryNamed.js'

type OfEntry = OnLog<{ readonly logEntryId: LogEntryId }>

const onlyStandingLogEntriesAreStruck = provision(
  'onlyStandingLogEntriesAreStruck',
  'C28',
  'An entry of this log is struck once.',
)

const isRetracted = (situation: OfEntry): boolean => {
  const referral = situation.views.case.safeguarding.referrals.find(
    (one) => one.safeguardingReferralId === entryNamed(situation)?.safeguardingReferralId,
  )
  return referral !== undefined && lastStep(referral)?.status === 'retracted'
}

const onlyEntriesOfRetractedAcceptancesAreStruck = rule<OfEntry>(
  provision(
    'onlyEntriesOfRetractedAcceptancesAreStruck',
    'A6',
    'An entry is struck when its acceptance was retracted; any other mistake in it is corrected.',
  ),
  (situation) => !isRetracted(situation),
  () => ({ field: 'data.logEntryId' }),
)

/** A6, C28 · What its acceptance’s retraction owes; the words stay, and are told as struck. @since 0.2.0 */
export const strikeSafeguardingLogEntry = onLog(
  {
    command: 'StrikeSafeguardingLogEntry',
    clauses: ['A6', 'C28'],
    says: 'Strikes the log entry of an acceptance that was retracted; its words stay.',
    data: { logEntryId: LogEntryId, text: FreeText },
    yields: [SafeguardingLogEntryStruck],
  },
  {
    rules: [
      ...nextStepOf(onlyStandingLogEntriesAreStruck, {
        field: 'data.logEntryId',
        of: entryNamed,
        from: ['created', 'corrected'],
      }),
      onlyEntriesOfRetractedAcceptancesAreStruck,
    ],
    events: (situation) => {
      const { logEntryId, text } = situation.data
      // The rules say that the log holds it.
      const safeguardingReferralId = entryNamed(situation)?.safeguardingReferralId as SafeguardingReferralId
      return [
        event(SafeguardingLogEntryStruck, {
          occurredAt: situation.command.occurredAt,
          data: { logEntryId, safeguardingReferralId },
          parts: { client: { text } },
        }),
      ]
    },
  },
)
