import { SafeguardingLogEntryCreated } from '@casetrail/events'
import { foundById, type LogEntry, newIdsAreUnused, nextStepOf, type OnLog, onLog } from '@casetrail/facts'
import { event, FreeText, LogEntryId, provision, rule, SafeguardingReferralId } from '@casetrail/kernel'
import { referralNamed } from '../referral/referralNamed.js'

type OfReferral = OnLog<{ readonly safeguardingReferralId: SafeguardingReferralId }>

const entryFor = ({ views, data }: OfReferral): LogEntry | undefined =>
  views.log.logEntries.find((one) => one.safeguardingReferralId === data.safeguardingReferralId)

const anAcceptanceHasOneLogEntry = rule<OfReferral>(
  provision(
    'anAcceptanceHasOneLogEntry',
    'C28',
    'Each accepted safeguarding referral has one entry in the log; a later word is a correction of it.',
  ),
  (situation) => entryFor(situation) !== undefined,
  (situation) => ({
    field: 'data.safeguardingReferralId',
    events: (entryFor(situation)?.steps ?? []).slice(0, 1).map((one) => one.event),
  }),
)

const onlyAcceptedReferralsAreLogged = provision(
  'onlyAcceptedReferralsAreLogged',
  'C28',
  'The safeguarding log holds entries for referrals that were accepted and not retracted.',
)

/** C28 · In a log with its own stream, readers and keys. @since 0.1.0 */
export const createSafeguardingLogEntry = onLog(
  {
    command: 'CreateSafeguardingLogEntry',
    clauses: ['C28', 'A8'],
    says: 'Makes the entry for an acceptance in the separate safeguarding log.',
    data: { logEntryId: LogEntryId, safeguardingReferralId: SafeguardingReferralId, text: FreeText },
    yields: [SafeguardingLogEntryCreated],
  },
  {
    rules: [
      ...nextStepOf(onlyAcceptedReferralsAreLogged, {
        field: 'data.safeguardingReferralId',
        of: referralNamed,
        from: ['accepted'],
      }),
      anAcceptanceHasOneLogEntry,
      newIdsAreUnused(
        'C28',
        'data.logEntryId',
        ({ views, data }) => foundById(views.log.logEntries, views.log.at, data.logEntryId) !== undefined,
      ),
    ],
    events: ({ command: { occurredAt }, data: { logEntryId, safeguardingReferralId, text } }) => [
      event(SafeguardingLogEntryCreated, {
        occurredAt,
        data: { logEntryId, safeguardingReferralId },
        parts: { client: { text } },
      }),
    ],
  },
)
