import { ContactAttempted } from '@casetrail/events'
import { foundById, newIdsAreUnused, onCase, onlyListedChannelsAreRecorded } from '@casetrail/facts'
import { Code, ContactAttemptId, event, oneOf } from '@casetrail/kernel'

/** C8, C24 · Closing as “unable to contact” rests on the attempts that were made. @since 0.1.0 */
export const recordContactAttempt = onCase(
  {
    command: 'RecordContactAttempt',
    clauses: ['C8', 'C24'],
    says: 'Records an attempt to contact the person.',
    data: {
      contactAttemptId: ContactAttemptId,
      channel: Code,
      outcome: oneOf('reached', 'noAnswer', 'messageLeft', 'wrongNumber', 'declinedToTalk'),
    },
    yields: [ContactAttempted],
  },
  {
    rules: [
      newIdsAreUnused(
        'C8',
        'data.contactAttemptId',
        ({ views, data }) =>
          foundById(views.case.contactAttempts.attempts, views.case.contactAttempts.at, data.contactAttemptId) !==
          undefined,
      ),
      onlyListedChannelsAreRecorded,
    ],
    events: ({ command: { occurredAt }, data: { contactAttemptId, channel, outcome } }) => [
      event(ContactAttempted, { occurredAt, data: { contactAttemptId, channel, outcome } }),
    ],
  },
)
