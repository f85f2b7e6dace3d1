import { defineEvent, EventId, type EventOf, FreeText, LocalDate, oneOf, orNull, part } from '@casetrail/kernel'

/* What a human looked at before the case may ever be disposed of (A3b, A27, L3). */

/** What raises a flag for a human to review (A3b, A27, L3, A30). @since 0.2.0 */
export const reviewFlags = oneOf('childConcern', 'closureBackdated', 'classShortened', 'policyShortened')

/** How long the case is kept was reviewed by a human, for one event that raised a flag. @since 0.2.0 */
export const RetentionReviewed = defineEvent({
  type: 'RetentionReviewed',
  category: 'case',
  publicType: 'CaseRecord',
  clauses: ['A3b', 'A27', 'L3', 'E3'],
  lifecycle: 'verify',
  says: 'How long the case is kept was reviewed by a human, for one event that raised a flag.',
  clear: {
    flag: reviewFlags,
    /** The event that raised it, of the case, of the person or of the service; a later one raises the flag again. */
    raisedBy: EventId,
    outcome: oneOf('confirmed', 'extended'),
    /** The day through which it is kept at least; null unless extended. */
    keepThrough: orNull(LocalDate),
    reason: oneOf('factsChecked', 'riskToAChild', 'riskToAnAdult', 'claimOrInquiryExpected', 'otherReason'),
  },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link RetentionReviewed}. @since 0.2.0 */
export type RetentionReviewed = EventOf<typeof RetentionReviewed>

/** Reviews of how long a case is kept. @since 0.2.0 */
export const reviewEvents = [RetentionReviewed] as const
