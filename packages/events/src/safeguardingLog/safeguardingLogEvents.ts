import {
  defineEvent,
  type EventOf,
  FreeText,
  LogEntryId,
  oneOf,
  part,
  SafeguardingReferralId,
  StaffId,
} from '@casetrail/kernel'

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
  clear: { logEntryId: LogEntryId, reason: oneOf('factualError', 'clarification') },
  parts: { client: part('safeguarding', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingLogEntryCorrected}. @since 0.1.0 */
export type SafeguardingLogEntryCorrected = EventOf<typeof SafeguardingLogEntryCorrected>

/** An entry of the safeguarding log was struck, since its acceptance was retracted; its words stay. @since 0.2.0 */
export const SafeguardingLogEntryStruck = defineEvent({
  type: 'SafeguardingLogEntryStruck',
  category: 'safeguardingLog',
  publicType,
  clauses: ['A6', 'C28', 'L15'],
  lifecycle: 'deprecate',
  says: 'An entry of the safeguarding log was struck, since its acceptance was retracted; its words stay.',
  clear: { logEntryId: LogEntryId, safeguardingReferralId: SafeguardingReferralId },
  parts: { client: part('safeguarding', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingLogEntryStruck}. @since 0.2.0 */
export type SafeguardingLogEntryStruck = EventOf<typeof SafeguardingLogEntryStruck>

/** Somebody was put on the list of those who may read the safeguarding log. @since 0.2.0 */
export const SafeguardingLogReaderAdded = defineEvent({
  type: 'SafeguardingLogReaderAdded',
  category: 'safeguardingLog',
  publicType,
  clauses: ['C28', 'A8'],
  lifecycle: 'originate',
  says: 'Somebody was put on the list of those who may read the safeguarding log.',
  clear: { readerId: StaffId },
})
/** The domain event of {@link SafeguardingLogReaderAdded}. @since 0.2.0 */
export type SafeguardingLogReaderAdded = EventOf<typeof SafeguardingLogReaderAdded>

/** Somebody was taken off the list of those who may read the safeguarding log. @since 0.2.0 */
export const SafeguardingLogReaderRemoved = defineEvent({
  type: 'SafeguardingLogReaderRemoved',
  category: 'safeguardingLog',
  publicType,
  clauses: ['C28', 'A8'],
  lifecycle: 'deprecate',
  says: 'Somebody was taken off the list of those who may read the safeguarding log.',
  clear: { readerId: StaffId },
})
/** The domain event of {@link SafeguardingLogReaderRemoved}. @since 0.2.0 */
export type SafeguardingLogReaderRemoved = EventOf<typeof SafeguardingLogReaderRemoved>

/** Every fact of a safeguarding log. @since 0.1.0 */
export const safeguardingLogEvents = [
  SafeguardingLogEntryCreated,
  SafeguardingLogEntryCorrected,
  SafeguardingLogEntryStruck,
  SafeguardingLogReaderAdded,
  SafeguardingLogReaderRemoved,
] as const
