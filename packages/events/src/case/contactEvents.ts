import { Code, ContactAttemptId, defineEvent, type EventOf, oneOf } from '@casetrail/kernel'

/* Attempts to reach the person: closing as “unable to contact” rests on them (C24). */

/** The service tried to contact the person. @since 0.1.0 */
export const ContactAttempted = defineEvent({
  type: 'ContactAttempted',
  category: 'case',
  clauses: ['C8', 'C24'],
  lifecycle: 'originate',
  says: 'The service tried to contact the person.',
  clear: {
    contactAttemptId: ContactAttemptId,
    channel: Code,
    outcome: oneOf('reached', 'noAnswer', 'messageLeft', 'wrongNumber', 'declinedToTalk'),
  },
})
/** The domain event of {@link ContactAttempted}. @since 0.1.0 */
export type ContactAttempted = EventOf<typeof ContactAttempted>

/** Every fact of this subject. @since 0.2.0 */
export const contactEvents = [ContactAttempted] as const
