import { defineEvent, type EventOf, FreeText, LogEntryId, oneOf, part, SafeguardingReferralId } from '@casetrail/kernel'

/* The separate safeguarding log of a case (C28, A8): its own stream, keys, readers and disposal. */

const publicType = 'CaseRecord'

/** An entry for an accepted safeguarding referral was made in the separate log. @since 0.1.0 */
export const SafeguardingLogEntryCreated = defineEvent({
  type: 'SafeguardingLogEntryCreated',
  category: 'safeguardingLog',
  publicType,
  clauses: ['C28', 'A8'],
  lifecycle: 'originate',
  says: 'An entry for an accepted safeguarding referral was made in the separate log.',
  clear: { logEntryId: LogEntryId, safeguardingReferralId: SafeguardingReferralId },
  parts: { client: part('safeguarding', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingLogEntryCreated}. @since 0.1.0 */
export type SafeguardingLogEntryCreated = EventOf<typeof SafeguardingLogEntryCreated>

/** An entry of the safeguarding log was corrected; the original stays. @since 0.1.0 */
export const SafeguardingLogEntryCorrected = defineEvent({
  type: 'SafeguardingLogEntryCorrected',
  category: 'safeguardingLog',
  publicType,
  clauses: ['C28', 'C47'],
  lifecycle: 'amend',
  says: 'An entry of the safeguarding log was corrected; the original stays.',
  clear: { logEntryId: LogEntryId, reason: oneOf('factualError', 'clarification', 'acceptanceRetracted') },
  parts: { client: part('safeguarding', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingLogEntryCorrected}. @since 0.1.0 */
export type SafeguardingLogEntryCorrected = EventOf<typeof SafeguardingLogEntryCorrected>

/** Every fact of a safeguarding log. @since 0.1.0 */
export const safeguardingLogEvents = [SafeguardingLogEntryCreated, SafeguardingLogEntryCorrected] as const
