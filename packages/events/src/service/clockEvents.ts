import { defineEvent, type EventOf, Instant } from '@casetrail/kernel'

/* A clock was wrong: from which reading on, what it stamped counts as recorded when two persons had said so. */

/** Somebody reported that a clock ran ahead. @since 0.2.0 */
export const WrongReadingReported = defineEvent({
  type: 'WrongReadingReported',
  category: 'service',
  clauses: ['A26', 'L2'],
  lifecycle: 'originate',
  says: 'It was reported that a clock ran ahead: whatever it stamped from a reading on was stamped wrongly.',
  clear: { from: Instant },
})
/** The domain event of {@link WrongReadingReported}. @since 0.2.0 */
export type WrongReadingReported = EventOf<typeof WrongReadingReported>

/** Somebody else confirmed it. @since 0.2.0 */
export const WrongReadingConfirmed = defineEvent({
  type: 'WrongReadingConfirmed',
  category: 'service',
  clauses: ['A26', 'L2'],
  lifecycle: 'attest',
  says: 'It was confirmed that a clock ran ahead: whatever it stamped from a reading on counts as recorded now.',
  clear: { from: Instant },
})
/** The domain event of {@link WrongReadingConfirmed}. @since 0.2.0 */
export type WrongReadingConfirmed = EventOf<typeof WrongReadingConfirmed>
